import { ListObjectsCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure, openTarget, type Target } from "./target.ts";

const KEYS = ["a/1", "a/2", "a/b/3", "b", "c/1", "c/2", "zß", "z\u{1F600}", "z\u{FFFD}", "à"];

let s3: Target;
beforeAll(async () => {
  s3 = await openTarget();
  for (const Key of KEYS) await s3.client.send(new PutObjectCommand({ Bucket: s3.bucket, Key, Body: Key }));
});
afterAll(() => s3.stop());

const list = async (more: object) => {
  const page = await s3.client.send(new ListObjectsV2Command({ Bucket: s3.bucket, ...more }));
  return {
    keys: page.Contents?.map((one) => one.Key) ?? [],
    prefixes: page.CommonPrefixes?.map((one) => one.Prefix) ?? [],
    truncated: page.IsTruncated,
    next: page.NextContinuationToken,
  };
};

async function allPages(more: object): Promise<{ keys: (string | undefined)[]; prefixes: (string | undefined)[]; pages: number }> {
  const all = { keys: [] as (string | undefined)[], prefixes: [] as (string | undefined)[], pages: 0 };
  let token: string | undefined;
  do {
    const page = await list({ ...more, ContinuationToken: token });
    all.keys.push(...page.keys);
    all.prefixes.push(...page.prefixes);
    all.pages++;
    token = page.next;
  } while (token);
  return all;
}

describe("S3 lists", () => {
  it("lists in the order of UTF-8 bytes", async () => {
    const expected = [...KEYS].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect((await list({})).keys).toEqual(expected);
  });

  it.each([
    [{ Prefix: "a/" }, ["a/1", "a/2", "a/b/3"], []],
    [{ Prefix: "a/", Delimiter: "/" }, ["a/1", "a/2"], ["a/b/"]],
    [{ Delimiter: "/" }, ["b", "zß", "z\u{FFFD}", "z\u{1F600}", "à"], ["a/", "c/"]],
    [{ StartAfter: "b" }, ["c/1", "c/2", "zß", "z\u{FFFD}", "z\u{1F600}", "à"], []],
    [{ StartAfter: "a/1", Delimiter: "/", Prefix: "a" }, [], ["a/"]],
    [{ Prefix: "none" }, [], []],
  ])("%j", async (request, keys, prefixes) => {
    expect(await list(request)).toMatchObject({ keys, prefixes, truncated: false });
  });

  it.each([1, 2, 3, 9, 10])("gives every key once in pages of %i", async (MaxKeys) => {
    const { keys, pages } = await allPages({ MaxKeys });
    expect([[...keys].sort(), pages]).toEqual([[...KEYS].sort(), Math.ceil(KEYS.length / MaxKeys)]);
  });

  it.each([1, 2, 3])("gives every common prefix once in pages of %i", async (MaxKeys) => {
    const { keys, prefixes } = await allPages({ MaxKeys, Delimiter: "/" });
    expect([keys.length, prefixes]).toEqual([5, ["a/", "c/"]]);
  });

  it("pages the old way, by marker", async () => {
    const seen: (string | undefined)[] = [];
    let Marker: string | undefined;
    do {
      const page = await s3.client.send(new ListObjectsCommand({ Bucket: s3.bucket, MaxKeys: 2, Delimiter: "/", Marker }));
      seen.push(...(page.Contents?.map((one) => one.Key) ?? []), ...(page.CommonPrefixes?.map((one) => one.Prefix) ?? []));
      Marker = page.IsTruncated ? page.NextMarker : undefined;
    } while (Marker);
    expect([...seen].sort()).toEqual(["a/", "b", "c/", "zß", "z\u{FFFD}", "z\u{1F600}", "à"].sort());
  });

  it("refuses a made-up continuation token", async () => {
    expect(await failure(list({ ContinuationToken: "nonsense" }))).toBe("InvalidArgument");
  });
});
