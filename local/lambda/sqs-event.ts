import type { MessageAttribute, ReceivedMessage } from "../queues/queue-calls.ts";

function attributeOf(attribute: MessageAttribute): unknown {
  return {
    stringValue: attribute.StringValue,
    binaryValue: attribute.BinaryValue,
    stringListValues: [],
    binaryListValues: [],
    dataType: attribute.DataType,
  };
}

/** The event that Lambda makes of messages of a queue. */
export function sqsEvent(messages: readonly ReceivedMessage[], source: { queueArn: string; region: string }): unknown {
  const records = messages.map((message) => ({
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, attribute]) => [name, attributeOf(attribute)]),
    ),
    md5OfBody: message.MD5OfBody,
    md5OfMessageAttributes: message.MD5OfMessageAttributes,
    eventSource: "aws:sqs",
    eventSourceARN: source.queueArn,
    awsRegion: source.region,
  }));
  return { Records: records };
}

/**
 * Which messages failed, by Lambda's rules for ReportBatchItemFailures: none where the answer is empty or has no list; all of them
 * where the list is malformed or names a message that is not in the batch.
 */
export function failedMessageIds(answer: unknown, messageIds: readonly string[]): readonly string[] {
  if (answer === null || answer === undefined || answer === "") return [];
  const failures = (answer as { batchItemFailures?: unknown }).batchItemFailures;
  if (failures === null || failures === undefined) return [];
  if (!Array.isArray(failures)) return messageIds;
  const ids = failures.map((one) => (one as { itemIdentifier?: unknown } | null)?.itemIdentifier);
  const known = new Set<unknown>(messageIds);
  return ids.every((id) => known.has(id)) ? (ids as string[]) : messageIds;
}
