import { createHash } from "node:crypto";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure, openTarget, type Target } from "./target.ts";

let s3: Target;
beforeAll(async () => {
  s3 = await openTarget();
});
afterAll(() => s3.stop());

const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: s3.bucket, Key, Body, ...more }));
const get = (Key: string, more: object = {}) => s3.client.send(new GetObjectCommand({ Bucket: s3.bucket, Key, ...more }));
const textOf = async (Key: string, more: object = {}) => (await get(Key, more)).Body?.transformToString();

describe("S3 objects", () => {
  it("gives back the bytes, with their MD5 as ETag", async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const { ETag } = await put("bytes", bytes);
    const answer = await get("bytes");
    expect(Buffer.from((await answer.Body?.transformToByteArray()) ?? [])).toEqual(bytes);
    expect([ETag, answer.ETag]).toEqual(Array(2).fill(`"${createHash("md5").update(bytes).digest("hex")}"`));
  });

  it("stores an empty object", async () => {
    await put("empty", "");
    expect((await get("empty")).ContentLength).toBe(0);
  });

  it("keeps metadata and content headers", async () => {
    const headers = { ContentType: "application/pdf", ContentDisposition: 'attachment; filename="a.pdf"', CacheControl: "no-store" };
    await put("meta", "x", { ...headers, Metadata: { origin: "mailbox", "two-words": "a b" } });
    expect(await s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: "meta" }))).toMatchObject({
      ...headers,
      Metadata: { origin: "mailbox", "two-words": "a b" },
      ContentLength: 1,
    });
  });

  it("overwrites without versioning", async () => {
    await put("twice", "one");
    await put("twice", "two");
    expect(await textOf("twice")).toBe("two");
  });

  it("says what is missing", async () => {
    expect(await failure(get("missing"))).toBe("NoSuchKey");
    expect(await failure(s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: "missing" })))).toBe("NotFound");
    expect(await failure(s3.client.send(new GetObjectCommand({ Bucket: `${s3.bucket}-none`, Key: "x" })))).toBe("NoSuchBucket");
    expect(await failure(s3.client.send(new PutObjectCommand({ Bucket: `${s3.bucket}-none`, Key: "x", Body: "" })))).toBe("NoSuchBucket");
  });

  it("deletes, and deletes again without complaint", async () => {
    await put("gone", "x");
    await s3.client.send(new DeleteObjectCommand({ Bucket: s3.bucket, Key: "gone" }));
    await s3.client.send(new DeleteObjectCommand({ Bucket: s3.bucket, Key: "gone" }));
    expect(await failure(get("gone"))).toBe("NoSuchKey");
  });

  it("deletes a batch with every kind of key", async () => {
    const keys = ["batch/a&b", "batch/<c>", 'batch/"d"', "batch/ e ", "batch/ж"];
    await Promise.all(keys.map((key) => put(key, "x")));
    const request = { Bucket: s3.bucket, Delete: { Objects: [...keys, "batch/none"].map((Key) => ({ Key })) } };
    const { Deleted, Errors } = await s3.client.send(new DeleteObjectsCommand(request));
    expect([Deleted?.length, Errors]).toEqual([6, undefined]);
    expect((await s3.client.send(new ListObjectsV2Command({ Bucket: s3.bucket, Prefix: "batch/" }))).KeyCount).toBe(0);
  });

  it("refuses what it does not do, instead of ignoring it", async () => {
    if (!s3.isLocal) return;
    await put("tagged", "body");
    const tags = new PutObjectTaggingCommand({ Bucket: s3.bucket, Key: "tagged", Tagging: { TagSet: [{ Key: "a", Value: "b" }] } });
    expect(await failure(s3.client.send(tags))).toBe("NotImplemented");
    expect(await textOf("tagged")).toBe("body");
    expect(await failure(put("tagged", "other", { Tagging: "a=b" }))).toBe("NotImplemented");
  });
});

