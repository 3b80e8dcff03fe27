import type { buildApp } from "fauxqs";
import { CloudError } from "../cloud-error.ts";

type App = ReturnType<typeof buildApp>;

export interface ReceivedMessage {
  MessageId: string;
  ReceiptHandle: string;
  Body: string;
  MD5OfBody: string;
  Attributes?: Record<string, string>;
  MessageAttributes?: Record<string, MessageAttribute>;
  MD5OfMessageAttributes?: string;
}

export interface MessageAttribute {
  DataType: string;
  StringValue?: string;
  BinaryValue?: string;
}

/** Calls of SQS and SNS from inside this process: the same handlers, without a socket and without the SDK. */
export class QueueCalls {
  readonly #app: App;
  readonly #headers: { host: string; "x-dueline-inside": string };

  constructor(app: App, identity: { inside: string; host: string }) {
    this.#app = app;
    this.#headers = { host: identity.host, "x-dueline-inside": identity.inside };
  }

  async sqs<T>(action: string, input: Record<string, unknown>): Promise<T> {
    const answer = await this.#app.inject({
      method: "POST",
      url: "/",
      headers: { ...this.#headers, "content-type": "application/x-amz-json-1.0", "x-amz-target": `AmazonSQS.${action}` },
      payload: JSON.stringify(input),
    });
    const body = answer.payload === "" ? {} : JSON.parse(answer.payload);
    if (answer.statusCode !== 200) throw new CloudError("QUEUE_REFUSED", `${action}: ${body.__type ?? answer.statusCode}`);
    return body as T;
  }

  /** The XML answer is not read: topic and subscription ARNs are known beforehand. */
  async sns(action: string, input: Record<string, string>): Promise<void> {
    const answer = await this.#app.inject({
      method: "POST",
      url: "/",
      headers: { ...this.#headers, "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams({ Action: action, Version: "2010-03-31", ...input }).toString(),
    });
    if (answer.statusCode !== 200) throw new CloudError("QUEUE_REFUSED", `${action}: ${answer.statusCode}`);
  }

  /** `arn:aws:sqs:region:account:name` → the URL that clients on this machine can reach. */
  urlOf(arn: string): string {
    const [, , , , account, name] = arn.split(":");
    return `http://${this.#headers.host}/${account}/${name}`;
  }
}
