import { Aws, type Duration } from "aws-cdk-lib";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { INBOX_PREFIX } from "../../functions/shared/keys.ts";
import { PrivateBucket } from "./private-bucket.ts";
import { WorkQueue } from "./work-queue.ts";

const EVENTS = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*"];

/**
 * Where documents come in: a bucket that tells its queue of every version that arrives or goes.
 * Said on the bucket itself and not through CDK's notification handler, which would bring one more function with rights over all buckets.
 */
export class Inbox extends Construct {
  readonly bucket: Bucket;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: { handlerTimeout: Duration }) {
    super(scope, id);
    ({ bucket: this.bucket } = new PrivateBucket(this, "Documents"));
    ({ queue: this.queue, deadLetters: this.deadLetters } = new WorkQueue(this, "Arrivals", props));
    this.notifyQueue();
  }

  /** The grant names the account and not the bucket: the bucket needs the queue's policy first, so the policy can't wait for its name. */
  private notifyQueue(): void {
    const principal = new ServicePrincipal("s3.amazonaws.com", { conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } } });
    const grant = this.queue.grant(principal, "sqs:SendMessage");
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = { queueConfigurations: EVENTS.map((event) => this.configuration(event)) };
    grant.applyBefore(bucket);
  }

  private configuration(event: string): CfnBucket.QueueConfigurationProperty {
    return { event, queue: this.queue.queueArn, filter: { s3Key: { rules: [{ name: "prefix", value: INBOX_PREFIX }] } } };
  }
}
