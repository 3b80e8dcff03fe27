import type { Readable } from "node:stream";
import { readBody } from "../loopback/read-body.ts";
import type { VerifiedSignature } from "../signature/verify.ts";
import { S3Error } from "./s3-error.ts";
import type { S3Store } from "./s3-store.ts";
import type { Bucket } from "./store/buckets.ts";
import type { Version } from "./store/versions.ts";

export type EventName =
  | "ObjectCreated:Put"
  | "ObjectCreated:Copy"
  | "ObjectCreated:CompleteMultipartUpload"
  | "ObjectRemoved:Delete"
  | "ObjectRemoved:DeleteMarkerCreated";

/** What operations may use besides the request: the store and the world outside. */
export interface S3Service {
  store: S3Store;
  region: string;
  now: () => number;
  /** Tells the bucket's queues; never throws: a lost message is healed by `reconcile`, a refused upload is not. */
  announce(event: EventName, bucket: Bucket, version: Version): Promise<void>;
  /** Sends `s3:TestEvent` to every queue that a new configuration names; throws where a queue does not exist. */
  announceTest(bucket: Bucket): Promise<void>;
}

/** One request whose signature was found good. Header names in lower case; `x-amz-` query parameters count as headers. */
export interface S3Call {
  service: S3Service;
  method: string;
  bucket: string;
  key: string;
  query: ReadonlyMap<string, string>;
  headers: Readonly<Record<string, string | undefined>>;
  body: AsyncIterable<Buffer>;
  payloadHash: string;
  signature: VerifiedSignature;
}

export interface S3Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Readable;
}

export type Operation = (call: S3Call) => Promise<S3Answer> | S3Answer;

const MAX_XML_BYTES = 1024 * 1024;

/** The version that a request names, or the latest; a delete marker answers as S3 does, with 404 or 405. */
export function versionAskedFor(call: S3Call): Version {
  const { versions } = call.service.store;
  const id = call.query.get("versionId");
  const version = id === undefined ? versions.latest(call.bucket, call.key) : versions.find(call.bucket, call.key, id);
  if (!version) throw new S3Error(id === undefined ? "NoSuchKey" : "NoSuchVersion");
  if (!version.marker) return version;
  const headers = { "x-amz-delete-marker": "true", "x-amz-version-id": version.versionId };
  throw new S3Error(id === undefined ? "NoSuchKey" : "MethodNotAllowed", undefined, headers);
}

export function versionHeader(bucket: Bucket, version: Version): Record<string, string> {
  return bucket.versioning === "" ? {} : { "x-amz-version-id": version.versionId };
}

/** The whole of a small XML body. */
export async function bodyText(call: S3Call): Promise<string> {
  const body = await readBody(call.body, MAX_XML_BYTES);
  if (body === null) throw new S3Error("MalformedXML");
  return body.toString("utf8");
}

/** A whole number among the query's parameters. */
export function numberInQuery(call: S3Call, name: string, options: { fallback: number; max: number }): number {
  const text = call.query.get(name);
  if (text === undefined || text === "") return options.fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new S3Error("InvalidArgument", `${name} must be a whole number.`);
  return Math.min(value, options.max);
}
