import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, request as send } from "node:http";
import { request as sendSecurely } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Sha256 } from "@aws-crypto/sha256-js";
import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from "@aws-sdk/client-s3";
import { SignatureV4 } from "@smithy/signature-v4";
import { startS3 } from "../../../local/s3/s3-server.ts";

/**
 * Where the S3 contract is held: the embedded server, or with DUELINE_TEST_S3=aws the real one, with the credentials and region of the
 * environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION). It leaves two buckets named dueline-contract-… there.
 */
export interface Target {
  client: S3Client;
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  bucket: string;
  versioned: string;
  isLocal: boolean;
  /** What the embedded server sent to queues. */
  messages: { queueArn: string; body: string }[];
  stop(): Promise<void>;
}

export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface RawRequest {
  method: string;
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

async function openAws(): Promise<Omit<Target, "client" | "bucket" | "versioned">> {
  const region = process.env.AWS_REGION ?? "eu-central-1";
  const credentials = { accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? "", secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? "" };
  return { endpoint: `https://s3.${region}.amazonaws.com`, region, credentials, isLocal: false, messages: [], stop: async () => {} };
}

async function openLocal(): Promise<Omit<Target, "client" | "bucket" | "versioned">> {
  const folder = mkdtempSync(join(tmpdir(), "dueline-s3-"));
  const [region, credentials] = ["eu-central-1", { accessKeyId: "CONTRACTKEY", secretAccessKey: "contract/secret+key" }];
  const messages: Target["messages"] = [];
  const send = async (queueArn: string, body: string) => {
    if (!queueArn.endsWith(":seen")) throw new Error("no such queue");
    messages.push({ queueArn, body });
  };
  const s3 = await startS3({ folder, region, credentials, send, log: () => {} });
  const stop = async () => {
    await s3.stop();
    rmSync(folder, { recursive: true });
  };
  return { endpoint: s3.endpoint, region, credentials, isLocal: true, messages, stop };
}

export async function openTarget(): Promise<Target> {
  const opened = await (process.env.DUELINE_TEST_S3 === "aws" ? openAws() : openLocal());
  const { endpoint, region, credentials } = opened;
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const bucket = `dueline-contract-${randomBytes(4).toString("hex")}`;
  const versioned = `${bucket}-versioned`;
  const CreateBucketConfiguration = { LocationConstraint: region as "eu-central-1" };
  for (const Bucket of [bucket, versioned]) await client.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
  await client.send(new PutBucketVersioningCommand({ Bucket: versioned, VersioningConfiguration: { Status: "Enabled" } }));
  return {
    ...opened,
    client,
    bucket,
    versioned,
    async stop() {
      client.destroy();
      await opened.stop();
    },
  };
}

/** Sends exactly these headers, unsigned or signed beforehand. */
export function sendRaw(target: Pick<Target, "endpoint">, request: RawRequest): Promise<RawAnswer> {
  const url = new URL(target.endpoint);
  const query = Object.entries(request.query ?? {}).map((pair) => pair.map(encodeURIComponent).join("="));
  const path = request.path + (query.length > 0 ? `?${query.join("&")}` : "");
  const { method, headers = {} } = request;
  return new Promise((resolve, reject) => {
    const sender = url.protocol === "https:" ? sendSecurely : send;
    const outgoing = sender({ hostname: url.hostname, port: url.port, method, path, headers: { host: url.host, ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(pieces).toString("utf8") }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(request.body);
  });
}

export interface Signing {
  date?: Date;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  service?: string;
}

/** Signs the headers of a request, so that a test can then change anything about it. */
export async function signRaw(target: Target, request: RawRequest, signing: Signing = {}): Promise<RawRequest> {
  const url = new URL(target.endpoint);
  const signer = new SignatureV4({
    service: signing.service ?? "s3",
    region: target.region,
    credentials: signing.credentials ?? target.credentials,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: true,
  });
  const { method, path, query = {}, headers = {}, body } = request;
  const wire = { method, path, query, headers: { ...headers, host: url.host }, body, protocol: url.protocol, hostname: url.hostname };
  const signed = await signer.sign(wire, { signingDate: signing.date ?? new Date() });
  return { ...request, headers: signed.headers };
}

export async function sendSigned(target: Target, request: RawRequest, signing: Signing = {}): Promise<RawAnswer> {
  return sendRaw(target, await signRaw(target, request, signing));
}

/** The `<Code>` of an error answer. */
export function codeOf(answer: RawAnswer): string | undefined {
  return /<Code>(\w+)<\/Code>/.exec(answer.text)?.[1];
}

/** The name of the error that a call ends with. */
export async function failure(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "no error",
    (error) => error.name,
  );
}
