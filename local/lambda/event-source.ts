import { setTimeout as sleep } from "node:timers/promises";
import type { QueueCalls, ReceivedMessage } from "../queues/queue-calls.ts";
import { deferred } from "./deferred.ts";
import type { LocalFunction } from "./local-function.ts";
import { failedMessageIds, sqsEvent } from "./sqs-event.ts";

/** An event source mapping of the template: a queue whose messages a function works off. */
export interface EventSourceSpec {
  queueArn: string;
  batchSize: number;
  /** Seconds to wait for a batch to fill up. */
  batchingWindowSeconds: number;
  reportsFailures: boolean;
  /** Batches at once, at most. */
  concurrency: number;
}

export interface EventSourceOptions {
  region: string;
  queues: QueueCalls;
  /** Seconds until the messages of a failed batch come back; AWS leaves them to the queue's visibility timeout. */
  retryAfterSeconds: number;
  log: (line: string) => void;
}

const MOST_PER_CALL = 10;
/** Short, so that a poll which nobody waits for any more does not keep a stopped cloud's process alive; inside one process asking is cheap. */
const LONG_POLL_SECONDS = 2;
const AFTER_FAULT_MS = 500;

/** Polls one queue for one function, with `concurrency` pollers, until stopped. A message is deleted only when the function is done with it. */
export class EventSource {
  readonly #spec: EventSourceSpec;
  readonly target: LocalFunction;
  readonly #options: EventSourceOptions;
  readonly #queueUrl: string;
  readonly #stopped = deferred<void>();
  #stopping = false;
  #loops: Promise<void>[] = [];

  constructor(spec: EventSourceSpec, target: LocalFunction, options: EventSourceOptions) {
    this.#spec = spec;
    this.target = target;
    this.#options = options;
    this.#queueUrl = options.queues.urlOf(spec.queueArn);
  }

  start(): void {
    this.#loops = Array.from({ length: this.#spec.concurrency }, () => this.#poll());
  }

  async #poll(): Promise<void> {
    while (!this.#stopping) {
      try {
        const batch = await this.#collect();
        if (batch.length > 0 && !this.#stopping) await this.#workOff(batch);
      } catch (error) {
        if (this.#stopping) return;
        this.#options.log(`event source of ${this.target.spec.name}: ${(error as Error).name}`);
        await sleep(AFTER_FAULT_MS);
      }
    }
  }

  async #receive(most: number, waitSeconds: number): Promise<ReceivedMessage[]> {
    const received = this.#options.queues.sqs<{ Messages?: ReceivedMessage[] }>("ReceiveMessage", {
      QueueUrl: this.#queueUrl,
      MaxNumberOfMessages: Math.min(most, MOST_PER_CALL),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    });
    const answer = await Promise.race([received, this.#stopped.promise]);
    return answer?.Messages ?? [];
  }

  /** One long poll, then what else is there at once, up to the batch size; a batching window waits for more. */
  async #collect(): Promise<ReceivedMessage[]> {
    const { batchSize, batchingWindowSeconds } = this.#spec;
    const batch = await this.#receive(batchSize, LONG_POLL_SECONDS);
    const end = Date.now() + batchingWindowSeconds * 1000;
    while (batch.length > 0 && batch.length < batchSize && !this.#stopping) {
      const left = Math.max(0, end - Date.now()) / 1000;
      const more = await this.#receive(batchSize - batch.length, Math.ceil(left));
      batch.push(...more);
      if (more.length === 0 && Date.now() >= end) break;
    }
    return batch;
  }

  async #invoke(batch: readonly ReceivedMessage[]): Promise<ReadonlySet<string>> {
    const ids = batch.map((message) => message.MessageId);
    try {
      const answer = await this.target.invoke(sqsEvent(batch, { queueArn: this.#spec.queueArn, region: this.#options.region }));
      return new Set(this.#spec.reportsFailures ? failedMessageIds(answer, ids) : []);
    } catch {
      return new Set(ids);
    }
  }

  async #workOff(batch: readonly ReceivedMessage[]): Promise<void> {
    const failed = await this.#invoke(batch);
    const { queues, retryAfterSeconds, log } = this.#options;
    if (failed.size > 0) log(`${failed.size} of ${batch.length} messages of ${this.target.spec.name} failed`);
    const settled = batch.map((message) => {
      const one = { QueueUrl: this.#queueUrl, ReceiptHandle: message.ReceiptHandle };
      if (!failed.has(message.MessageId)) return queues.sqs("DeleteMessage", one);
      return queues.sqs("ChangeMessageVisibility", { ...one, VisibilityTimeout: retryAfterSeconds });
    });
    await Promise.allSettled(settled);
  }

  /** Takes no new batch; the one at work may end. */
  stopTaking(): void {
    this.#stopping = true;
    this.#stopped.resolve();
  }

  async ended(): Promise<void> {
    await Promise.all(this.#loops);
  }
}
