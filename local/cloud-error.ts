/** Every way in which the embedded cloud refuses to start or to go on: one literal code each, a sentence that says what to do. */
export const CLOUD_ERROR_CODES = {
  ALREADY_RUNNING: "Another cloud runs on this data folder. Stop it first, or choose another folder.",
  DATA_FOLDER: "The data folder can't be used. Check its path and that you may write to it, or choose another folder.",
  NO_ASSEMBLY: "There is no synthesized template in the assembly folder. Run the synthesis first.",
  SYNTH_FAILED: "The infrastructure could not be synthesized; its own message stands above.",
  UNKNOWN_RESOURCE:
    "The template has a resource type without a local counterpart. Write a provisioner in local/template/, or list why it is ignored.",
  UNKNOWN_PROPERTY: "The template sets a property that the local counterpart does not know. Honour it there, or list why it is ignored.",
  UNKNOWN_REFERENCE: "The template refers to something that it does not declare.",
  UNKNOWN_FUNCTION: "The template uses an intrinsic function that is not resolved locally.",
  CIRCULAR_REFERENCE: "Resources of the template refer to one another in a circle.",
  BAD_TEMPLATE: "A resource of the template has a value that can't be provisioned.",
  TABLE_CHANGED: "The table on disk has other keys than the template. Move the data folder away, or migrate it.",
  NO_DYNAMODB: "No DynamoDB server for this platform. Set DUELINE_DYNAMODB_ENDPOINT to the address of a DynamoDB-compatible server.",
  DYNAMODB_NOT_STARTED: "The DynamoDB server did not come up; see the end of dynamodb.log in the data folder.",
  DYNAMODB_UNREACHABLE: "No DynamoDB-compatible server answers at DUELINE_DYNAMODB_ENDPOINT. Check the address, or unset it.",
  QUEUE_REFUSED: "The queue service refused a call.",
  NOTIFICATION_TARGET: "A bucket's notification names a queue that does not exist.",
  NO_SUCH_SCHEDULE: "There is no schedule of that name.",
  NO_SUCH_FUNCTION: "There is no function of that name.",
  FUNCTION_FAILED: "The function ended with an error; see the log.",
  STOPPED: "The cloud is stopping.",
} as const;

export type CloudErrorCode = keyof typeof CLOUD_ERROR_CODES;

/** An error with a code for machines and `detail` for the place (a logical id, a property, a folder; never document text). */
export class CloudError extends Error {
  readonly code: CloudErrorCode;
  readonly detail: string | undefined;
  constructor(code: CloudErrorCode, detail?: string, options?: { cause?: unknown }) {
    super(detail ? `${CLOUD_ERROR_CODES[code]} (${detail})` : CLOUD_ERROR_CODES[code], options);
    this.name = "CloudError";
    this.code = code;
    this.detail = detail;
  }
}
