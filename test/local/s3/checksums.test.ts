import { createHash } from "node:crypto";
import { crc32 as crc32Of } from "node:zlib";
import { type ChecksumAlgorithm, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { crc32c } from "../../../local/s3/checksums/crc32c.ts";
import { crc64nvme } from "../../../local/s3/checksums/crc64nvme.ts";
import { CHECKSUMS } from "../../../local/s3/checksums/digests.ts";
import { codeOf, openTarget, sendSigned, type Target } from "./target.ts";

let s3: Target;
beforeAll(async () => {
  s3 = await openTarget();
});
afterAll(() => s3.stop());

/** The customary check value of each algorithm: its checksum of "123456789". */
const OF_NINE_DIGITS = {
  CRC32: "y/Q5Jg==",
  CRC32C: "4waSgw==",
  CRC64NVME: "rosUhgp5mIg=",
  SHA1: createHash("sha1").update("123456789").digest("base64"),
  SHA256: createHash("sha256").update("123456789").digest("base64"),
};
const ALGORITHMS = Object.keys(OF_NINE_DIGITS) as (keyof typeof OF_NINE_DIGITS)[];

describe("S3 checksums", () => {
  it.each(ALGORITHMS)("%s has its check value, also when fed byte by byte", (name) => {
    const whole = CHECKSUMS[name].start();
    whole.update(Buffer.from("123456789"));
    const pieces = CHECKSUMS[name].start();
    for (const digit of "123456789") pieces.update(Buffer.from(digit));
    expect([whole.digest().toString("base64"), pieces.digest().toString("base64")]).toEqual(Array(2).fill(OF_NINE_DIGITS[name]));
  });

  it("computes nothing for no bytes", () => {
    const nothing = new Uint8Array();
    expect([crc32Of(nothing), crc32c(nothing), crc64nvme(nothing)]).toEqual([0, 0, { high: 0, low: 0 }]);
  });

  it.each(ALGORITHMS)("%s is stored, and sent back when asked for", async (name) => {
    const header = `x-amz-checksum-${name.toLowerCase()}`;
    const request = { method: "PUT", path: `/${s3.bucket}/${name}`, headers: { [header]: OF_NINE_DIGITS[name] }, body: "123456789" };
    expect((await sendSigned(s3, request)).status).toBe(200);
    const asked = await s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: name, ChecksumMode: "ENABLED" }));
    expect(asked).toMatchObject({ [`Checksum${name}`]: OF_NINE_DIGITS[name], ChecksumType: "FULL_OBJECT" });
    expect(await s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: name }))).not.toHaveProperty(`Checksum${name}`);
  });

  it.each(ALGORITHMS)("a wrong %s is refused, a malformed one as well", async (name) => {
    const header = `x-amz-checksum-${name.toLowerCase()}`;
    const put = (value: string) =>
      sendSigned(s3, { method: "PUT", path: `/${s3.bucket}/bad`, headers: { [header]: value }, body: "987654321" });
    expect(codeOf(await put(OF_NINE_DIGITS[name]))).toBe("BadDigest");
    expect(codeOf(await put("AAAA"))).toMatch(/InvalidDigest|InvalidRequest/);
  });

  it.each(ALGORITHMS)("the SDK's own %s goes through", async (name) => {
    const Key = `sdk-${name}`;
    await s3.client.send(new PutObjectCommand({ Bucket: s3.bucket, Key, Body: "123456789", ChecksumAlgorithm: name as ChecksumAlgorithm }));
    const answer = await s3.client.send(new GetObjectCommand({ Bucket: s3.bucket, Key, ChecksumMode: "ENABLED" }));
    expect([await answer.Body?.transformToString(), answer[`Checksum${name}`]]).toEqual(["123456789", OF_NINE_DIGITS[name]]);
  });

  it("holds Content-MD5 against the body", async () => {
    const put = (value: string) =>
      sendSigned(s3, { method: "PUT", path: `/${s3.bucket}/md5`, headers: { "content-md5": value }, body: "body" });
    const md5 = (text: string) => createHash("md5").update(text).digest("base64");
    expect(codeOf(await put(md5("other")))).toBe("BadDigest");
    expect(codeOf(await put("not base64"))).toBe("InvalidDigest");
    expect((await put(md5("body"))).status).toBe(200);
  });
});
