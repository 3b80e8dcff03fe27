import { Duration } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, type ScheduleExpression, ScheduleTargetInput } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Construct } from "constructs";

export interface RegularRunProps {
  target: IFunction;
  expression: ScheduleExpression;
  description: string;
  /** What the function gets when the clock fires it; whoever fires it by hand may say more. */
  input: Record<string, string>;
}

/** A function that the clock starts. Its work is idempotent, so a missed or doubled run does no harm. */
export class RegularRun extends Construct {
  readonly schedule: Schedule;

  constructor(scope: Construct, id: string, props: RegularRunProps) {
    super(scope, id);
    const input = ScheduleTargetInput.fromObject(props.input);
    this.schedule = new Schedule(this, "Schedule", {
      schedule: props.expression,
      description: props.description,
      target: new LambdaInvoke(props.target, { input, retryAttempts: 3, maxEventAge: Duration.hours(1) }),
    });
  }
}
