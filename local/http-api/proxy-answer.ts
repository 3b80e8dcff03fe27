/** An HTTP answer ready to be written. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

export function jsonAnswer(status: number, value: unknown): HttpAnswer {
  return { status, headers: { "content-type": "application/json" }, body: Buffer.from(JSON.stringify(value)) };
}

export function messageAnswer(status: number, message: string): HttpAnswer {
  return jsonAnswer(status, { message });
}

interface StructuredAnswer {
  statusCode: number;
  headers?: Record<string, unknown>;
  cookies?: unknown;
  body?: unknown;
  isBase64Encoded?: boolean;
}

function headersOf(answer: StructuredAnswer): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = { "content-type": "text/plain; charset=utf-8" };
  for (const [name, value] of Object.entries(answer.headers ?? {})) headers[name.toLowerCase()] = String(value);
  if (Array.isArray(answer.cookies)) headers["set-cookie"] = answer.cookies.map(String);
  return headers;
}

/** What an HTTP API makes of a function's answer (format 2.0): without `statusCode` the value itself is the body. */
export function httpAnswer(value: unknown): HttpAnswer {
  if (value === null || typeof value !== "object" || !("statusCode" in value))
    return typeof value === "string"
      ? { status: 200, headers: { "content-type": "application/json" }, body: Buffer.from(value) }
      : jsonAnswer(200, value);
  const answer = value as StructuredAnswer;
  const { statusCode, body, isBase64Encoded } = answer;
  const bodyIsText = body === undefined || body === null || typeof body === "string";
  if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599 || !bodyIsText)
    return messageAnswer(500, "Internal Server Error");
  return { status: statusCode, headers: headersOf(answer), body: Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8") };
}
