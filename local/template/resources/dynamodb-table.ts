import * as z from "zod";
import { ensureTable, type TableSpec } from "../../dynamodb/tables.ts";
import { physicalName } from "../physical-name.ts";
import { provisioner } from "../provisioner.ts";
import { texts } from "../values.ts";

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));

const properties = z.strictObject({
  TableName: z.string().optional(),
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) })),
  KeySchema: keySchema,
  BillingMode: z.literal("PAY_PER_REQUEST"),
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.strictObject({ ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]), NonKeyAttributes: texts.optional() }),
      }),
    )
    .optional(),
});

function specOf(name: string, given: z.infer<typeof properties>): TableSpec {
  const { AttributeDefinitions, KeySchema, BillingMode, GlobalSecondaryIndexes } = given;
  const indexes = GlobalSecondaryIndexes?.map((index) => ({
    ...index,
    Projection: {
      ProjectionType: index.Projection.ProjectionType,
      ...(index.Projection.NonKeyAttributes ? { NonKeyAttributes: index.Projection.NonKeyAttributes } : {}),
    },
  }));
  return {
    TableName: name,
    AttributeDefinitions,
    KeySchema,
    BillingMode,
    ...(indexes && indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
  };
}

export const dynamodbTable = provisioner({
  type: "AWS::DynamoDB::Table",
  properties,
  ignores: {
    DeletionProtectionEnabled: "only the owner of the data folder can delete it",
    PointInTimeRecoverySpecification: "a copy of the data folder is the backup",
    SSESpecification: "the file lies on the user's own disk, in a folder that only they can read",
    TimeToLiveSpecification: "the local server never deletes expired items; AWS promises no time either, so readers filter them",
    Tags: "nobody is billed",
  },
  async provision(logicalId, given, cloud) {
    const name = given.TableName ?? physicalName(cloud.stackName, logicalId, 255);
    await ensureTable(cloud.dynamodbEndpoint, specOf(name, given));
    return { ref: name, attributes: { Arn: `arn:aws:dynamodb:${cloud.region}:${cloud.accountId}:table/${name}` } };
  },
});
