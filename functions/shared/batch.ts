import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { logError } from "./log.ts";

/** Runs each message on its own; what fails comes back, the rest is done. */
export async function eachMessage(what: string, event: SQSEvent, run: (record: SQSRecord) => Promise<void>): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const record of event.Records) {
    try {
      await run(record);
    } catch (error) {
      logError(`${what}.failed`, error, { messageId: record.messageId });
      failed.push(record.messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** All at the same time, for messages whose work is waiting. */
export async function eachAtOnce(what: string, event: SQSEvent, run: (record: SQSRecord) => Promise<void>): Promise<SQSBatchResponse> {
  const answers = await Promise.all(event.Records.map((record) => eachMessage(what, { Records: [record] }, run)));
  return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) };
}

/** In order: within a group, nothing after a failure is done before it. */
export async function eachInOrder(what: string, event: SQSEvent, run: (record: SQSRecord) => Promise<void>): Promise<SQSBatchResponse> {
  const stopped = new Set<string>();
  return eachMessage(what, event, async (record) => {
    const group = record.attributes.MessageGroupId ?? "";
    if (stopped.has(group)) throw new Error("waits for the message before it");
    try {
      await run(record);
    } catch (error) {
      stopped.add(group);
      throw error;
    }
  });
}

/** Does the event come from a queue, and not from the clock? */
export const isBatch = (event: unknown): event is SQSEvent => typeof event === "object" && event !== null && "Records" in event;
