import { join } from "node:path";
import { CloudError } from "./cloud-error.ts";
import { startDynamoDb } from "./dynamodb/dynamodb-server.ts";
import { type RunningHttpApi, startHttpApi } from "./http-api/http-api-server.ts";
import type { Issuer } from "./issuer/issuer.ts";
import { startIssuer } from "./issuer/issuer-server.ts";
import { emptyPool } from "./issuer/pool.ts";
import { EventSource } from "./lambda/event-source.ts";
import { LocalFunction } from "./lambda/local-function.ts";
import { ACCOUNT_ID, startQueues } from "./queues/queue-server.ts";
import type { CloudOptions, Credentials, Endpoints } from "./running-cloud.ts";
import { startS3 } from "./s3/s3-server.ts";
import { Scheduler } from "./schedules/scheduler.ts";
import type { Assembly } from "./template/assembly.ts";
import type { CloudServices } from "./template/provisioner.ts";
import { Undo } from "./undo.ts";

export const REGION = "eu-central-1";

/** Started services that the template has not been laid over yet, and how to stop them. */
export interface StartedServices {
  endpoints: Endpoints;
  issuer: Issuer;
  services: CloudServices;
  scheduler: Scheduler;
  httpApi: RunningHttpApi;
  functions: Map<string, LocalFunction>;
  eventSources: EventSource[];
  stop(): Promise<void>;
}

const GRACE_MS = 3_000;
const DEFAULT_RETRY_SECONDS = 1;

type Base = Awaited<ReturnType<typeof startBase>>;

async function startBase(options: CloudOptions, credentials: Credentials, log: (line: string) => void, undo: Undo) {
  const { dataDir, ports = {}, env = process.env } = options;
  const dynamodb = await startDynamoDb({
    folder: join(dataDir, "dynamodb"),
    region: REGION,
    credentials,
    port: ports.dynamodb ?? 0,
    endpoint: env.DUELINE_DYNAMODB_ENDPOINT,
    log,
  });
  undo.add(() => dynamodb.stop());
  const queues = await startQueues({ region: REGION, credentials, port: ports.queues ?? 0 });
  undo.add(() => queues.stop());
  const s3 = await startS3({
    folder: join(dataDir, "s3"),
    region: REGION,
    credentials,
    port: ports.s3 ?? 0,
    log: (line) => log(`s3: ${line}`),
    async send(queueArn, body) {
      await queues.calls.sqs("SendMessage", { QueueUrl: queues.calls.urlOf(queueArn), MessageBody: body });
    },
  });
  undo.add(() => s3.stop());
  const pool = emptyPool();
  const { invite = (person, link) => log(`${person.email} signs in (once) at ${link}`) } = options;
  const signIn = await startIssuer({ dataDir, region: REGION, credentials, pool, port: ports.issuer ?? 0, invite });
  undo.add(() => signIn.stop());
  return { dynamodb, queues, s3, signIn, pool };
}

function endpointsOf({ s3, dynamodb, queues, signIn }: Base, api: RunningHttpApi): Endpoints {
  const { endpoint: sqs } = queues;
  return { s3: s3.endpoint, dynamodb: dynamodb.endpoint, sqs, sns: sqs, api: api.endpoint, signIn: signIn.endpoint };
}

function surroundingsOf(base: Base, credentials: Credentials, { dataDir, webhookNetworks = [] }: CloudOptions) {
  const endpoints = {
    AWS_ENDPOINT_URL_S3: base.s3.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: base.dynamodb.endpoint,
    AWS_ENDPOINT_URL_SQS: base.queues.endpoint,
    AWS_ENDPOINT_URL_SNS: base.queues.endpoint,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: base.signIn.endpoint,
    ...(webhookNetworks.length > 0 ? { WEBHOOK_NETWORKS: webhookNetworks.join(",") } : {}),
  };
  return { region: REGION, ...credentials, endpoints, compileCacheDir: join(dataDir, "compile-cache") };
}

/** Starts every service on loopback; what fails half-way is taken down again. */
export async function startServices(options: CloudOptions, credentials: Credentials, assembly: Assembly): Promise<StartedServices> {
  const log = options.log ?? (() => {});
  const undo = new Undo();
  try {
    const base = await startBase(options, credentials, log, undo);
    const surroundings = surroundingsOf(base, credentials, options);
    const functions = new Map<string, LocalFunction>();
    const eventSources: EventSource[] = [];
    const scheduler = new Scheduler({ log });

    function functionNamed(nameOrArn: string): LocalFunction {
      const found = functions.get(nameOrArn.split(":").at(-1) ?? "");
      if (!found) throw new CloudError("NO_SUCH_FUNCTION", nameOrArn);
      return found;
    }

    const httpApi = await startHttpApi({
      region: REGION,
      accountId: ACCOUNT_ID,
      credentials,
      port: options.ports?.api ?? 0,
      invoke: (arn, event) => functionNamed(arn).invoke(event),
      log,
    });
    undo.add(() => httpApi.stop());

    const retryAfterSeconds = options.retryAfterSeconds ?? DEFAULT_RETRY_SECONDS;
    const services: CloudServices = {
      region: REGION,
      accountId: ACCOUNT_ID,
      stackName: assembly.stackName,
      s3: base.s3.service,
      queues: base.queues.calls,
      dynamodbEndpoint: base.dynamodb.insideEndpoint,
      assetPath: assembly.assetPath,
      addFunction: (spec) => void functions.set(spec.name, new LocalFunction(spec, surroundings, log)),
      functionNamed,
      addEventSource(spec, target) {
        const source = new EventSource(spec, target, { region: REGION, queues: base.queues.calls, retryAfterSeconds, log });
        eventSources.push(source);
        return source;
      },
      addSchedule: (schedule) => scheduler.add(schedule),
      api: { apiId: "", stage: "$default", cors: null, routes: [] },
      issuer: { endpoint: base.signIn.endpoint, pool: base.pool },
      authorizers: new Map(),
      integrations: new Map(),
      log,
    };

    async function stop(): Promise<void> {
      scheduler.stop();
      for (const source of eventSources) source.stopTaking();
      await Promise.all([...functions.values()].map((one) => one.settle(GRACE_MS)));
      await Promise.all([...functions.values()].map((one) => one.stop()));
      await undo.run();
      await Promise.all(eventSources.map((one) => one.ended()));
    }

    const endpoints = endpointsOf(base, httpApi);
    return { issuer: base.signIn.issuer, endpoints, services, scheduler, httpApi, functions, eventSources, stop };
  } catch (error) {
    await undo.run().catch(() => {});
    throw error;
  }
}
