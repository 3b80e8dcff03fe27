import type { Problem } from "../../functions/api/schemas.ts";
import { accessToken } from "../session/session.ts";

/** An answer that is no success, with the code that the API gives; `OFFLINE` where none came. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  constructor({ code, status, title, detail }: Pick<Problem, "code" | "status" | "title" | "detail">) {
    super(detail ? `${title} (${detail})` : title);
    this.code = code;
    this.status = status;
  }
}

export interface Asked {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  body?: unknown;
  /** The tag of what was seen: another's write in between is told, never overwritten. */
  ifMatch?: string | null;
  signal?: AbortSignal;
}

export interface Answered<T> {
  value: T;
  tag: string | null;
}

function addressOf(path: string, query: Asked["query"]): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api${path}${search ? `?${search}` : ""}`;
}

async function send(path: string, { method = "GET", query, body, ifMatch, signal }: Asked): Promise<Response> {
  const headers = new Headers({ authorization: `Bearer ${await accessToken()}` });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (ifMatch) headers.set("if-match", ifMatch);
  const request: RequestInit = { method, headers, ...(signal ? { signal } : {}) };
  if (body !== undefined) request.body = JSON.stringify(body);
  try {
    return await fetch(addressOf(path, query), request);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError({ code: "OFFLINE", status: 0, title: "no answer" });
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const said = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const { code = "INTERNAL", title = response.statusText, detail } = said ?? {};
  return new ApiError({ code, status: response.status, title, ...(detail === undefined ? {} : { detail }) });
}

/** Asks the API of the page's own origin; its answers are checked against their schemas where they are made. */
export async function ask<T>(path: string, asked: Asked = {}): Promise<Answered<T>> {
  const response = await send(path, asked);
  if (!response.ok) throw await problemOf(response);
  const isJson = response.headers.get("content-type")?.includes("json");
  return { value: (isJson ? await response.json() : await response.text()) as T, tag: response.headers.get("etag") };
}

export const get = async <T>(path: string, query?: Asked["query"], signal?: AbortSignal): Promise<T> =>
  (await ask<T>(path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) })).value;
