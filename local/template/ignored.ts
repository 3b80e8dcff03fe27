/** Resource types that have no effect on one machine, each with the reason. Every other type without a provisioner is an error. */
export const IGNORED: Readonly<Record<string, string>> = {
  "AWS::IAM::Role": "every call on this machine carries the same credentials; permissions are proven by the template's own tests",
  "AWS::IAM::Policy": "it grants permissions, as roles do",
  "AWS::IAM::ManagedPolicy": "it grants permissions, as roles do",
  "AWS::Lambda::Permission": "it grants permissions, as roles do",
  "AWS::S3::BucketPolicy": "it grants permissions, as roles do",
  "AWS::SQS::QueuePolicy": "it grants permissions, as roles do",
  "AWS::SNS::TopicPolicy": "it grants permissions, as roles do",
  "AWS::KMS::Key": "data at rest lies on the user's own disk",
  "AWS::KMS::Alias": "it names a key, and keys are ignored",
  "AWS::Logs::LogGroup": "what functions write goes to the cloud's log",
  "AWS::CloudWatch::Alarm": "there are no metrics here to watch",
  "AWS::CloudWatch::Dashboard": "there are no metrics here to show",
  "AWS::CDK::Metadata": "it describes the tool, not the stack",
  "AWS::Scheduler::ScheduleGroup": "schedules are told apart by name",
};
