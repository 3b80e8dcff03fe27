/** What a running embedded cloud offers to the CLI, the demo and the tests. */

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** Base addresses, all on 127.0.0.1, without a trailing slash. */
export interface Endpoints {
  s3: string;
  dynamodb: string;
  sqs: string;
  sns: string;
  api: string;
  /** Where people sign in. */
  signIn: string;
}

export interface CloudOptions {
  /** Everything that must survive a restart lives here; created if absent. */
  dataDir: string;
  /** The folder with manifest.json, *.template.json and *.assets.json (`cdk.out`). */
  assemblyDir: string;
  log?: (line: string) => void;
  /** Ports to prefer; one that is taken falls back to a free one. Absent = any free port. */
  ports?: Partial<Record<"s3" | "dynamodb" | "queues" | "api" | "control" | "issuer", number>>;
  /** Where DUELINE_DYNAMODB_ENDPOINT is looked up (default: process.env). Never passed on to functions. */
  env?: Record<string, string | undefined>;
  /** Seconds until a message whose function failed comes back. AWS waits for the queue's visibility timeout; locally nobody wants to. */
  retryAfterSeconds?: number;
  /** Networks (address/bits) that webhooks may reach although they are not public, as 127.0.0.0/8 for a receiver on this machine. None by default. */
  webhookNetworks?: readonly string[];
  /** Shows somebody who was let in his sign-in link, as a mail would; the log where it is absent. */
  invite?: (person: { email: string }, link: string) => void;
  /** Reconcile, sweep and send what is left once the cloud is up (default true). */
  reconcileOnStart?: boolean;
}

export interface RunningCloud {
  endpoints: Endpoints;
  credentials: Credentials;
  region: string;
  /** The template's Outputs, resolved. */
  outputs: Record<string, string>;
  /** Address and token of the control endpoint: `POST {url}/schedules/{name}` with a JSON payload fires a schedule. */
  control: { url: string; token: string };
  /** Fires a schedule by name: `payload`'s fields are laid over the template's Input; resolves when the target is done, rejects if it failed. */
  fire(name: string, payload?: Record<string, unknown>): Promise<void>;
  /** A sign-in link for everybody who may sign in on this machine; each is good once. */
  signInLinks(): { email: string; link: string }[];
  stop(): Promise<void>;
}
