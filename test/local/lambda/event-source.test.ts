import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { EventSource, type EventSourceSpec } from "../../../local/lambda/event-source.ts";
import type { LocalFunction } from "../../../local/lambda/local-function.ts";
import { failedMessageIds } from "../../../local/lambda/sqs-event.ts";
import { type RunningQueues, startQueues } from "../../../local/queues/queue-server.ts";

interface Record_ {
  messageId: string;
  body: string;
  attributes: Record<string, string>;
  eventSource: string;
  eventSourceARN: string;
}

const arnOf = (name: string) => `arn:aws:sqs:eu-central-1:000000000000:${name}`;
const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function open(fifo = false): Promise<RunningQueues> {
  const queues = await startQueues({ region: "eu-central-1", credentials: { accessKeyId: "K", secretAccessKey: "S" } });
  const suffix = fifo ? ".fifo" : "";
  const kind = fifo ? { FifoQueue: "true" } : {};
  await queues.calls.sqs("CreateQueue", { QueueName: `dead${suffix}`, Attributes: kind });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf(`dead${suffix}`), maxReceiveCount: 3 });
  await queues.calls.sqs("CreateQueue", { QueueName: `work${suffix}`, Attributes: { ...kind, VisibilityTimeout: "60", RedrivePolicy } });
  return queues;
}

/** Polls `work` with a function whose answer is `work`'s. */
function poll(queues: RunningQueues, work: (records: Record_[]) => unknown, more: Partial<EventSourceSpec> = {}, log: string[] = []): void {
  const target = { spec: { name: "f" }, invoke: async (event: { Records: Record_[] }) => work(event.Records) } as unknown as LocalFunction;
  const spec = { queueArn: arnOf("work"), batchSize: 10, batchingWindowSeconds: 0, reportsFailures: true, concurrency: 1, ...more };
  const source = new EventSource(spec, target, {
    region: "eu-central-1",
    queues: queues.calls,
    retryAfterSeconds: 0,
    log: (line) => void log.push(line),
  });
  source.start();
  undo.push(async () => {
    source.stopTaking();
    await queues.stop();
    await source.ended();
  });
}

const send = (queues: RunningQueues, body: string, more: object = {}, queue = "work") =>
  queues.calls.sqs("SendMessage", { QueueUrl: queues.calls.urlOf(arnOf(queue)), MessageBody: body, ...more });

async function count(queues: RunningQueues, queue: string): Promise<number> {
  const names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"];
  const request = { QueueUrl: queues.calls.urlOf(arnOf(queue)), AttributeNames: names };
  const { Attributes } = await queues.calls.sqs<{ Attributes: Record<string, string> }>("GetQueueAttributes", request);
  return names.reduce((sum, name) => sum + Number(Attributes[name]), 0);
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (await isTrue()) return;
    await sleep(20);
  }
  throw new Error("it did not become true within 20 s");
}

