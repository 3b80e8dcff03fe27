import { setTimeout as sleep } from "node:timers/promises";
import { ExecutionEnvironment } from "./execution-environment.ts";
import { FunctionError, type FunctionSpec, type FunctionSurroundings, MAX_PAYLOAD_BYTES } from "./function-spec.ts";

/** How long a process that nothing needs is kept; AWS keeps them for minutes too. */
const IDLE_MS = 60_000;

/** A frame of a stack trace: where it happened, without the message, which may quote a document. */
function place(trace: readonly string[] | undefined): string {
  const frame = trace?.find((line) => /^\s+at /.test(line))?.trim() ?? "";
  return frame === "" ? "" : ` ${frame.replace(/file:\/\/\/?\S*\/(?=[^/]+:\d+:\d+)/, "")}`;
}

/** A function of the template: its processes are started when needed, kept for the next event, and replaced when they die. */
export class LocalFunction {
  readonly spec: FunctionSpec;
  readonly #surroundings: FunctionSurroundings;
  readonly #log: (line: string) => void;
  readonly #all = new Set<ExecutionEnvironment>();
  readonly #idle: ExecutionEnvironment[] = [];
  readonly #queue: (() => void)[] = [];
  readonly #retirements = new WeakMap<ExecutionEnvironment, NodeJS.Timeout>();
  readonly #idleMs: number;
  #warming: Promise<void> | null = null;
  #stopped = false;

  constructor(spec: FunctionSpec, surroundings: FunctionSurroundings, log: (line: string) => void, idleMs = IDLE_MS) {
    this.#idleMs = idleMs;
    this.spec = spec;
    this.#surroundings = surroundings;
    this.#log = (line) => log(`[${spec.name}] ${line}`);
  }

  async #begin(): Promise<ExecutionEnvironment> {
    const environment = new ExecutionEnvironment(this.spec, this.#log);
    this.#all.add(environment);
    try {
      await environment.start(this.#surroundings);
      return environment;
    } catch (error) {
      this.#all.delete(environment);
      await environment.stop();
      throw error;
    }
  }

  /** Starts a first process before anybody needs it. What goes wrong is reported to the first event instead. */
  async warm(): Promise<void> {
    if (this.#stopped || this.#all.size > 0) return;
    const begun = this.#begin().then(
      (environment) => this.#release(environment),
      () => {},
    );
    this.#warming = begun;
    await begun;
    this.#warming = null;
  }

  async #acquire(): Promise<ExecutionEnvironment> {
    await this.#warming;
    for (;;) {
      if (this.#stopped) throw new FunctionError({ errorType: "Runtime.Stopped", errorMessage: "The cloud is stopping." });
      const environment = this.#idle.pop();
      clearTimeout(environment && this.#retirements.get(environment));
      if (environment && !environment.isDead) return environment;
      if (environment) this.#all.delete(environment);
      else if (this.#all.size < this.spec.concurrency) return this.#begin();
      else await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
  }

  #release(environment: ExecutionEnvironment | null): void {
    if (environment?.isDead) this.#all.delete(environment);
    else if (environment) this.#rest(environment);
    this.#queue.shift()?.();
  }

  /** Keeps a process for the next event; what was needed for a burst only is ended after a while, the last one stays. */
  #rest(environment: ExecutionEnvironment): void {
    this.#idle.push(environment);
    const retire = () => {
      if (this.#all.size < 2 || this.#stopped) return;
      this.#idle.splice(this.#idle.indexOf(environment), 1);
      this.#all.delete(environment);
      void environment.stop();
    };
    this.#retirements.set(environment, setTimeout(retire, this.#idleMs).unref());
  }

  /** Sends `event` through JSON into a process of the function; answers what it returned, through JSON again. */
  async invoke(event: unknown): Promise<unknown> {
    const payload = JSON.stringify(event) ?? "null";
    if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES)
      throw new FunctionError({ errorType: "RequestTooLarge", errorMessage: "The event is larger than 6 MB." });
    let environment: ExecutionEnvironment | null = null;
    try {
      environment = await this.#acquire();
      return JSON.parse(await environment.invoke(payload));
    } catch (error) {
      if (error instanceof FunctionError && !this.#stopped) this.#log(`${error.failure.errorType}${place(error.failure.trace)}`);
      throw error;
    } finally {
      this.#release(environment);
    }
  }

  /** Resolves when no event is being worked on, or after `graceMs`. */
  async settle(graceMs: number): Promise<void> {
    const busy = () => this.#all.size > this.#idle.length || this.#queue.length > 0;
    for (const end = Date.now() + graceMs; busy() && Date.now() < end; ) await sleep(20);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const next of this.#queue.splice(0)) next();
    await Promise.all([...this.#all].map((environment) => environment.stop()));
  }
}
