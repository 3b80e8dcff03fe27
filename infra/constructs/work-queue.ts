import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { MAX_ATTEMPTS } from "../../functions/shared/store/document-record.ts";

export interface WorkQueueProps {
  /** The time its function may take; a message stays hidden six times as long, as AWS advises for event sources. */
  handlerTimeout: Duration;
  /** One message at a time per group, the same deduplication id once. */
  fifo?: boolean;
}

/** A queue and its dead-letter queue: what fails three times is set aside for `reconcile`, and stays readable for 14 days. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const shared = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14), ...fifoOf(props) };
    this.deadLetters = new Queue(this, "DeadLetters", shared);
    this.queue = new Queue(this, "Queue", {
      ...shared,
      visibilityTimeout: Duration.seconds(props.handlerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_ATTEMPTS },
    });
  }
}

const fifoOf = (props: WorkQueueProps) => (props.fifo ? { fifo: true } : {});
