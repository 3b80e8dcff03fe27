import type { Provisioner } from "./provisioner.ts";
import { cognitoUserPool } from "./resources/cognito-user-pool.ts";
import { cognitoUserPoolClient } from "./resources/cognito-user-pool-client.ts";
import { cognitoUserPoolDomain } from "./resources/cognito-user-pool-domain.ts";
import { dynamodbTable } from "./resources/dynamodb-table.ts";
import { eventSourceMapping } from "./resources/event-source-mapping.ts";
import { httpApi } from "./resources/http-api.ts";
import { httpApiAuthorizer } from "./resources/http-api-authorizer.ts";
import { httpApiIntegration } from "./resources/http-api-integration.ts";
import { httpApiRoute } from "./resources/http-api-route.ts";
import { httpApiStage } from "./resources/http-api-stage.ts";
import { lambdaFunction } from "./resources/lambda-function.ts";
import { s3Bucket } from "./resources/s3-bucket.ts";
import { schedule } from "./resources/schedule.ts";
import { snsSubscription } from "./resources/sns-subscription.ts";
import { snsTopic } from "./resources/sns-topic.ts";
import { sqsQueue } from "./resources/sqs-queue.ts";

/** One file per resource type that has a local counterpart. */
export const PROVISIONERS: readonly Provisioner<unknown>[] = [
  cognitoUserPool,
  cognitoUserPoolClient,
  cognitoUserPoolDomain,
  dynamodbTable,
  eventSourceMapping,
  httpApi,
  httpApiAuthorizer,
  httpApiIntegration,
  httpApiRoute,
  httpApiStage,
  lambdaFunction,
  s3Bucket,
  schedule,
  snsSubscription,
  snsTopic,
  sqsQueue,
];
