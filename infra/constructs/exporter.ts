import { Duration, Size } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { SETTINGS } from "../../functions/shared/environment.ts";
import { exportFiles } from "../../functions/shared/export-resources.ts";
import { EXPORT_PREFIX, KEYS } from "../../functions/shared/keys.ts";
import { EXPORT_DAYS } from "../../functions/shared/store/exports.ts";
import { filesBeside } from "./beside-bundle.ts";
import { allowIndexes, allowListing, allowObjects, allowTable, allowWriting } from "./permissions.ts";
import { PipelineFunction } from "./pipeline-function.ts";
import { WorkQueue } from "./work-queue.ts";

/** The longest that a function may take: fifty thousand lines with all their passes take minutes. */
const TIMEOUT = Duration.minutes(15);

export interface ExporterProps {
  table: Table;
  data: Bucket;
  /** Where links to documents lead. */
  linkBase: string;
}

/** Writes what people asked for into the data bucket, which forgets it after a week. */
export class Exporter extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { table, data, linkBase }: ExporterProps) {
    super(scope, id);
    ({ queue: this.queue } = new WorkQueue(this, "Exports", { handlerTimeout: TIMEOUT }));
    const environment = { [SETTINGS.table]: table.tableName, [SETTINGS.dataBucket]: data.bucketName, [SETTINGS.linkBase]: linkBase };
    const size = { memorySize: 1024, ephemeralStorageSize: Size.gibibytes(4) };
    const bundling = { commandHooks: filesBeside(exportFiles()) };
    const { function: exporter } = new PipelineFunction(this, "Writer", {
      name: "exporter",
      timeout: TIMEOUT,
      environment,
      bundling,
      ...size,
    });
    allowTable(table, exporter, ["GetItem", "BatchGetItem", "Query"]);
    allowWriting(table, exporter, [KEYS.export("*", "*").pk]);
    allowIndexes(table, exporter, ["listing", "byState"]);
    allowObjects(data, exporter, ["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"], EXPORT_PREFIX);
    allowListing(data, exporter, ["s3:ListBucketVersions"]);
    exporter.addEventSource(new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: 5, reportBatchItemFailures: true }));
    const noncurrentVersionExpiration = Duration.days(1);
    data.addLifecycleRule({
      id: "expired-exports",
      prefix: EXPORT_PREFIX,
      expiration: Duration.days(EXPORT_DAYS + 1),
      noncurrentVersionExpiration,
    });
  }
}
