import { Worker } from "node:worker_threads";
import { DuelineError } from "../../../lib/errors.ts";
import type { SourceDocument } from "../../../lib/model/document.ts";
import type { ScannedPage } from "../../../lib/read/ocr/scanned-page.ts";
import type { Answer, Instructions, Task } from "./messages.ts";

/** A clone runs TypeScript; a bundle has the worker beside itself. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./reading-worker.ts" : "./reading-worker.mjs", import.meta.url);

const MEGABYTE = 1024 * 1024;

/** How much a document may take before its worker is ended. */
export interface IsolationLimits {
  /** What the whole process may grow by: WebAssembly and buffers count, which Node's own limits do not see. */
  memoryBytes: number;
  /** JavaScript's heap in the worker. */
  heapMegabytes: number;
  /** The longest time without a sign of life; every page that OCR finishes is one. */
  silenceMilliseconds: number;
  pollMilliseconds: number;
}

export const ISOLATION: IsolationLimits = {
  memoryBytes: 1200 * MEGABYTE,
  heapMegabytes: 1024,
  silenceMilliseconds: 180_000,
  pollMilliseconds: 50,
};

/** Beyond this a worker is not kept for the next document: what it holds is only given back at its end. */
const KEPT_BYTES = 250 * MEGABYTE;

const EVENTS = ["message", "error", "exit"] as const;

/** Answers after which the worker may go on. */
type Result = Extract<Answer, { kind: "document" | "scans" | "refused" }>;

/** Ends where the answer does, or memory, time or patience. */
function waitFor(worker: Worker, task: Task, limits: IsolationLimits, watch: Watch): Promise<Result> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve, reject) => {
    let alive = performance.now();
    const end = (settle: () => void): void => {
      clearInterval(poll);
      watch.signal?.removeEventListener("abort", onAbort);
      for (const name of EVENTS) worker.removeAllListeners(name);
      settle();
    };
    const refuse = (error: unknown): void => end(() => reject(error));
    const onAbort = (): void => refuse(new DuelineError("READ_TIMEOUT", "the caller's time was over"));
    const poll = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.memoryBytes) refuse(new DuelineError("READ_TOO_COMPLEX", "memory"));
      else if (performance.now() - alive > limits.silenceMilliseconds) refuse(new DuelineError("READ_TIMEOUT"));
    }, limits.pollMilliseconds);
    worker.on("message", (answer: Answer) => {
      alive = performance.now();
      if (answer.kind === "page") watch.page?.(answer.page);
      else if (answer.kind === "refused" && answer.spent) refuse(new DuelineError(answer.code, answer.detail));
      else if (answer.kind === "fault") refuse(new DuelineError("READER_FAILED", answer.name));
      else end(() => resolve(answer));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => refuse(crashOf(error)));
    worker.on("exit", () => refuse(new DuelineError("READER_FAILED", "the worker ended")));
    watch.signal?.addEventListener("abort", onAbort);
    if (watch.signal?.aborted) onAbort();
    else worker.postMessage(task);
  });
}

interface Watch {
  signal?: AbortSignal | undefined;
  page?: ((page: ScannedPage) => void) | undefined;
}

const crashOf = (error: NodeJS.ErrnoException): DuelineError =>
  error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new DuelineError("READ_TOO_COMPLEX", "heap", { cause: error })
    : new DuelineError("READER_FAILED", error.name, { cause: error });

const refusalIn = (answer: Result): Error =>
  answer.kind === "refused" ? new DuelineError(answer.code, answer.detail) : new TypeError("the worker answered another question");

/**
 * Reads one document at a time in a thread of its own, so that no file takes the process down. A worker serves the next document only after one
 * that ended in an orderly way and left it small; after anything else there is a fresh one.
 */
export class IsolatedReader {
  readonly #limits: IsolationLimits;
  #idle: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(limits: IsolationLimits = ISOLATION) {
    this.#limits = limits;
  }

  /** As `readDocument`; also throws READ_TIMEOUT, READ_TOO_COMPLEX and READER_FAILED. */
  async readDocument(bytes: Uint8Array, instructions: Instructions, signal?: AbortSignal): Promise<SourceDocument> {
    const answer = await this.#inTurn({ kind: "document", bytes, instructions }, { signal });
    if (answer.kind === "document") return answer.document;
    throw refusalIn(answer);
  }

  /** As `readScannedPages`, page by page: where a page brings the worker down, the pages before it have been told. */
  async readScans(bytes: Uint8Array, numbers: readonly number[], watch: Watch): Promise<ScannedPage[]> {
    const answer = await this.#inTurn({ kind: "scans", bytes, numbers }, watch);
    if (answer.kind === "scans") return answer.pages;
    throw refusalIn(answer);
  }

  /** Ends the idle worker, if there is one. */
  async close(): Promise<void> {
    await this.#turn.catch(() => {});
    await this.#idle?.terminate();
    this.#idle = null;
  }

  #inTurn(task: Task, watch: Watch): Promise<Result> {
    const result = this.#turn.then(
      () => this.#carryOut(task, watch),
      () => this.#carryOut(task, watch),
    );
    this.#turn = result;
    return result;
  }

  async #carryOut(task: Task, watch: Watch): Promise<Result> {
    const before = process.memoryUsage.rss();
    const worker = this.#takeWorker();
    let isSound = false;
    try {
      const result = await waitFor(worker, task, this.#limits, watch);
      isSound = process.memoryUsage.rss() - before < KEPT_BYTES;
      return result;
    } finally {
      if (isSound) this.#keep(worker);
      else await worker.terminate();
    }
  }

  #takeWorker(): Worker {
    const kept = this.#idle;
    this.#idle = null;
    for (const name of EVENTS) kept?.removeAllListeners(name);
    kept?.ref();
    return kept ?? this.#startWorker();
  }

  /** Its output is kept from ours and never read: libraries complain of documents, and may quote them. */
  #startWorker(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.heapMegabytes };
    return new Worker(WORKER, { stdout: true, stderr: true, resourceLimits });
  }

  #keep(worker: Worker): void {
    const forget = (): void => {
      if (this.#idle === worker) this.#idle = null;
    };
    worker.once("error", forget);
    worker.once("exit", forget);
    worker.unref();
    this.#idle = worker;
  }
}
