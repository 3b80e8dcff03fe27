import type { IncomingMessage } from "node:http";
import type { S3Answer } from "./call.ts";
import { matchCors, preflightHeaders } from "./cors.ts";
import { S3Error } from "./s3-error.ts";
import type { S3Store } from "./s3-store.ts";
import type { CorsRule } from "./store/buckets.ts";

/** The rule under which a page may do what this request does; null where the request comes from no page, or from one that may not. */
export function corsOf(
  store: S3Store,
  bucket: string,
  request: IncomingMessage,
  method: string,
): { rule: CorsRule; origin: string; headers: string[] } | null {
  const { origin } = request.headers;
  if (origin === undefined) return null;
  const requested = String(request.headers["access-control-request-headers"] ?? "");
  const headers = requested.split(",").map((one) => one.trim().toLowerCase());
  const asked = { origin, method, headers: headers.filter((one) => one !== "") };
  const found = store.buckets.list().find((one) => one.name === bucket);
  const rule = found ? matchCors(found.cors, asked) : null;
  return rule && { rule, origin, headers: asked.headers };
}

/** A browser's question before it sends: the only request that needs no signature. */
export function preflight(store: S3Store, bucket: string, request: IncomingMessage): S3Answer {
  const allowed = corsOf(store, bucket, request, String(request.headers["access-control-request-method"] ?? ""));
  if (!allowed) throw new S3Error("AccessDenied", "CORSResponse: This CORS request is not allowed.");
  return { status: 200, headers: preflightHeaders(allowed.rule, allowed) };
}
