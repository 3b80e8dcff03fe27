/** Runs over a list with `width` at a time, so that memory and connections stay bounded; the first failure ends it. */
export async function inParallel<T>(list: readonly T[], width: number, run: (one: T) => Promise<void>): Promise<void> {
  const left = list.values();
  const lane = async (): Promise<void> => {
    for (const one of left) await run(one);
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, lane));
}
