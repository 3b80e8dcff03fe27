import type * as z from "zod";
import type { AuthorizerSpec } from "../http-api/authorizer.ts";
import type { ApiSpec } from "../http-api/http-api-server.ts";
import type { PoolSpec } from "../issuer/pool.ts";
import type { EventSource, EventSourceSpec } from "../lambda/event-source.ts";
import type { FunctionSpec } from "../lambda/function-spec.ts";
import type { LocalFunction } from "../lambda/local-function.ts";
import type { QueueCalls } from "../queues/queue-calls.ts";
import type { S3Service } from "../s3/call.ts";
import type { ScheduleSpec } from "../schedules/scheduler.ts";

/** The running services that resources of the template become part of. */
export interface CloudServices {
  region: string;
  accountId: string;
  stackName: string;
  s3: S3Service;
  queues: QueueCalls;
  dynamodbEndpoint: string;
  assetPath(objectKey: string): string;
  addFunction(spec: FunctionSpec): void;
  /** By name or ARN. */
  functionNamed(nameOrArn: string): LocalFunction;
  addEventSource(spec: EventSourceSpec, target: LocalFunction): EventSource;
  addSchedule(schedule: ScheduleSpec): void;
  /** The template's HTTP API, filled route by route. */
  api: ApiSpec;
  /** Where people sign in: the template's user pool and its client, and the address of what stands for them. */
  issuer: { endpoint: string; pool: PoolSpec };
  /** Authorizers of the API by their id. */
  authorizers: Map<string, AuthorizerSpec>;
  /** Integrations of the API by their id. */
  integrations: Map<string, { functionArn: string; timeoutMs: number }>;
  log(line: string): void;
}

/** What other resources may refer to: `Ref` and `Fn::GetAtt`. */
export interface Provisioned {
  ref: string;
  attributes: Record<string, string>;
}

/** A resource type with a local counterpart. `properties` is strict: what it does not name is an error, not a silent difference. */
export interface Provisioner<Properties> {
  type: string;
  properties: z.ZodType<Properties>;
  /** Properties that are known and have no effect here, each with the reason; they are not even resolved. */
  ignores: Record<string, string>;
  provision(logicalId: string, properties: Properties, cloud: CloudServices): Promise<Provisioned>;
}

/** Ties a provisioner's schema to its function, so that the registry can hold all of them. */
export function provisioner<Properties>(definition: Provisioner<Properties>): Provisioner<unknown> {
  return definition as unknown as Provisioner<unknown>;
}
