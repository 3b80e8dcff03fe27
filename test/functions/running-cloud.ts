import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { GetQueueAttributesCommand, ListQueuesCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type ApiRequest, callApi } from "../../cli/api-client.ts";
import { DocumentList, type DocumentSummary } from "../../functions/api/schemas.ts";
import { type CloudOptions, type RunningCloud, startCloud } from "../../local/cloud.ts";
import { synthesize } from "../../local/synth.ts";

export const ASSEMBLIES = fileURLToPath(new URL("../../.dueline/assembly", import.meta.url));

const UNDER_WAY = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed"] as const;

function getRequest(address: string): ApiRequest {
  const { pathname, searchParams } = new URL(address, "http://api.test");
  return { method: "GET", path: pathname, query: Object.fromEntries(searchParams) };
}

/** The embedded cloud with the real stack and the real bundles, and what a test does to it. */
export class TestCloud {
  readonly folder = mkdtempSync(join(tmpdir(), "dueline-cloud-"));
  readonly log: string[] = [];
  private running: RunningCloud | undefined;

  async start(options: Pick<CloudOptions, "webhookNetworks" | "invite"> = {}): Promise<void> {
    const assemblyDir = await synthesize({ outDir: ASSEMBLIES });
    const log = (line: string) => void this.log.push(line);
    this.running = await startCloud({ dataDir: join(this.folder, "data"), assemblyDir, log, retryAfterSeconds: 1, ...options });
  }

  /** Stops the cloud and starts it again over the same data. */
  async restart(): Promise<void> {
    await this.running?.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get cloud(): RunningCloud {
    if (!this.running) throw new Error("not started");
    return this.running;
  }

  private get client() {
    const { credentials, region } = this.cloud;
    return { credentials, region };
  }

  async upload(key: string, body: string | Uint8Array): Promise<void> {
    await this.s3((client, Bucket) => client.send(new PutObjectCommand({ Bucket, Key: key, Body: Buffer.from(body) })));
  }

  async remove(key: string): Promise<void> {
    await this.s3((client, Bucket) => client.send(new DeleteObjectCommand({ Bucket, Key: key })));
  }

  private async s3(use: (client: S3Client, bucket: string) => Promise<unknown>): Promise<void> {
    const client = new S3Client({ ...this.client, endpoint: this.cloud.endpoints.s3, forcePathStyle: true });
    await use(client, this.cloud.outputs.InboxBucketName ?? "").finally(() => client.destroy());
  }

  async call<T>(request: ApiRequest | string, schema: { parse(value: unknown): T }): Promise<T> {
    const asked = typeof request === "string" ? getRequest(request) : request;
    return schema.parse(await callApi({ ...this.client, apiUrl: this.cloud.endpoints.api }, asked));
  }

  async queueUrl(part: string): Promise<string> {
    const { QueueUrls = [] } = await this.sqs((client) => client.send(new ListQueuesCommand({})));
    const [url] = QueueUrls.filter((one) => one.includes(part));
    if (!url) throw new Error(`no queue called ${part}`);
    return url;
  }

  async sendTo(part: string, MessageBody: string): Promise<void> {
    const QueueUrl = await this.queueUrl(part);
    await this.sqs((client) => client.send(new SendMessageCommand({ QueueUrl, MessageBody })));
  }

  async messagesIn(part: string): Promise<number> {
    const QueueUrl = await this.queueUrl(part);
    const AttributeNames = ["ApproximateNumberOfMessages" as const];
    const { Attributes } = await this.sqs((client) => client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames })));
    return Number(Attributes?.ApproximateNumberOfMessages);
  }

  /** Resolves when no message waits or is at work, dead letters aside, twice in a row: what was set off has come to its end. */
  async quiet(): Promise<void> {
    for (let times = 0; times < 2; times++) {
      await this.until(
        () => this.messagesUnderWay(),
        (count) => count === 0,
      );
    }
  }

  private async messagesUnderWay(): Promise<number> {
    const { QueueUrls = [] } = await this.sqs((client) => client.send(new ListQueuesCommand({})));
    const AttributeNames = UNDER_WAY.map((name) => name);
    const counts = QueueUrls.filter((one) => !one.includes("DeadLetters")).map(async (QueueUrl) => {
      const { Attributes } = await this.sqs((client) => client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames })));
      return UNDER_WAY.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
    });
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  private async sqs<T>(use: (client: SQSClient) => Promise<T>): Promise<T> {
    const client = new SQSClient({ ...this.client, endpoint: this.cloud.endpoints.sqs });
    return await use(client).finally(() => client.destroy());
  }

  async documents(): Promise<DocumentSummary[]> {
    return (await this.call("/documents?limit=200", DocumentList)).documents;
  }

  /** Looks again until it is so; the last look's answer. */
  async until<T>(look: () => Promise<T>, isSo: (seen: T) => boolean, seconds = 100): Promise<T> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const seen = await look();
      if (isSo(seen)) return seen;
      if (Date.now() > end) throw new Error(`not so after ${seconds} s: ${JSON.stringify(seen).slice(0, 2000)}`);
      await sleep(150);
    }
  }

  async settled(count: number): Promise<DocumentSummary[]> {
    const isDone = ({ state }: DocumentSummary) => state !== "received" && state !== "reading";
    return await this.until(
      () => this.documents(),
      (documents) => documents.length === count && documents.every(isDone),
    );
  }
}
