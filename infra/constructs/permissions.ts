import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { type Conditions, type IGrantable, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { INDEXES, type IndexName } from "../../functions/shared/keys.ts";

type TableAction = "GetItem" | "BatchGetItem" | "Query" | "PutItem" | "BatchWriteItem" | "Scan";

/** Named actions on the items of the table; a scan only where all of a tenant is erased. */
export function allowTable(table: Table, who: IGrantable, actions: readonly TableAction[]): void {
  allow(
    who,
    actions.map((action) => `dynamodb:${action}`),
    [table.tableArn],
  );
}

/** Putting single items, and only where the partition key is like one of `partitions`. */
export function allowWriting(table: Table, who: IGrantable, partitions: readonly string[]): void {
  const conditions = { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } };
  allow(who, ["dynamodb:PutItem"], [table.tableArn], conditions);
}

export function allowIndexes(table: Table, who: IGrantable, indexes: readonly IndexName[]): void {
  const resources = indexes.map((index) => `${table.tableArn}/index/${INDEXES[index].name}`);
  allow(who, ["dynamodb:Query"], resources);
}

export function allowObjects(bucket: Bucket, who: IGrantable, actions: readonly `s3:${string}`[], prefix: string): void {
  allow(who, actions, [bucket.arnForObjects(`${prefix}*`)]);
}

/** Listing tells an absent object (404) from one that may not be seen (403). */
export function allowListing(bucket: Bucket, who: IGrantable, actions: readonly ("s3:ListBucket" | "s3:ListBucketVersions")[]): void {
  allow(who, actions, [bucket.bucketArn]);
}

/** Asking mail addresses to confirm; who is asked decides himself. */
export function allowSubscribing(topic: Topic, who: IGrantable): void {
  allow(who, ["sns:Subscribe"], [topic.topicArn]);
}

function allow(who: IGrantable, actions: readonly string[], resources: readonly string[], conditions: Conditions = {}): void {
  who.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }));
}
