import {
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure, openTarget, type Target } from "./target.ts";

let s3: Target;
beforeAll(async () => {
  s3 = await openTarget();
});
afterAll(() => s3.stop());

const put = async (Key: string, Body: string) =>
  (await s3.client.send(new PutObjectCommand({ Bucket: s3.versioned, Key, Body }))).VersionId;
const remove = (Key: string, VersionId?: string) => s3.client.send(new DeleteObjectCommand({ Bucket: s3.versioned, Key, VersionId }));
const textOf = async (Key: string, VersionId?: string) =>
  (await s3.client.send(new GetObjectCommand({ Bucket: s3.versioned, Key, VersionId }))).Body?.transformToString();
const versionsOf = async (Prefix: string, more: object = {}) =>
  s3.client.send(new ListObjectVersionsCommand({ Bucket: s3.versioned, Prefix, ...more }));

describe("S3 versions", () => {
  it("keeps every version, newest first", async () => {
    const ids = [await put("kept", "one"), await put("kept", "two"), await put("kept", "three")];
    expect([await textOf("kept"), await textOf("kept", ids[0])]).toEqual(["three", "one"]);
    const { Versions } = await versionsOf("kept");
    expect(Versions?.map((one) => [one.VersionId, one.IsLatest])).toEqual([
      [ids[2], true],
      [ids[1], false],
      [ids[0], false],
    ]);
  });

  it("lays a delete marker over a key, and takes it away again", async () => {
    const id = await put("marked", "text");
    const { DeleteMarker, VersionId } = await remove("marked");
    expect(DeleteMarker).toBe(true);
    expect(await failure(textOf("marked"))).toBe("NoSuchKey");
    expect(await failure(textOf("marked", VersionId))).toBe("MethodNotAllowed");
    expect(await textOf("marked", id)).toBe("text");
    expect((await s3.client.send(new ListObjectsV2Command({ Bucket: s3.versioned, Prefix: "marked" }))).KeyCount).toBe(0);
    const { DeleteMarkers } = await versionsOf("marked");
    expect(DeleteMarkers?.map((one) => [one.VersionId, one.IsLatest])).toEqual([[VersionId, true]]);
    await remove("marked", VersionId);
    expect(await textOf("marked")).toBe("text");
  });

  it("removes one version for good; the one before is the latest again", async () => {
    const [first, second] = [await put("removed", "one"), await put("removed", "two")];
    await remove("removed", second);
    expect([await textOf("removed"), await failure(textOf("removed", second))]).toEqual(["one", "NoSuchVersion"]);
    await remove("removed", first);
    expect(await failure(textOf("removed"))).toBe("NoSuchKey");
  });

  it("pages through versions without losing or repeating one", async () => {
    for (const Key of ["page/a", "page/b"]) for (const Body of ["1", "2", "3"]) await put(Key, Body);
    const seen: string[] = [];
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (let truncated = true; truncated; ) {
      const page = await versionsOf("page/", { MaxKeys: 2, ...marker });
      seen.push(...(page.Versions ?? []).map((one) => `${one.Key}@${one.VersionId}`));
      truncated = page.IsTruncated ?? false;
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
    expect([seen.length, new Set(seen).size, seen.map((one) => one[5]).join("")]).toEqual([6, 6, "aaabbb"]);
  });

  it("writes one null version over another while suspended, and keeps the older ones", async () => {
    const kept = await put("suspended", "kept");
    const configure = (Status: "Enabled" | "Suspended") =>
      s3.client.send(new PutBucketVersioningCommand({ Bucket: s3.versioned, VersioningConfiguration: { Status } }));
    await configure("Suspended");
    await put("suspended", "null one");
    await put("suspended", "null two");
    const { Versions } = await versionsOf("suspended");
    await configure("Enabled");
    expect(Versions?.map((one) => one.VersionId)).toEqual(["null", kept]);
    expect([await textOf("suspended"), await textOf("suspended", kept)]).toEqual(["null two", "kept"]);
    expect((await s3.client.send(new GetBucketVersioningCommand({ Bucket: s3.versioned }))).Status).toBe("Enabled");
  });
});
