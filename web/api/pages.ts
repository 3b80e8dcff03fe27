import { get } from "./client.ts";

const LARGEST_PAGE = 200;

/** Every page of a list, one after the other. */
export async function allOf<K extends string, T>(
  path: string,
  list: K,
  query: Readonly<Record<string, string | number | undefined>> = {},
  signal?: AbortSignal,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await get<Record<K, T[]> & { cursor: string | null }>(path, { limit: LARGEST_PAGE, ...query, cursor }, signal);
    all.push(...page[list]);
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
