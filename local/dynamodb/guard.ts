import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from "node:http";
import { isLoopbackHost } from "../loopback/host-header.ts";
import { LOOPBACK, listenOnLoopback } from "../loopback/listen.ts";
import { readBody } from "../loopback/read-body.ts";
import type { Credentials } from "../running-cloud.ts";
import { sha256Hex } from "../signature/canonical.ts";
import { SignatureError } from "../signature/signature-error.ts";
import { type Verifier, verifySignature } from "../signature/verify.ts";

/** DynamoDB's own limit is 16 MB for a batch; base64 makes a third more of it. */
const MAX_BYTES = 24 * 1024 * 1024;

export interface GuardOptions {
  target: string;
  region: string;
  credentials: Credentials;
  port?: number;
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0" });
  response.end(JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message: code }));
}

function codeOf(error: unknown): string {
  if (!(error instanceof SignatureError)) return "InternalServerError";
  return error.code === "InvalidAccessKeyId" ? "UnrecognizedClientException" : "InvalidSignatureException";
}

function forward(request: IncomingMessage, response: ServerResponse, body: Buffer, target: string, agent: Agent): void {
  const { "transfer-encoding": _, ...headers } = request.headers;
  const options = { method: request.method, agent, headers: { ...headers, "content-length": String(body.length) } };
  const outgoing = send(`${target}${request.url ?? "/"}`, options as object, (incoming) => {
    response.writeHead(incoming.statusCode ?? 502, incoming.headers);
    incoming.on("error", () => response.destroy()).pipe(response);
  });
  outgoing.on("error", () => (response.headersSent ? response.destroy() : refuse(response, 500, "InternalServerError")));
  outgoing.end(body);
}

/** The DynamoDB server believes every signature and every Host header; this passes on only what is signed with this cloud's keys. */
export async function startGuard(options: GuardOptions): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const { target, region, credentials } = options;
  const verifier: Verifier = { service: "dynamodb", region, credentials, doubleEncode: true, signAllAmzHeaders: false, now: Date.now };
  const agent = new Agent({ keepAlive: true });
  let port = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLoopbackHost(request.headers.host, port)) return refuse(response, 403, "AccessDeniedException");
    const body = await readBody(request, MAX_BYTES);
    if (body === null) return refuse(response, 413, "ValidationException");
    try {
      verifySignature({ method: request.method ?? "GET", url: request.url ?? "/", headers: request.headers }, sha256Hex(body), verifier);
    } catch (error) {
      return refuse(response, 400, codeOf(error));
    }
    forward(request, response, body, target, agent);
  }

  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  server.keepAliveTimeout = 60_000;
  port = await listenOnLoopback(server, options.port);
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    async stop() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
