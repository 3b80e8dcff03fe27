import type { IncomingHttpHeaders } from "node:http";
import { matchesPattern } from "../s3/cors.ts";
import type { HttpAnswer } from "./proxy-answer.ts";

/** CorsConfiguration of an HTTP API. */
export interface ApiCors {
  origins: string[];
  methods: string[];
  headers: string[];
  exposed: string[];
  credentials: boolean;
  maxAgeSeconds: number | null;
}

function allowedOrigin(cors: ApiCors | null, headers: IncomingHttpHeaders): string | null {
  const { origin } = headers;
  if (!cors || origin === undefined) return null;
  if (cors.origins.includes("*")) return "*";
  return cors.origins.some((pattern) => matchesPattern(pattern, origin)) ? origin : null;
}

/** Added to every answer to a page of an allowed origin; nothing where the origin is not allowed, so that the browser refuses. */
export function corsAnswerHeaders(cors: ApiCors | null, headers: IncomingHttpHeaders): Record<string, string> {
  const origin = allowedOrigin(cors, headers);
  if (!cors || origin === null) return {};
  return {
    "access-control-allow-origin": origin,
    ...(origin === "*" ? {} : { vary: "Origin" }),
    ...(cors.credentials ? { "access-control-allow-credentials": "true" } : {}),
    ...(cors.exposed.length > 0 ? { "access-control-expose-headers": cors.exposed.join(",") } : {}),
  };
}

/** An API with a CORS configuration answers preflights itself, without a signature; one without leaves them to its routes. */
export function preflightAnswer(cors: ApiCors | null, headers: IncomingHttpHeaders): HttpAnswer | null {
  if (!cors || headers["access-control-request-method"] === undefined) return null;
  const allowed = allowedOrigin(cors, headers) !== null;
  return {
    status: 204,
    headers: allowed
      ? {
          "access-control-allow-methods": cors.methods.join(","),
          "access-control-allow-headers": cors.headers.join(","),
          ...(cors.maxAgeSeconds === null ? {} : { "access-control-max-age": String(cors.maxAgeSeconds) }),
        }
      : {},
    body: Buffer.alloc(0),
  };
}
