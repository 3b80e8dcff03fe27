import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eachMessage } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { log } from "../shared/log.ts";
import { AlertQueued } from "../shared/messages.ts";
import { type Notice, type NotifyDeps, sendAlert } from "./send-alert.ts";

const sns = new SNSClient({});
const TopicArn = requireSetting("alertsTopic");

async function publish({ key, subject, body }: Notice): Promise<void> {
  const MessageAttributes = { idempotencyKey: { DataType: "String", StringValue: key } };
  await sns.send(new PublishCommand({ TopicArn, Subject: subject, Message: body, MessageAttributes }));
}

const deps: NotifyDeps = { table: tableFromEnvironment(), publish, now: () => new Date().toISOString(), log };

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  eachMessage("notify", event, (record) => sendAlert(deps, AlertQueued.parse(JSON.parse(record.body))));