describe("S3 copies", () => {
  const copy = (Key: string, CopySource: string, more: object = {}) =>
    s3.client.send(new CopyObjectCommand({ Bucket: s3.bucket, Key, CopySource: `${s3.bucket}/${CopySource}`, ...more }));

  it("copies bytes and metadata, from a key that must be encoded", async () => {
    await put("source/ж +%", "copied", { ContentType: "text/plain", Metadata: { a: "1" } });
    await copy("copy", encodeURIComponent("source/ж +%"));
    expect(await get("copy")).toMatchObject({ ContentType: "text/plain", Metadata: { a: "1" } });
    expect(await textOf("copy")).toBe("copied");
  });

  it("replaces metadata when told to", async () => {
    await put("replace", "x", { Metadata: { a: "1" } });
    await copy("replaced", "replace", { MetadataDirective: "REPLACE", Metadata: { b: "2" } });
    expect((await get("replaced")).Metadata).toEqual({ b: "2" });
  });

  it("refuses a copy onto itself that changes nothing", async () => {
    await put("self", "x");
    expect(await failure(copy("self", "self"))).toBe("InvalidRequest");
    await copy("self", "self", { MetadataDirective: "REPLACE", Metadata: { c: "3" } });
    expect((await get("self")).Metadata).toEqual({ c: "3" });
  });

  it("copies only if the source is still the one meant", async () => {
    const { ETag } = await put("guarded", "x");
    expect(await failure(copy("guarded-copy", "guarded", { CopySourceIfMatch: '"0"' }))).toBe("PreconditionFailed");
    await copy("guarded-copy", "guarded", { CopySourceIfMatch: ETag });
    expect(await textOf("guarded-copy")).toBe("x");
  });
});

describe("S3 ranges and conditional reads", () => {
  it.each([
    ["bytes=0-3", "0123", "bytes 0-3/10"],
    ["bytes=4-", "456789", "bytes 4-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=8-100", "89", "bytes 8-9/10"],
    ["bytes=-100", "0123456789", "bytes 0-9/10"],
  ])("%s of ten bytes", async (Range, expected, contentRange) => {
    await put("ten", "0123456789");
    const answer = await get("ten", { Range });
    expect([await answer.Body?.transformToString(), answer.ContentRange, answer.$metadata.httpStatusCode]).toEqual([
      expected,
      contentRange,
      206,
    ]);
  });

  it("refuses a range behind the end", async () => {
    await put("ten", "0123456789");
    expect(await failure(get("ten", { Range: "bytes=10-12" }))).toBe("InvalidRange");
  });

  it("answers 304 and 412", async () => {
    const { ETag } = await put("conditional", "x");
    const status = (more: object) =>
      get("conditional", more).then(
        (one) => one.$metadata.httpStatusCode,
        (error) => error.$metadata.httpStatusCode,
      );
    const [past, future] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)];
    expect(await status({ IfNoneMatch: ETag })).toBe(304);
    expect(await status({ IfNoneMatch: '"other"' })).toBe(200);
    expect(await status({ IfMatch: '"other"' })).toBe(412);
    expect(await status({ IfMatch: ETag, IfUnmodifiedSince: past })).toBe(200);
    expect(await status({ IfUnmodifiedSince: past })).toBe(412);
    expect(await status({ IfModifiedSince: past })).toBe(200);
    if (s3.isLocal) expect(await status({ IfModifiedSince: future })).toBe(304);
  });
});

describe("S3 conditional writes", () => {
  it("writes only where nothing is", async () => {
    await put("new", "first", { IfNoneMatch: "*" });
    expect(await failure(put("new", "second", { IfNoneMatch: "*" }))).toBe("PreconditionFailed");
    expect(await textOf("new")).toBe("first");
  });

  it("writes only over what was read", async () => {
    const { ETag } = await put("cas", "one");
    await put("cas", "two", { IfMatch: ETag });
    expect(await failure(put("cas", "three", { IfMatch: ETag }))).toBe("PreconditionFailed");
    expect(await failure(put("cas-none", "x", { IfMatch: ETag }))).toBe("NoSuchKey");
    expect(await textOf("cas")).toBe("two");
  });

  it("lets exactly one of ten racing writers through", async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, writer) => failure(put("race", `${writer}`, { IfNoneMatch: "*" }))));
    expect(outcomes.filter((one) => one === "no error")).toHaveLength(1);
  });
});

describe("S3 keys", () => {
  it.each([
    "in/default/Отчёт о деле.pdf",
    "in/a+b c%20d.pdf",
    "in/100%.pdf",
    "in/😀/қазақ.pdf",
    "/leading",
    "double//slash",
    "dots/../up/./here",
    "quote'and\"and<&>",
    "trailing space ",
    " leading space",
    "tilde~(paren)*!",
    "newline\nreturn\rtab\t",
    "key=value?query#hash;semi,comma@:$",
    `in/${"п".repeat(500)}`,
  ])("keeps %j", async (key) => {
    await put(key, key);
    const { Contents } = await s3.client.send(new ListObjectsV2Command({ Bucket: s3.bucket, Prefix: key, EncodingType: "url" }));
    expect(await textOf(key)).toBe(key);
    expect(Contents?.map((one) => decodeURIComponent((one.Key ?? "").replaceAll("+", "%20")))).toEqual([key]);
  });

  it("refuses a key of 1,025 bytes and takes one of 1,024", async () => {
    await put("k".repeat(1024), "x");
    expect(await failure(put("k".repeat(1025), "x"))).toBe("KeyTooLongError");
  });
});
