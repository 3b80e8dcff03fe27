import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type {
  Arrival,
  CaseChanged,
  DeletionQueued,
  ExportQueued,
  OutboxMessage,
  ReconcileRequest,
  ScanQueued,
  SweepRequest,
} from "./messages.ts";
import { chunked } from "./store/table.ts";

/** Takes messages for one function; resolves when the queue has all of them. */
export interface Outlet<M> {
  send(messages: readonly M[]): Promise<void>;
}

/** Messages that were set aside. */
export interface DeadLetters {
  receive(): Promise<{ body: string; forget(): Promise<void> }[]>;
}

const MESSAGES_PER_BATCH = 10;

function outlet<M>(url: string, client: SQSClient, entry: (message: M) => Partial<SendMessageBatchRequestEntry>): Outlet<M> {
  return {
    async send(messages) {
      for (const chunk of chunked(messages, MESSAGES_PER_BATCH)) {
        const Entries = chunk.map((message, at) => ({ Id: String(at), MessageBody: JSON.stringify(message), ...entry(message) }));
        const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
        if (Failed?.length) throw new Error(`the queue refused ${Failed.length} messages (${Failed[0]?.Code})`);
      }
    },
  };
}

/** One case at a time; the same revision is taken once. Ids of cases are unique within a tenant only. */
export const caseQueue = (url: string, client = new SQSClient({})): Outlet<CaseChanged> =>
  outlet(url, client, ({ tenant, caseId, revision, corrections }) => {
    const group = `${tenant}.${caseId}`;
    return { MessageGroupId: group, MessageDeduplicationId: `${group}-${revision}-${corrections}` };
  });

const plain = <M>(url: string, client: SQSClient): Outlet<M> => outlet<M>(url, client, () => ({}));
export const arrivalQueue = (url: string, client = new SQSClient({})): Outlet<Arrival> => plain(url, client);
export const outboxQueue = (url: string, client = new SQSClient({})): Outlet<OutboxMessage> => plain(url, client);
export const sweepQueue = (url: string, client = new SQSClient({})): Outlet<SweepRequest> => plain(url, client);
export const scanQueue = (url: string, client = new SQSClient({})): Outlet<ScanQueued> => plain(url, client);
export const exportQueue = (url: string, client = new SQSClient({})): Outlet<ExportQueued> => plain(url, client);
export const deletionQueue = (url: string, client = new SQSClient({}), DelaySeconds = 0): Outlet<DeletionQueued> =>
  outlet(url, client, () => (DelaySeconds > 0 ? { DelaySeconds } : {}));
export const reconcileQueue = (url: string, client = new SQSClient({})): Outlet<ReconcileRequest> => plain(url, client);

export function deadLetters(url: string, client = new SQSClient({})): DeadLetters {
  return {
    async receive() {
      const request = { QueueUrl: url, MaxNumberOfMessages: MESSAGES_PER_BATCH, VisibilityTimeout: 60, WaitTimeSeconds: 0 };
      const { Messages = [] } = await client.send(new ReceiveMessageCommand(request));
      return Messages.map(({ Body, ReceiptHandle }) => ({
        body: Body ?? "",
        forget: async () => {
          await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
        },
      }));
    },
  };
}
