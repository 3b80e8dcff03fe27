import { bodyText, type Operation } from "../call.ts";
import { S3Error } from "../s3-error.ts";
import type { Versioning } from "../store/buckets.ts";
import { readXml, textOf, writeXml } from "../xml.ts";

export const listBuckets: Operation = (call) => {
  const buckets = call.service.store.buckets.list().map((one) => ({ Name: one.name, CreationDate: new Date(one.created).toISOString() }));
  const owner = { ID: "dueline", DisplayName: "dueline" };
  return { status: 200, body: writeXml("ListAllMyBucketsResult", { Owner: owner, Buckets: { Bucket: buckets } }) };
};

export const createBucket: Operation = async (call) => {
  await bodyText(call);
  if (!call.service.store.buckets.create(call.bucket, call.service.now())) throw new S3Error("BucketAlreadyOwnedByYou");
  return { status: 200, headers: { location: `/${call.bucket}` } };
};

export const headBucket: Operation = (call) => {
  call.service.store.buckets.find(call.bucket);
  return { status: 200, headers: { "x-amz-bucket-region": call.service.region } };
};

export const deleteBucket: Operation = (call) => {
  call.service.store.buckets.find(call.bucket);
  call.service.store.buckets.remove(call.bucket);
  return { status: 204 };
};

export const getLocation: Operation = (call) => {
  call.service.store.buckets.find(call.bucket);
  const region = call.service.region;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${region}</LocationConstraint>`;
  return { status: 200, body: text };
};

export const getVersioning: Operation = (call) => {
  const { versioning } = call.service.store.buckets.find(call.bucket);
  return { status: 200, body: writeXml("VersioningConfiguration", { Status: versioning === "" ? undefined : versioning }) };
};

export const putVersioning: Operation = async (call) => {
  call.service.store.buckets.find(call.bucket);
  const status = textOf(readXml(await bodyText(call), "VersioningConfiguration"), "Status");
  if (status !== "Enabled" && status !== "Suspended") throw new S3Error("MalformedXML");
  call.service.store.buckets.setVersioning(call.bucket, status satisfies Versioning);
  return { status: 200 };
};