describe("an event source mapping", () => {
  it("hands over messages as Lambda words them, and deletes them", async () => {
    const queues = await open();
    const seen: Record_[] = [];
    await send(queues, "one", { MessageAttributes: { kind: { DataType: "String", StringValue: "s" } } });
    poll(queues, (records) => void seen.push(...records));
    await until(async () => seen.length === 1 && (await count(queues, "work")) === 0);
    expect(seen[0]).toMatchObject({
      body: "one",
      eventSource: "aws:sqs",
      eventSourceARN: arnOf("work"),
      attributes: { ApproximateReceiveCount: "1" },
      messageAttributes: { kind: { stringValue: "s", dataType: "String" } },
    });
  });

  it("brings back only the messages that failed; the poison ends in the dead letters after three tries", async () => {
    const queues = await open();
    const tries = new Map<string, number>();
    for (const body of ["a", "poison", "b", "c"]) await send(queues, body);
    poll(queues, (records) => {
      for (const { body } of records) tries.set(body, (tries.get(body) ?? 0) + 1);
      return { batchItemFailures: records.filter((one) => one.body === "poison").map((one) => ({ itemIdentifier: one.messageId })) };
    });
    await until(async () => (await count(queues, "dead")) === 1);
    expect(Object.fromEntries(tries)).toEqual({ a: 1, poison: 3, b: 1, c: 1 });
    expect(await count(queues, "work")).toBe(0);
  });

  it("brings back the whole batch when the function throws", async () => {
    const queues = await open();
    let calls = 0;
    const log: string[] = [];
    await send(queues, "one");
    poll(
      queues,
      () => {
        calls++;
        if (calls === 1) throw new Error("once");
      },
      {},
      log,
    );
    await until(async () => calls === 2 && (await count(queues, "work")) === 0);
    expect(log.join()).toBe("1 of 1 messages of f failed");
  });

  it("does not believe reported failures where the mapping does not ask for them", async () => {
    const queues = await open();
    let calls = 0;
    await send(queues, "one");
    const fail = (records: Record_[]) => {
      calls++;
      return { batchItemFailures: records.map((one) => ({ itemIdentifier: one.messageId })) };
    };
    poll(queues, fail, { reportsFailures: false });
    await until(async () => calls === 1 && (await count(queues, "work")) === 0);
    await sleep(50);
    expect(calls).toBe(1);
  });

  it("never has more batches at work than it may, nor larger ones", async () => {
    const queues = await open();
    let [running, most, largest, done] = [0, 0, 0, 0];
    for (let index = 0; index < 12; index++) await send(queues, `${index}`);
    poll(
      queues,
      async (records) => {
        most = Math.max(most, ++running);
        largest = Math.max(largest, records.length);
        await sleep(10);
        running--;
        done += records.length;
      },
      { concurrency: 2, batchSize: 3 },
    );
    await until(() => done === 12);
    expect([most, largest]).toEqual([2, 3]);
  });

  it("keeps the order of a FIFO group, across a failure as well, while other groups go on", async () => {
    const queues = await open(true);
    const seen: string[] = [];
    const failed = new Set<string>();
    for (const body of ["a1", "a2", "b1", "a3", "b2"])
      await send(queues, body, { MessageGroupId: body[0], MessageDeduplicationId: body }, "work.fifo");
    poll(
      queues,
      (records) => {
        const failing = records.filter((one) => one.body === "a2" && !failed.has(one.body));
        for (const one of failing) failed.add(one.body);
        seen.push(...records.filter((one) => !failing.includes(one)).map((one) => one.body));
        return { batchItemFailures: failing.map((one) => ({ itemIdentifier: one.messageId })) };
      },
      { queueArn: arnOf("work.fifo"), concurrency: 2 },
    );
    await until(() => seen.length === 5);
    const group = (name: string) => seen.filter((body) => body.startsWith(name)).join();
    expect([group("a"), group("b")]).toEqual(["a1,a2,a3", "b1,b2"]);
  });
});

describe("failedMessageIds", () => {
  const ids = ["1", "2"];
  it.each([
    [null, []],
    [undefined, []],
    ["", []],
    [{}, []],
    [{ batchItemFailures: null }, []],
    [{ batchItemFailures: [] }, []],
    [{ batchItemFailures: [{ itemIdentifier: "2" }] }, ["2"]],
    [{ batchItemFailures: [{ itemIdentifier: "3" }] }, ids],
    [{ batchItemFailures: [{ itemIdentifier: "" }] }, ids],
    [{ batchItemFailures: [{ itemIdentifier: null }] }, ids],
    [{ batchItemFailures: [{ other: "1" }] }, ids],
    [{ batchItemFailures: [null] }, ids],
    [{ batchItemFailures: "1" }, ids],
  ])("%j", (answer, expected) => {
    expect(failedMessageIds(answer, ids)).toEqual(expected);
  });
});
