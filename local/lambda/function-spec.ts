/** What the template says of a function, resolved. */
export interface FunctionSpec {
  name: string;
  arn: string;
  /** The folder of the CDK asset. */
  codeDir: string;
  /** `file.export` */
  handler: string;
  timeoutSeconds: number;
  memoryMb: number;
  environment: Record<string, string>;
  /** Execution environments at once, at most. */
  concurrency: number;
}

/** What every function's environment gets besides the template's variables. */
export interface FunctionSurroundings {
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** What only this machine sets: AWS_ENDPOINT_URL_S3 and the like. */
  endpoints: Record<string, string>;
  /** Compiled code is kept here between runs; it changes only how fast a function starts. */
  compileCacheDir: string;
}

/** A function's failure as Lambda reports it. `errorMessage` may quote data: it is passed to callers, never logged. */
export interface FunctionFailure {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

export class FunctionError extends Error {
  readonly failure: FunctionFailure;
  constructor(failure: FunctionFailure) {
    super(failure.errorMessage);
    this.name = "FunctionError";
    this.failure = failure;
  }
}

/** Lambda's own limit for a request or an answer. */
export const MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;
