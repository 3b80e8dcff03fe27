import { createHash } from "node:crypto";
import type { Context } from "hono";

const DIGEST_SIGNS = 32;

/** The tag in `If-Match`, without its quotes; null where the client did not say what it has seen. */
export const ifMatchOf = (context: Context): string | null => context.req.header("if-match")?.replaceAll(/^(?:W\/)?"|"$/g, "") ?? null;

/** Tags every answer that is read, and leaves out one that the client has already. `given`: the tag of the thing itself, where it has one. */
export function conditionalAnswer(context: Context, answer: Response, body: string, given: string | undefined): Response {
  if (context.req.method !== "GET") return answer;
  const tag = given ?? `"${createHash("sha256").update(body).digest("hex").slice(0, DIGEST_SIGNS)}"`;
  answer.headers.set("etag", tag);
  const known = (context.req.header("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(tag) ? new Response(null, { status: 304, headers: { etag: tag } }) : answer;
}
