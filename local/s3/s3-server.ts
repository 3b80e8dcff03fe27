import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { isLoopbackHost } from "../loopback/host-header.ts";
import { listenOnLoopback } from "../loopback/listen.ts";
import type { Credentials } from "../running-cloud.ts";
import type { Verifier } from "../signature/verify.ts";
import type { S3Answer, S3Service } from "./call.ts";
import { corsHeaders } from "./cors.ts";
import { corsOf, preflight } from "./cors-request.ts";
import { eventMessage, notificationsFor, testMessage } from "./notifications.ts";
import { randomName } from "./random-name.ts";
import { believe, parseRequest } from "./request.ts";
import { routeOf } from "./router.ts";
import { S3Error } from "./s3-error.ts";
import { S3Store } from "./s3-store.ts";
import { writeXml } from "./xml.ts";

export interface S3Options {
  folder: string;
  region: string;
  credentials: Credentials;
  port?: number;
  now?: () => number;
  /** Delivers a message to a queue; rejects where there is no such queue. */
  send: (queueArn: string, body: string) => Promise<void>;
  /** Told of faults of our own, by code; never of keys or bodies. */
  log: (line: string) => void;
}

export interface RunningS3 {
  endpoint: string;
  service: S3Service;
  stop(): Promise<void>;
}

function serviceOf(options: S3Options, store: S3Store): S3Service {
  const now = options.now ?? Date.now;
  return {
    store,
    region: options.region,
    now,
    async announce(event, bucket, version) {
      for (const notification of notificationsFor(bucket, event, version.key)) {
        const message = eventMessage({ event, bucket, version, notification, region: options.region, now: now() });
        await options
          .send(notification.queueArn, message)
          .catch((error) => options.log(`event not delivered: ${error.code ?? error.name}`));
      }
    },
    async announceTest(bucket) {
      const arns = new Set(bucket.notifications.map((one) => one.queueArn));
      for (const arn of arns) await options.send(arn, testMessage(bucket.name, now()));
    },
  };
}

function errorAnswer(error: unknown, method: string, log: (line: string) => void): S3Answer {
  const known = error instanceof S3Error ? error : new S3Error("InternalError");
  if (known !== error) log(`${(error as Error)?.name ?? "error"}: ${(error as NodeJS.ErrnoException)?.code ?? "unexpected"}`);
  const bare = method === "HEAD" || known.status === 304;
  const body = writeXml("Error", { Code: known.code, Message: known.message, RequestId: randomName().slice(0, 16).toUpperCase() });
  return { status: known.status, headers: known.headers, ...(bare ? {} : { body }) };
}

async function answer(request: IncomingMessage, service: S3Service, verifier: Verifier, port: number): Promise<S3Answer> {
  if (!isLoopbackHost(request.headers.host, port))
    throw new S3Error("InvalidRequest", "Address buckets by path, on 127.0.0.1 or localhost.");
  const parsed = parseRequest(request);
  const method = request.method ?? "GET";
  if (method === "OPTIONS") return preflight(service.store, parsed.bucket, request);
  const signature = believe(request, parsed, verifier);
  const level = parsed.bucket === "" ? "service" : parsed.key === "" ? "bucket" : "object";
  const operation = routeOf(level, method, parsed.query, parsed.headers);
  return operation({ ...parsed, service, method, body: request as AsyncIterable<Buffer>, signature });
}

async function send(response: ServerResponse, result: S3Answer, extra: Record<string, string>): Promise<void> {
  const { body } = result;
  const isText = typeof body === "string";
  const headers = {
    ...(isText ? { "content-type": "application/xml", "content-length": String(Buffer.byteLength(body)) } : {}),
    ...result.headers,
  };
  response.writeHead(result.status, {
    ...extra,
    ...headers,
    server: "dueline",
    "x-amz-request-id": randomName().slice(0, 16).toUpperCase(),
  });
  if (body === undefined || isText) {
    response.end(body);
    return;
  }
  await pipeline(body, response).catch(() => response.destroy());
}

/** Starts S3 on 127.0.0.1. Bodies stream to and from disk; what was answered with 200 survives kill -9. */
export async function startS3(options: S3Options): Promise<RunningS3> {
  const store = new S3Store(options.folder);
  const service = serviceOf(options, store);
  const { region, credentials } = options;
  const verifier: Verifier = { service: "s3", region, credentials, doubleEncode: false, signAllAmzHeaders: true, now: service.now };
  let port = 0;
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? "GET";
    const result = await answer(request, service, verifier, port).catch((error) => errorAnswer(error, method, options.log));
    const bucket = (request.url ?? "/").split(/[/?]/)[1] ?? "";
    const cors = method === "OPTIONS" ? null : corsOf(store, bucket, request, method);
    await send(response, result, cors ? corsHeaders(cors.rule, cors.origin) : {});
  }
  const server: Server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      options.log(`answer not sent: ${error.code ?? error.name}`);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 60_000;
  port = await listenOnLoopback(server, options.port);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    service,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}
