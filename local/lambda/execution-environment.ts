import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "./child-environment.ts";
import { deferred } from "./deferred.ts";
import { FunctionError, type FunctionFailure, type FunctionSpec, type FunctionSurroundings } from "./function-spec.ts";
import { watchMemory } from "./memory-watch.ts";
import { type RuntimeApi, startRuntimeApi } from "./runtime-api.ts";

const CLIENT = fileURLToPath(new URL("./runtime-client.ts", import.meta.url));
const INIT_LIMIT_MS = 60_000;
const HEAP_SHARE = 0.9;
const MAX_LINE = 2_000;

const STOPPED: FunctionFailure = { errorType: "Runtime.Stopped", errorMessage: "The cloud is stopping." };

interface Waiting {
  requestId: string;
  resolve(payload: string): void;
  reject(error: FunctionError): void;
}

/** One process of a function, with its own Runtime API: takes one event at a time, and may die at any of them. */
export class ExecutionEnvironment {
  readonly #spec: FunctionSpec;
  readonly #log: (line: string) => void;
  #api: RuntimeApi | null = null;
  #child: ChildProcess | null = null;
  #ready = deferred<void>();
  #waiting: Waiting | null = null;
  #dead = false;
  /** Why we killed it, where we did. */
  #cause: FunctionFailure | null = null;

  constructor(spec: FunctionSpec, log: (line: string) => void) {
    this.#spec = spec;
    this.#log = log;
  }

  get isDead(): boolean {
    return this.#dead;
  }

  /** Starts the process; resolves when the handler is loaded and asks for its first event. */
  async start(surroundings: FunctionSurroundings): Promise<void> {
    this.#api = await startRuntimeApi({
      onReady: () => this.#ready.resolve(),
      onResponse: (requestId, payload) => this.#settle(requestId)?.resolve(payload),
      onFailure: (requestId, failure) => this.#settle(requestId)?.reject(new FunctionError(failure)),
      onInitFailure: (failure) => this.#fail(failure),
    });
    if (this.#dead) throw new FunctionError(STOPPED);
    const { memoryMb, codeDir } = this.#spec;
    const heap = Math.max(32, Math.floor(memoryMb * HEAP_SHARE));
    const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, CLIENT, surroundings.compileCacheDir], {
      cwd: codeDir,
      env: childEnvironment(this.#spec, surroundings, this.#api.address),
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on("line", (line) => this.#log(line.slice(0, MAX_LINE)));
    child.once("exit", (code, signal) => this.#onExit(code, signal));
    child.once("error", () => this.#onExit(null, null));
    const timer = setTimeout(() => this.#kill("Sandbox.Timedout", "The function did not initialize in time."), INIT_LIMIT_MS);
    await this.#ready.promise.finally(() => clearTimeout(timer));
  }

  #settle(requestId: string): Waiting | null {
    if (this.#waiting?.requestId !== requestId) return null;
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }

  #fail(failure: FunctionFailure): void {
    const error = new FunctionError(failure);
    this.#ready.reject(error);
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  #onExit(code: number | null, signal: NodeJS.Signals | null): void {
    this.#dead = true;
    this.#api?.close();
    const how = signal ? `signal: ${signal}` : `exit status ${code}`;
    this.#fail(this.#cause ?? { errorType: "Runtime.ExitError", errorMessage: `Runtime exited with error: ${how}` });
  }

  #kill(errorType: string, errorMessage: string): void {
    this.#cause ??= { errorType, errorMessage };
    this.#dead = true;
    this.#child?.kill("SIGKILL");
  }

  /** Resolves when the process is ready for the next event, too. @throws FunctionError for whatever goes wrong: thrown, timed out, out of memory, exited */
  async invoke(payload: string): Promise<string> {
    const requestId = randomUUID();
    const { timeoutSeconds, memoryMb, arn } = this.#spec;
    const answer = new Promise<string>((resolve, reject) => {
      this.#waiting = { requestId, resolve, reject };
    });
    const late = `${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
    const timer = setTimeout(() => this.#kill("Sandbox.Timedout", late), timeoutSeconds * 1000);
    const overMemory = () => this.#kill("Runtime.OutOfMemory", `The function used more than its ${memoryMb} MB.`);
    const unwatch = watchMemory(this.#child?.pid ?? 0, memoryMb, overMemory);
    this.#ready = deferred();
    this.#api?.hand({ requestId, payload, deadline: Date.now() + timeoutSeconds * 1000, functionArn: arn });
    try {
      return await answer;
    } finally {
      await this.#ready.promise.catch(() => {});
      clearTimeout(timer);
      unwatch();
    }
  }

  async stop(): Promise<void> {
    this.#dead = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    this.#kill(STOPPED.errorType, STOPPED.errorMessage);
    await ended;
  }
}
