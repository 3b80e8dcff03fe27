import { randomBytes } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  type ChecksumAlgorithm,
  type ChecksumType,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure, openTarget, type Target } from "./target.ts";

const FIVE_MB = 5 * 1024 * 1024;

let s3: Target;
beforeAll(async () => {
  s3 = await openTarget();
});
afterAll(() => s3.stop());

async function begin(Key: string, more: object = {}): Promise<string> {
  const { UploadId } = await s3.client.send(new CreateMultipartUploadCommand({ Bucket: s3.bucket, Key, ...more }));
  return UploadId ?? "";
}

async function send(Key: string, UploadId: string, PartNumber: number, Body: Uint8Array): Promise<CompletedPart> {
  const { $metadata: _, ...part } = await s3.client.send(new UploadPartCommand({ Bucket: s3.bucket, Key, UploadId, PartNumber, Body }));
  return { ...part, PartNumber };
}

const complete = (Key: string, UploadId: string, Parts: CompletedPart[], more: object = {}) =>
  s3.client.send(new CompleteMultipartUploadCommand({ Bucket: s3.bucket, Key, UploadId, MultipartUpload: { Parts }, ...more }));

const bytesOf = async (Key: string) => {
  const { Body } = await s3.client.send(new GetObjectCommand({ Bucket: s3.bucket, Key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};

describe("S3 multipart uploads", () => {
  it("joins parts in the order of their numbers, with metadata of the beginning", async () => {
    const parts = [randomBytes(FIVE_MB), randomBytes(FIVE_MB), randomBytes(10)];
    const id = await begin("joined", { ContentType: "application/pdf", Metadata: { a: "1" } });
    const sent = await Promise.all(parts.map((part, index) => send("joined", id, index + 1, part)));
    const { ETag } = await complete("joined", id, sent);
    expect(ETag).toMatch(/^"[0-9a-f]{32}-3"$/);
    expect((await bytesOf("joined")).equals(Buffer.concat(parts))).toBe(true);
    expect(await s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: "joined" }))).toMatchObject({
      ContentType: "application/pdf",
      Metadata: { a: "1" },
    });
  });

  it("lists uploads and parts, and takes a part again", async () => {
    const id = await begin("listed");
    await send("listed", id, 1, Buffer.from("first try"));
    const again = await send("listed", id, 1, Buffer.from("again"));
    await send("listed", id, 2, Buffer.from("two"));
    const page = await s3.client.send(new ListPartsCommand({ Bucket: s3.bucket, Key: "listed", UploadId: id, MaxParts: 1 }));
    expect([page.Parts?.map((part) => [part.PartNumber, part.Size, part.ETag]), page.IsTruncated]).toEqual([[[1, 5, again.ETag]], true]);
    const { Uploads } = await s3.client.send(new ListMultipartUploadsCommand({ Bucket: s3.bucket, Prefix: "list" }));
    expect(Uploads?.map((upload) => upload.UploadId)).toEqual([id]);
    await complete("listed", id, [again]);
    expect((await bytesOf("listed")).toString()).toBe("again");
  });

  it("aborts", async () => {
    const id = await begin("aborted");
    const part = await send("aborted", id, 1, Buffer.from("x"));
    await s3.client.send(new AbortMultipartUploadCommand({ Bucket: s3.bucket, Key: "aborted", UploadId: id }));
    expect(await failure(complete("aborted", id, [part]))).toBe("NoSuchUpload");
    expect(await failure(send("aborted", id, 2, Buffer.from("y")))).toBe("NoSuchUpload");
  });

  it("refuses small parts before the last, wrong ETags, wrong order and unknown parts", async () => {
    const id = await begin("refused");
    const one = await send("refused", id, 1, Buffer.from("small"));
    const two = await send("refused", id, 2, Buffer.from("last"));
    expect(await failure(complete("refused", id, [one, two]))).toBe("EntityTooSmall");
    expect(await failure(complete("refused", id, [two, one]))).toBe("InvalidPartOrder");
    expect(await failure(complete("refused", id, [{ ...one, ETag: two.ETag }]))).toBe("InvalidPart");
    expect(await failure(complete("refused", id, [{ ...one, PartNumber: 7 }]))).toBe("InvalidPart");
    expect(await failure(complete("refused", id, []))).not.toBe("no error");
    expect(await failure(s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: "refused" })))).toBe("NotFound");
  });

  it("refuses part numbers outside 1 to 10000", async () => {
    const id = await begin("numbers");
    for (const number of [0, 10_001]) expect(await failure(send("numbers", id, number, Buffer.from("x")))).toBe("InvalidArgument");
  });

  it("keeps a precondition until the end", async () => {
    const id = await begin("guarded");
    const part = await send("guarded", id, 1, Buffer.from("late"));
    await s3.client.send(new PutObjectCommand({ Bucket: s3.bucket, Key: "guarded", Body: "early" }));
    expect(await failure(complete("guarded", id, [part], { IfNoneMatch: "*" }))).toBe("PreconditionFailed");
    expect((await bytesOf("guarded")).toString()).toBe("early");
  });

  it.each([
    ["CRC32", "COMPOSITE", "qLiYEw==-1"],
    ["SHA256", "COMPOSITE", null],
    ["CRC32C", "FULL_OBJECT", "4waSgw=="],
    ["CRC64NVME", "FULL_OBJECT", "rosUhgp5mIg="],
  ])("computes a %s checksum, %s", async (ChecksumAlgorithm, ChecksumType, expected) => {
    const Key = `sum-${ChecksumAlgorithm}`;
    const id = await begin(Key, { ChecksumAlgorithm: ChecksumAlgorithm as ChecksumAlgorithm, ChecksumType: ChecksumType as ChecksumType });
    const upload = new UploadPartCommand({
      Bucket: s3.bucket,
      Key,
      UploadId: id,
      PartNumber: 1,
      Body: "123456789",
      ChecksumAlgorithm: ChecksumAlgorithm as ChecksumAlgorithm,
    });
    const { $metadata: _, ...part } = await s3.client.send(upload);
    await complete(Key, id, [{ ...part, PartNumber: 1 }]);
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key, ChecksumMode: "ENABLED" }));
    const value = head[`Checksum${ChecksumAlgorithm}` as "ChecksumCRC32"];
    expect(head.ChecksumType).toBe(ChecksumType);
    if (ChecksumType === "COMPOSITE") expect(value).toMatch(/-1$/);
    else expect(value).toBe(expected);
  });

  it("copies a part out of another object", async () => {
    await s3.client.send(new PutObjectCommand({ Bucket: s3.bucket, Key: "source", Body: "0123456789" }));
    const id = await begin("from-copy");
    const CopySource = `${s3.bucket}/source`;
    const request = { Bucket: s3.bucket, Key: "from-copy", UploadId: id, PartNumber: 1, CopySource, CopySourceRange: "bytes=2-4" };
    const { CopyPartResult } = await s3.client.send(new UploadPartCopyCommand(request));
    await complete("from-copy", id, [{ ETag: CopyPartResult?.ETag, PartNumber: 1 }]);
    expect((await bytesOf("from-copy")).toString()).toBe("234");
  });
});
