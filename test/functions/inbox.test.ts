import { type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { s3Inbox } from "../../functions/shared/inbox.ts";

const KEY = "in/default/a.txt";
type Page = Record<string, unknown>;

/** A client that gives one answer after the other, or throws it; keeps what it was asked. */
function fakeS3(...answers: (Page | Error)[]) {
  const asked: { name: string; input: Page }[] = [];
  const send = async (command: { input: Page; constructor: { name: string } }) => {
    asked.push({ name: command.constructor.name, input: command.input });
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, inbox: s3Inbox("bucket", { send } as unknown as S3Client) };
}

const fault = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, $fault: "client", $metadata: { httpStatusCode }, message: `no ${KEY}` });
const row = (VersionId: string, second: number, more: Page = {}) => ({
  Key: KEY,
  VersionId,
  LastModified: new Date(Date.UTC(2026, 0, 1, 0, 0, second)),
  ...more,
});

describe("opening an object", () => {
  it.each([
    ["AccessDenied", 403],
    ["InvalidObjectState", 403],
    ["KMS.DisabledException", 400],
  ])("that S3 refuses by %s says so with a code and without the key", async (name, status) => {
    const error = await fakeS3(fault(name, status))
      .inbox.open(KEY)
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ code: "CANNOT_FETCH" });
    expect(error.message).not.toContain(KEY);
  });

  it.each([
    ["ExpiredToken", 400],
    ["InvalidAccessKeyId", 403],
    ["SlowDown", 503],
  ])("that fails by %s is nothing that the object is to blame for", async (name, status) => {
    await expect(fakeS3(fault(name, status)).inbox.open(KEY)).rejects.toMatchObject({ name });
  });

  it("that is gone gives null", async () => expect(await fakeS3(fault("NoSuchVersion", 404)).inbox.open(KEY, "v1")).toBeNull());
});

describe("the lineage of a key", () => {
  it("is its versions newest first, without those of longer keys", async () => {
    const other = { ...row("x1", 9), Key: `${KEY}.bak` };
    const { inbox } = fakeS3({ Versions: [row("v3", 3), row("v2", 2), row("v1", 1), other] });
    expect(await inbox.lineage(KEY)).toEqual(["v3", "v2", "v1"]);
  });

  it("ends at the last deletion", async () => {
    const { inbox } = fakeS3({ Versions: [row("v3", 5), row("v1", 1)], DeleteMarkers: [row("d2", 3, { IsLatest: false })] });
    expect(await inbox.lineage(KEY)).toEqual(["v3"]);
  });

  it("is empty while the key is deleted", async () => {
    const { inbox } = fakeS3({ Versions: [row("v1", 1)], DeleteMarkers: [row("d2", 1, { IsLatest: true })] });
    expect(await inbox.lineage(KEY)).toEqual([]);
  });

  it("goes on over pages as long as they are of the key", async () => {
    const next = { IsTruncated: true, NextKeyMarker: KEY, NextVersionIdMarker: "v2" };
    const end = { IsTruncated: true, NextKeyMarker: `${KEY}.bak`, NextVersionIdMarker: "x" };
    const { inbox, asked } = fakeS3({ Versions: [row("v2", 2)], ...next }, { Versions: [row("v1", 1)], ...end });
    expect(await inbox.lineage(KEY)).toEqual(["v2", "v1"]);
    expect(asked.map(({ input }) => input.VersionIdMarker)).toEqual([undefined, "v2"]);
  });
});

describe("the current version", () => {
  it("of an object that may not be read is what the listing says", async () => {
    const { inbox, asked } = fakeS3(fault("Forbidden", 403), { Versions: [row("v2", 2, { IsLatest: true }), row("v1", 1)] });
    expect(await inbox.currentVersion(KEY)).toBe("v2");
    expect(asked.map(({ name }) => name)).toEqual(["HeadObjectCommand", "ListObjectVersionsCommand"]);
  });

  it("is asked again where S3 fails", async () => {
    await expect(fakeS3(fault("SlowDown", 503)).inbox.currentVersion(KEY)).rejects.toMatchObject({ name: "SlowDown" });
  });
});
