import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Setting } from "../functions/shared/environment.ts";
import type { Inbox } from "./constructs/inbox.ts";
import type { RegularRun } from "./constructs/schedule.ts";
import type { SignIn } from "./constructs/sign-in.ts";
import type { WorkQueue } from "./constructs/work-queue.ts";

/** What the stack is made of, as far as its functions and whoever installs it have to know the names. */
export interface Parts {
  inbox: Inbox;
  data: { bucketName: string };
  table: { tableName: string };
  scans: WorkQueue;
  cases: IQueue;
  outbox: IQueue;
  maintenance: IQueue;
  deletions: IQueue;
  sweeps: IQueue;
  exports: IQueue;
  alerts: ITopic;
  mail: ITopic;
  signIn: SignIn;
}

/** Settings by name, for whichever function asks for them; where links lead is set where it is known. */
export type Settings = Record<Exclude<Setting, "linkBase">, string>;

export function settingsOf(parts: Parts): Settings {
  const { inbox, scans, signIn } = parts;
  return {
    table: parts.table.tableName,
    inboxBucket: inbox.bucket.bucketName,
    dataBucket: parts.data.bucketName,
    inboxQueue: inbox.queue.queueUrl,
    inboxDeadLetters: inbox.deadLetters.queueUrl,
    casesQueue: parts.cases.queueUrl,
    outboxQueue: parts.outbox.queueUrl,
    reconcileQueue: parts.maintenance.queueUrl,
    scansQueue: scans.queue.queueUrl,
    scansDeadLetters: scans.deadLetters.queueUrl,
    sweepQueue: parts.sweeps.queueUrl,
    exportsQueue: parts.exports.queueUrl,
    alertsTopic: parts.alerts.topicArn,
    mailTopic: parts.mail.topicArn,
    deletionsQueue: parts.deletions.queueUrl,
    issuer: signIn.issuer,
    clientId: signIn.client.userPoolClientId,
    userPool: signIn.pool.userPoolId,
    signInUrl: signIn.url,
  };
}

interface Runs {
  sweep: RegularRun;
  reconcile: RegularRun;
  pulse: RegularRun;
  erasing: RegularRun;
  apiUrl: string;
}

/** What the command line, the embedded cloud and whoever installs it read of a deployed stack. */
export function outputsOf(
  { inbox, data, table, alerts, mail, signIn }: Parts,
  { sweep, reconcile, pulse, erasing, apiUrl }: Runs,
): Record<string, string> {
  return {
    InboxBucketName: inbox.bucket.bucketName,
    DataBucketName: data.bucketName,
    TableName: table.tableName,
    ApiUrl: apiUrl,
    SweepScheduleName: sweep.schedule.scheduleName,
    ReconcileScheduleName: reconcile.schedule.scheduleName,
    PulseScheduleName: pulse.schedule.scheduleName,
    EraseScheduleName: erasing.schedule.scheduleName,
    AlertsTopicArn: alerts.topicArn,
    MailTopicArn: mail.topicArn,
    SignInUrl: signIn.url,
    SignInClientId: signIn.client.userPoolClientId,
  };
}
