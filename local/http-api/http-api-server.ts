import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { FunctionError } from "../lambda/function-spec.ts";
import { isLoopbackHost } from "../loopback/host-header.ts";
import { LOOPBACK, listenOnLoopback } from "../loopback/listen.ts";
import { readBody } from "../loopback/read-body.ts";
import type { Credentials } from "../running-cloud.ts";
import { percentDecode, sha256Hex, splitUrl } from "../signature/canonical.ts";
import { SignatureError } from "../signature/signature-error.ts";
import { type Verifier, verifySignature } from "../signature/verify.ts";
import { type ApiCors, corsAnswerHeaders, preflightAnswer } from "./api-cors.ts";
import { AuthorizerCalls, type Passed } from "./authorizer.ts";
import { type HttpAnswer, httpAnswer, messageAnswer } from "./proxy-answer.ts";
import { type EventSource, proxyEvent } from "./proxy-event.ts";
import { type MatchedRoute, matchRoute, type RouteSpec, sortRoutes } from "./route-table.ts";

/** An HTTP API of the template: filled by the provisioners before the first request can come. */
export interface ApiSpec {
  apiId: string;
  stage: string;
  cors: ApiCors | null;
  routes: RouteSpec[];
}

export interface HttpApiOptions {
  region: string;
  accountId: string;
  credentials: Credentials;
  port?: number;
  now?: () => number;
  /** Calls the function of a route; rejects with FunctionError. */
  invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  log: (line: string) => void;
}

export interface RunningHttpApi {
  endpoint: string;
  /** Routes are answered from here on; before, everything is 503. */
  serve(api: ApiSpec): void;
  stop(): Promise<void>;
}

const MAX_BODY_BYTES = 10 * 1024 * 1024;

function isBelieved(request: IncomingMessage, body: Buffer, verifier: Verifier): boolean {
  try {
    verifySignature({ method: request.method ?? "GET", url: request.url ?? "/", headers: request.headers }, sha256Hex(body), verifier);
    return true;
  } catch (error) {
    if (error instanceof SignatureError) return false;
    throw error;
  }
}

async function withTimeout<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

class HttpApi {
  readonly #options: HttpApiOptions;
  readonly #verifier: Verifier;
  readonly #api: ApiSpec;
  readonly #routes: RouteSpec[];
  readonly #authorizers: AuthorizerCalls;

  constructor(api: ApiSpec, options: HttpApiOptions) {
    const { region, credentials, now = Date.now } = options;
    this.#options = options;
    this.#api = api;
    this.#routes = sortRoutes(api.routes);
    this.#authorizers = new AuthorizerCalls(options.invoke, now);
    this.#verifier = { service: "execute-api", region, credentials, doubleEncode: true, signAllAmzHeaders: false, now };
  }

  #source(): EventSource {
    const { accountId, credentials, now = Date.now } = this.#options;
    const { apiId, stage } = this.#api;
    return { apiId, stage, accountId, requestId: randomUUID(), now: now(), accessKeyId: credentials.accessKeyId };
  }

  /** What the route's function says of whoever asks; an answer where it lets nobody pass. */
  async #passed(request: IncomingMessage, path: string, matched: MatchedRoute): Promise<{ passed?: Passed; refusal?: HttpAnswer }> {
    const { authorization, authorizer } = matched.route;
    if (authorization !== "CUSTOM" || !authorizer) return {};
    const { authorization: header } = request.headers;
    if (header === undefined) return { refusal: messageAnswer(401, "Unauthorized") };
    try {
      const event = proxyEvent(request, path, Buffer.alloc(0), matched, this.#source());
      const passed = await this.#authorizers.ask(authorizer, header, event);
      return passed ? { passed } : { refusal: messageAnswer(403, "Forbidden") };
    } catch (error) {
      if (error instanceof FunctionError) return { refusal: messageAnswer(500, "Internal Server Error") };
      throw error;
    }
  }

  async #invoke(request: IncomingMessage, path: string, body: Buffer, matched: MatchedRoute): Promise<HttpAnswer> {
    const { passed, refusal } = await this.#passed(request, path, matched);
    if (refusal) return refusal;
    const { invoke } = this.#options;
    const event = proxyEvent(request, path, body, matched, { ...this.#source(), ...(passed ? { passed } : {}) });
    try {
      const answer = await withTimeout(
        invoke(matched.route.functionArn, event).then((value) => ({ value })),
        matched.route.timeoutMs,
      );
      return answer ? httpAnswer(answer.value) : messageAnswer(504, "Gateway Timeout");
    } catch (error) {
      if (error instanceof FunctionError) return messageAnswer(500, "Internal Server Error");
      throw error;
    }
  }

  async #answer(request: IncomingMessage): Promise<HttpAnswer> {
    const { path } = splitUrl(request.url ?? "/");
    const preflight = request.method === "OPTIONS" ? preflightAnswer(this.#api.cors, request.headers) : null;
    if (preflight) return preflight;
    const decoded = path.split("/").map(percentDecode);
    if (decoded.includes(null)) return messageAnswer(400, "Bad Request");
    const matched = matchRoute(this.#routes, request.method ?? "GET", decoded.join("/"));
    if (!matched) return messageAnswer(404, "Not Found");
    const body = await readBody(request, MAX_BODY_BYTES);
    if (body === null) return messageAnswer(413, "Request Entity Too Large");
    if (matched.route.authorization === "AWS_IAM" && !isBelieved(request, body, this.#verifier)) return messageAnswer(403, "Forbidden");
    return this.#invoke(request, decoded.join("/"), body, matched);
  }

  async answer(request: IncomingMessage): Promise<HttpAnswer> {
    const answer = await this.#answer(request);
    return { ...answer, headers: { ...answer.headers, ...corsAnswerHeaders(this.#api.cors, request.headers) } };
  }
}

/** An HTTP API (v2) on 127.0.0.1: signatures verified, functions called with payload format 2.0. */
export async function startHttpApi(options: HttpApiOptions): Promise<RunningHttpApi> {
  let api: HttpApi | null = null;
  let port = 0;
  const server = createServer(async (request, response) => {
    try {
      const known = isLoopbackHost(request.headers.host, port);
      const answer = !known ? messageAnswer(403, "Forbidden") : await (api?.answer(request) ?? messageAnswer(503, "Service Unavailable"));
      response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length });
      response.end(request.method === "HEAD" ? undefined : answer.body);
    } catch (error) {
      options.log(`api: ${(error as NodeJS.ErrnoException).code ?? (error as Error).name}`);
      response.destroy();
    }
  });
  port = await listenOnLoopback(server, options.port);
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    serve(spec) {
      api = new HttpApi(spec, options);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
