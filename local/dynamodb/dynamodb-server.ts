import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, openSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CloudError } from "../cloud-error.ts";
import { freePort, LOOPBACK } from "../loopback/listen.ts";
import { callDynamoDb } from "./call.ts";
import { endStaleProcess, forgetProcess, rememberProcess } from "./stale-process.ts";

export interface RunningDynamoDb {
  endpoint: string;
  stop(): Promise<void>;
}

export interface DynamoDbOptions {
  folder: string;
  port?: number;
  /** DUELINE_DYNAMODB_ENDPOINT: a server that somebody else runs. */
  endpoint?: string | undefined;
  log: (line: string) => void;
}

const START_LIMIT_MS = 15_000;
const ATTEMPTS = 3;

/**
 * Ends the server when our end of its stdin closes, so that it never outlives us, not even after kill -9 of this process.
 * The shell becomes the server (`exec`), hence one pid for both.
 */
const GUARDED = 'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$) & exec 3<&-; exec "$@" </dev/null';

function binary(): string {
  const require = createRequire(import.meta.url);
  try {
    const file = join(dirname(require.resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`)), "dynoxide");
    if (!existsSync(file)) throw new Error("no binary in the package");
    return file;
  } catch (cause) {
    throw new CloudError("NO_DYNAMODB", `${process.platform}-${process.arch}`, { cause });
  }
}

async function answers(endpoint: string): Promise<boolean> {
  return callDynamoDb(endpoint, "ListTables", {}).then(
    () => true,
    () => false,
  );
}

async function waitUntilUp(child: ChildProcess, endpoint: string): Promise<boolean> {
  const end = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
    if (await answers(endpoint)) return child.exitCode === null;
    await sleep(15);
  }
  return false;
}

function start(folder: string, port: number): ChildProcess {
  const output = openSync(join(folder, "dynamodb.log"), "a", 0o600);
  const server = [binary(), "serve", "--host", LOOPBACK, "--port", String(port), "--db-path", join(folder, "dynamodb.sqlite")];
  return spawn("/bin/sh", ["-c", GUARDED, "dynoxide", ...server], { stdio: ["pipe", output, output], env: {} });
}

async function stopServer(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stdin?.end();
    await ended;
  }
  forgetProcess(folder);
}

/** Starts the DynamoDB server on its file, on a port that was free a moment ago (tried anew if somebody took it). */
export async function startDynamoDb(options: DynamoDbOptions): Promise<RunningDynamoDb> {
  if (options.endpoint) return { endpoint: options.endpoint.replace(/\/$/, ""), stop: async () => {} };
  const { folder, log } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  await endStaleProcess(folder, log);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await freePort(attempt === 0 ? options.port : 0);
    const child = start(folder, port);
    rememberProcess(folder, child.pid ?? 0);
    const endpoint = `http://${LOOPBACK}:${port}`;
    if (await waitUntilUp(child, endpoint)) {
      child.once("exit", (code, signal) => (code === null && signal === "SIGKILL" ? undefined : log(`dynamodb ended (${code ?? signal})`)));
      return { endpoint, stop: () => stopServer(child, folder) };
    }
    await stopServer(child, folder);
  }
  throw new CloudError("DYNAMODB_NOT_STARTED");
}
