import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { isLoopbackHost } from "../loopback/host-header.ts";
import { LOOPBACK, listenOnLoopback } from "../loopback/listen.ts";
import { readBody } from "../loopback/read-body.ts";
import { type FunctionFailure, MAX_PAYLOAD_BYTES } from "./function-spec.ts";

/** One event on its way into a function. */
export interface Invocation {
  requestId: string;
  payload: string;
  /** Milliseconds since 1970. */
  deadline: number;
  functionArn: string;
}

/** What the function's process says to its host. */
export interface RuntimeListener {
  /** The process asks for its next event: initialization or the previous invocation is over. */
  onReady(): void;
  onResponse(requestId: string, payload: string): void;
  onFailure(requestId: string, failure: FunctionFailure): void;
  onInitFailure(failure: FunctionFailure): void;
}

export interface RuntimeApi {
  /** host:port, as AWS_LAMBDA_RUNTIME_API wants it. */
  address: string;
  /** Answers the waiting `next`; the process must have asked. */
  hand(invocation: Invocation): void;
  close(): void;
}

const BASE = "/2018-06-01/runtime/";
const MAX_BYTES = MAX_PAYLOAD_BYTES + 1024;

function parseFailure(text: string): FunctionFailure {
  try {
    const { errorType, errorMessage, stackTrace, trace } = JSON.parse(text);
    return { errorType: String(errorType ?? "Error"), errorMessage: String(errorMessage ?? ""), trace: stackTrace ?? trace ?? [] };
  } catch {
    return { errorType: "Runtime.Unknown", errorMessage: "The runtime reported an error that could not be read." };
  }
}

function tooLarge(size: string): FunctionFailure {
  return {
    errorType: "Function.ResponseSizeTooLarge",
    errorMessage: `Response payload size exceeded maximum allowed payload size (${size}).`,
  };
}

function accept(response: ServerResponse, status = 202): void {
  response.writeHead(status, { "content-type": "application/json" }).end('{"status":"OK"}');
}

async function receive(request: IncomingMessage, response: ServerResponse, listener: RuntimeListener): Promise<void> {
  const [kind = "", requestId = "", what] = (request.url ?? "").slice(BASE.length).split("/");
  const body = await readBody(request, MAX_BYTES);
  if (kind === "init") {
    accept(response);
    listener.onInitFailure(parseFailure(body?.toString("utf8") ?? ""));
    return;
  }
  if (kind !== "invocation" || (what !== "response" && what !== "error")) {
    accept(response, 404);
    return;
  }
  if (body === null || body.length > MAX_PAYLOAD_BYTES) {
    response.writeHead(413, { connection: "close" }).end();
    listener.onFailure(requestId, tooLarge(`${MAX_PAYLOAD_BYTES} bytes`));
    return;
  }
  accept(response);
  if (what === "response") listener.onResponse(requestId, body.toString("utf8"));
  else listener.onFailure(requestId, parseFailure(body.toString("utf8")));
}

function invocationHeaders(invocation: Invocation): Record<string, string> {
  return {
    "content-type": "application/json",
    "lambda-runtime-aws-request-id": invocation.requestId,
    "lambda-runtime-deadline-ms": String(invocation.deadline),
    "lambda-runtime-invoked-function-arn": invocation.functionArn,
    "lambda-runtime-trace-id": `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${invocation.requestId.replaceAll("-", "").slice(0, 24)};Sampled=0`,
  };
}

/** Lambda's Runtime API (2018-06-01) for one process of a function. */
export async function startRuntimeApi(listener: RuntimeListener): Promise<RuntimeApi> {
  let waiting: ServerResponse | null = null;
  let port = 0;
  const server = createServer((request, response) => {
    if (!isLoopbackHost(request.headers.host, port)) {
      response.writeHead(403).end();
    } else if (request.method === "GET" && request.url === `${BASE}invocation/next`) {
      waiting = response;
      listener.onReady();
    } else if (request.method === "POST" && request.url?.startsWith(BASE)) {
      receive(request, response, listener).catch(() => response.destroy());
    } else accept(response, 404);
  });
  server.requestTimeout = 0;
  port = await listenOnLoopback(server);
  return {
    address: `${LOOPBACK}:${port}`,
    hand(invocation) {
      waiting?.writeHead(200, invocationHeaders(invocation)).end(invocation.payload);
      waiting = null;
    },
    close() {
      waiting?.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
