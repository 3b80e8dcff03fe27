import * as z from "zod";
import { plainLine } from "../../cli/table.ts";
import type { QueueCalls, ReceivedMessage } from "../queues/queue-calls.ts";
import { ACCOUNT_ID } from "../queues/queue-server.ts";

/** What a queue gets from a topic. */
const Envelope = z.object({ Subject: z.string().optional(), Message: z.string() });

const POLL_SECONDS = 2;

export interface AlertConsole {
  stop(): void;
}

/**
 * Shows what is published on the stack's topics: no mail leaves this machine. A queue of its own listens to them;
 * the messages hold what their subscribers asked for, by default references and counts.
 */
export async function watchAlerts(
  queues: QueueCalls,
  { region, topicArns, show }: { region: string; topicArns: readonly string[]; show: (line: string) => void },
): Promise<AlertConsole> {
  const QueueName = "alert-console";
  const { QueueUrl } = await queues.sqs<{ QueueUrl: string }>("CreateQueue", { QueueName });
  const Endpoint = `arn:aws:sqs:${region}:${ACCOUNT_ID}:${QueueName}`;
  for (const TopicArn of topicArns) await queues.sns("Subscribe", { TopicArn, Protocol: "sqs", Endpoint });
  let isStopped = false;
  const poll = async (): Promise<void> => {
    while (!isStopped) await showNext(queues, QueueUrl, show).catch(() => pause());
  };
  void poll();
  return {
    stop() {
      isStopped = true;
    },
  };
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, POLL_SECONDS * 1000).unref());

async function showNext(queues: QueueCalls, QueueUrl: string, show: (line: string) => void): Promise<void> {
  const { Messages = [] } = await queues.sqs<{ Messages?: ReceivedMessage[] }>("ReceiveMessage", {
    QueueUrl,
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: POLL_SECONDS,
  });
  for (const { Body, ReceiptHandle } of Messages) {
    for (const line of linesOf(Body)) show(line);
    await queues.sqs("DeleteMessage", { QueueUrl, ReceiptHandle });
  }
}

function linesOf(body: string): string[] {
  const { Subject, Message } = Envelope.parse(JSON.parse(body));
  const lines = Message.split("\n").filter((line) => line.trim() !== "" && line !== Subject);
  return [`alert: ${plainLine(Subject ?? "")}`, ...lines.map((line) => `       ${plainLine(line)}`)];
}
