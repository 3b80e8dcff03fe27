import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import { buildApp } from "fauxqs";
import { isLoopbackHost } from "../loopback/host-header.ts";
import { LOOPBACK, listenOnLoopback } from "../loopback/listen.ts";
import { readBody } from "../loopback/read-body.ts";
import type { Credentials } from "../running-cloud.ts";
import { sha256Hex } from "../signature/canonical.ts";
import { verifySignature } from "../signature/verify.ts";
import { QueueCalls } from "./queue-calls.ts";

/** The account id that the queue emulator writes into every ARN. */
export const ACCOUNT_ID = "000000000000";

const MAX_BYTES = 2 * 1024 * 1024;
const FORM = "application/x-www-form-urlencoded";
const JSON_PROTOCOL = "application/x-amz-json-1.0";

export interface RunningQueues {
  endpoint: string;
  calls: QueueCalls;
  stop(): Promise<void>;
}

export interface QueueOptions {
  region: string;
  credentials: Credentials;
  port?: number;
}

type App = ReturnType<typeof buildApp>;

/** The emulator believes everybody and also plays S3; this lets in signed SQS and SNS calls to this address only. */
function guard(app: App, options: QueueOptions, inside: string, port: () => number): void {
  const refuse = (status: number, code: string) => Object.assign(new Error(code), { statusCode: status, code });

  app.addHook("onRequest", async (request) => {
    if (request.headers["x-dueline-inside"] === inside) return;
    if (!isLoopbackHost(request.headers.host, port())) throw refuse(403, "WRONG_HOST");
    const type = request.headers["content-type"] ?? "";
    const isCall = request.method === "POST" && request.url === "/" && (type.includes(FORM) || type.includes(JSON_PROTOCOL));
    const isQueueUrl = request.method === "POST" && type.includes(JSON_PROTOCOL);
    if (!isCall && !isQueueUrl) throw refuse(404, "NOT_SQS_OR_SNS");
  });

  app.addHook("preParsing", async (request, _reply, payload) => {
    if (request.headers["x-dueline-inside"] === inside) return payload;
    const body = await readBody(payload as Readable, MAX_BYTES);
    if (body === null) throw refuse(413, "RequestTooLong");
    const service = (request.headers["content-type"] ?? "").includes(FORM) ? "sns" : "sqs";
    const wire = { method: request.method, url: request.url, headers: request.headers as IncomingHttpHeaders };
    const { region, credentials } = options;
    try {
      verifySignature(wire, sha256Hex(body), { service, region, credentials, doubleEncode: true, signAllAmzHeaders: false, now: Date.now });
    } catch (error) {
      throw refuse(403, (error as { code?: string }).code ?? "AccessDenied");
    }
    return Readable.from([body]);
  });
}

const NAMES_QUEUES = /\.(?:CreateQueue|GetQueueUrl|ListQueues|ListDeadLetterSourceQueues)$/;

/** The emulator names queues by a host that Debian does not resolve, and the SDK then polls nothing for ever. */
function nameByAddress(app: App, region: string, port: () => number): void {
  app.addHook("onSend", async (request, _reply, payload) => {
    if (typeof payload !== "string" || !NAMES_QUEUES.test(String(request.headers["x-amz-target"] ?? ""))) return payload;
    return payload.replaceAll(`http://sqs.${region}.localhost:${port()}/`, `http://${LOOPBACK}:${port()}/`);
  });
}

/** SQS and SNS on 127.0.0.1, in memory: what is queued is lost with the process, which `reconcile` heals. */
export async function startQueues(options: QueueOptions): Promise<RunningQueues> {
  const inside = randomBytes(24).toString("hex");
  const app = buildApp({ logger: false, defaultRegion: options.region });
  let port = 0;
  guard(app, options, inside, () => port);
  nameByAddress(app, options.region, () => port);
  await app.ready();
  port = await listenOnLoopback(app.server, options.port);
  const endpoint = `http://${LOOPBACK}:${port}`;
  return { endpoint, calls: new QueueCalls(app, { inside, host: `${LOOPBACK}:${port}` }), stop: () => app.close() };
}
