import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CloudError } from "../cloud-error.ts";
import { freePort, LOOPBACK } from "../loopback/listen.ts";
import type { Credentials } from "../running-cloud.ts";
import { callDynamoDb, DynamoDbRefusal } from "./call.ts";
import { compactTable } from "./compact.ts";
import { startGuard } from "./guard.ts";
import { serverBinary } from "./server-binary.ts";
import { endStaleProcess, forgetProcess, rememberProcess } from "./stale-process.ts";

export interface RunningDynamoDb {
  /** For functions and people: signed requests only. */
  endpoint: string;
  /** For provisioning, from inside this process. */
  insideEndpoint: string;
  stop(): Promise<void>;
}

export interface DynamoDbOptions {
  folder: string;
  region: string;
  credentials: Credentials;
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

const TABLE_FILE = "dynamodb.sqlite";

function start(folder: string, port: number): ChildProcess {
  const output = openSync(join(folder, "dynamodb.log"), "a", 0o600);
  const server = [
    serverBinary(process.platform, process.arch),
    "serve",
    "--host",
    LOOPBACK,
    "--port",
    String(port),
    "--db-path",
    join(folder, TABLE_FILE),
  ];
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

/** Starts the server on its file, on a port that was free a moment ago, and tries anew if somebody took it. */
async function startServer(options: DynamoDbOptions): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const { folder, log } = options;
  compactTable(join(folder, TABLE_FILE));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await freePort();
    const child = start(folder, port);
    rememberProcess(folder, child.pid ?? 0);
    const endpoint = `http://${LOOPBACK}:${port}`;
    if (await waitUntilUp(child, endpoint)) {
      const unexpected = (code: number | null, signal: string | null) => log(`the DynamoDB server ended (${code ?? signal})`);
      child.once("exit", unexpected);
      return { endpoint, stop: () => stopServer(child.off("exit", unexpected), folder) };
    }
    await stopServer(child, folder);
  }
  throw new CloudError("DYNAMODB_NOT_STARTED");
}

/** A server that somebody else runs: a refusal is an answer, too. */
async function outsideServer(endpoint: string): Promise<RunningDynamoDb> {
  await callDynamoDb(endpoint, "ListTables", {}).catch((cause) => {
    if (!(cause instanceof DynamoDbRefusal)) throw new CloudError("DYNAMODB_UNREACHABLE", endpoint, { cause });
  });
  return { endpoint, insideEndpoint: endpoint, stop: async () => {} };
}

/** Starts DynamoDB: the server on a port that nobody knows beforehand, and before it a guard that believes signed requests only. */
export async function startDynamoDb(options: DynamoDbOptions): Promise<RunningDynamoDb> {
  const outside = options.endpoint?.replace(/\/$/, "");
  if (outside) return outsideServer(outside);
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  await endStaleProcess(options.folder, options.log);
  const server = await startServer(options);
  const guard = await startGuard({ ...options, target: server.endpoint });
  return {
    endpoint: guard.endpoint,
    insideEndpoint: server.endpoint,
    async stop() {
      await guard.stop();
      await server.stop();
    },
  };
}
