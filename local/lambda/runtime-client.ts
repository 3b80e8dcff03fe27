/**
 * Runs inside a function's own process: loads the handler and works off the Runtime API, as the managed Node.js runtime does.
 * Started by execution-environment.ts as `node runtime-client.ts <compile cache folder>`; descriptor 3 is the host's lifeline.
 */
import { existsSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

type Handler = (event: unknown, context: unknown) => unknown;

const env = process.env as Record<string, string>;
const agent = new Agent({ keepAlive: true });
const BASE = `http://${env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
let current: string | null = null;

function call(method: string, path: string, body?: string): Promise<{ headers: IncomingMessage["headers"]; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${BASE}/${path}`, { method, agent, headers: { "content-type": "application/json" } }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => resolve({ headers: response.headers, text: Buffer.concat(pieces).toString("utf8") }));
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify({ errorType: typeof error, errorMessage: String(error), trace: [] });
  return JSON.stringify({ errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") });
}

/** The host is gone, or nothing can be told to it any more. */
function leave(): never {
  process.exit(1);
}

async function loadHandler(): Promise<Handler> {
  const dot = (env._HANDLER ?? "").lastIndexOf(".");
  const [file, name] = [env._HANDLER?.slice(0, dot) ?? "", env._HANDLER?.slice(dot + 1) ?? ""];
  const base = join(env.LAMBDA_TASK_ROOT ?? "", file);
  const found = [".js", ".mjs", ".cjs"].map((extension) => base + extension).find((path) => existsSync(path));
  if (!found) throw Object.assign(new Error(`Cannot find module '${file}'`), { name: "Runtime.ImportModuleError" });
  const loaded = await import(pathToFileURL(found).href);
  const handler = loaded[name] ?? loaded.default?.[name];
  if (typeof handler !== "function")
    throw Object.assign(new Error(`${env._HANDLER} is undefined or not exported`), { name: "Runtime.HandlerNotFound" });
  return handler;
}

function contextOf(headers: IncomingMessage["headers"]): unknown {
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  return {
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}

async function workOff(handler: Handler): Promise<void> {
  const { headers, text } = await call("GET", "invocation/next");
  current = String(headers["lambda-runtime-aws-request-id"]);
  process.env._X_AMZN_TRACE_ID = String(headers["lambda-runtime-trace-id"]);
  let answer: [string, string];
  try {
    const result = await handler(JSON.parse(text), contextOf(headers));
    answer = ["response", JSON.stringify(result) ?? "null"];
  } catch (error) {
    answer = ["error", describeError(error)];
  }
  await call("POST", `invocation/${current}/${answer[0]}`, answer[1]);
  current = null;
}

/** What nobody caught ends the process, as in Lambda; whoever waits for an answer is told first. */
function dieOf(error: unknown): void {
  const path = current === null ? "init/error" : `invocation/${current}/error`;
  call("POST", path, describeError(error)).finally(leave);
}

/** A handler that waits for something that never comes ends at its timeout, not when Node finds nothing left to do. */
setInterval(() => {}, 2_000_000_000);
process.on("uncaughtException", dieOf);
process.on("unhandledRejection", dieOf);
new Worker(new URL("./host-watch.ts", import.meta.url)).unref();
if (process.argv[2]) enableCompileCache(process.argv[2]);

const handler = await loadHandler().catch(async (error) => {
  await call("POST", "init/error", describeError(error)).catch(leave);
  return leave();
});
for (;;) await workOff(handler).catch(leave);
