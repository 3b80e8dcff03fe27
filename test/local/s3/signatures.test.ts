import { createHash, createHmac } from "node:crypto";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, failure, openTarget, type RawRequest, sendRaw, sendSigned, signRaw, type Target } from "./target.ts";

let s3: Target;
beforeAll(async () => {
  s3 = await openTarget();
  await s3.client.send(new PutObjectCommand({ Bucket: s3.bucket, Key: "object", Body: "text" }));
});
afterAll(() => s3.stop());

const path = (key: string) => `/${s3.bucket}/${key}`;
const exists = (Key: string) =>
  s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key })).then(
    () => true,
    () => false,
  );

describe("S3 signatures in the header", () => {
  it.each([
    ["no signature", {}, "AccessDenied"],
    ["another scheme", { authorization: "Basic eDp5" }, "InvalidArgument|InvalidRequest|AuthorizationHeaderMalformed"],
    [
      "a malformed credential",
      { authorization: "AWS4-HMAC-SHA256 Credential=a/b", "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
      "AuthorizationHeaderMalformed",
    ],
  ])("refuses %s", async (_name, headers, code) => {
    const answer = await sendRaw(s3, { method: "GET", path: path("object"), headers });
    expect(codeOf(answer)).toMatch(new RegExp(`^(?:${code})$`));
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it("refuses a wrong secret, an unknown key, another service and another day", async () => {
    const request: RawRequest = { method: "GET", path: path("object") };
    const { accessKeyId, secretAccessKey } = s3.credentials;
    const codes = await Promise.all([
      sendSigned(s3, request, { credentials: { accessKeyId, secretAccessKey: "wrong" } }),
      sendSigned(s3, request, { credentials: { accessKeyId: "UNKNOWNKEY", secretAccessKey } }),
      sendSigned(s3, request, { service: "sqs" }),
      sendSigned(s3, request, { date: new Date(Date.now() - 16 * 60_000) }),
      sendSigned(s3, request, { date: new Date(Date.now() + 16 * 60_000) }),
      sendSigned(s3, request, { date: new Date(Date.now() - 14 * 60_000) }),
    ]);
    expect(codes.map((answer) => codeOf(answer) ?? answer.status)).toEqual([
      "SignatureDoesNotMatch",
      "InvalidAccessKeyId",
      "AuthorizationHeaderMalformed",
      "RequestTimeTooSkewed",
      "RequestTimeTooSkewed",
      200,
    ]);
  });

  it.each([
    ["the method", (one: RawRequest) => ({ ...one, method: "DELETE" })],
    ["the key", (one: RawRequest) => ({ ...one, path: `${one.path}2` })],
    ["the query", (one: RawRequest) => ({ ...one, query: { versionId: "null" } })],
    ["a signed header", (one: RawRequest) => ({ ...one, headers: { ...one.headers, "x-amz-meta-a": "2" } })],
  ])("notices that %s was changed", async (_name, change) => {
    const signed = await signRaw(s3, { method: "GET", path: path("object"), headers: { "x-amz-meta-a": "1" } });
    expect(codeOf(await sendRaw(s3, change(signed)))).toBe("SignatureDoesNotMatch");
  });

  it("notices an x-amz- header that nobody signed", async () => {
    const signed = await signRaw(s3, { method: "GET", path: path("object") });
    const answer = await sendRaw(s3, { ...signed, headers: { ...signed.headers, "x-amz-meta-added": "1" } });
    expect(codeOf(answer)).toBe("AccessDenied");
  });

  it("notices a body that is not the signed one", async () => {
    const signed = await signRaw(s3, { method: "PUT", path: path("swapped"), body: "signed" });
    expect(codeOf(await sendRaw(s3, { ...signed, body: "sended" }))).toBe("XAmzContentSHA256Mismatch");
    expect(await exists("swapped")).toBe(false);
  });

  it("takes UNSIGNED-PAYLOAD", async () => {
    const headers = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD", "content-length": "4" };
    expect((await sendSigned(s3, { method: "PUT", path: path("unsigned"), headers, body: "body" })).status).toBe(200);
    expect(await exists("unsigned")).toBe(true);
  });
});

describe("S3 presigned URLs", () => {
  const fetchRaw = (url: string, init: Partial<RawRequest> = {}) => {
    const { pathname, search } = new URL(url);
    return sendRaw(s3, { method: "GET", path: pathname + search, ...init });
  };

  it("lets a GET through, with a download name", async () => {
    const command = new GetObjectCommand({ Bucket: s3.bucket, Key: "object", ResponseContentDisposition: 'attachment; filename="x.pdf"' });
    const answer = await fetchRaw(await getSignedUrl(s3.client, command, { expiresIn: 60 }));
    expect([answer.text, answer.headers["content-disposition"]]).toEqual(["text", 'attachment; filename="x.pdf"']);
  });

  it("lets a PUT of any body through, with the metadata that its query carries", async () => {
    const { endpoint, region, credentials } = s3;
    const presigning = new S3Client({ endpoint, region, credentials, forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED" });
    const command = new PutObjectCommand({ Bucket: s3.bucket, Key: "put/ж +%.pdf", Metadata: { a: "1" } });
    const url = await getSignedUrl(presigning, command, { expiresIn: 60 });
    expect((await fetchRaw(url, { method: "PUT", body: "any body" })).status).toBe(200);
    const stored = await s3.client.send(new GetObjectCommand({ Bucket: s3.bucket, Key: "put/ж +%.pdf" }));
    expect([await stored.Body?.transformToString(), stored.Metadata]).toEqual(["any body", { a: "1" }]);
  });

  it("holds a PUT against the checksum that its query carries", async () => {
    const command = new PutObjectCommand({ Bucket: s3.bucket, Key: "put-checked", ChecksumCRC32: "y/Q5Jg==" });
    const url = await getSignedUrl(s3.client, command, { expiresIn: 60 });
    expect(codeOf(await fetchRaw(url, { method: "PUT", body: "987654321" }))).toBe("BadDigest");
    expect((await fetchRaw(url, { method: "PUT", body: "123456789" })).status).toBe(200);
  });

  it("is good until it expires, and not before it begins", async () => {
    const at = (seconds: number, expiresIn: number) =>
      getSignedUrl(s3.client, new GetObjectCommand({ Bucket: s3.bucket, Key: "object" }), {
        expiresIn,
        signingDate: new Date(Date.now() + seconds * 1000),
      });
    const answers = await Promise.all([at(-50, 60), at(-70, 60), at(20 * 60, 60)].map(async (url) => fetchRaw(await url)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 403, 403]);
  });

  it("refuses more than a week, a changed key, a changed expiry and two signatures", async () => {
    const url = await getSignedUrl(s3.client, new GetObjectCommand({ Bucket: s3.bucket, Key: "object" }), { expiresIn: 60 });
    const codes = await Promise.all([
      fetchRaw(url.replace("X-Amz-Expires=60", "X-Amz-Expires=604801")),
      fetchRaw(url.replace("/object?", "/object2?")),
      fetchRaw(url.replace("X-Amz-Expires=60", "X-Amz-Expires=600")),
      fetchRaw(url.replace(/X-Amz-Signature=[0-9a-f]+/, `X-Amz-Signature=${"0".repeat(64)}`)),
    ]);
    expect(codes.map(codeOf)).toEqual(["AuthorizationQueryParametersError", ...Array(3).fill("SignatureDoesNotMatch")]);
  });
});

/** Frames and signs chunks as AWS documents it, independently of the code under test. */
class Chunks {
  readonly #authorization: string;
  readonly #date: string;
  #previous: string;

  constructor(signed: RawRequest) {
    this.#authorization = signed.headers?.authorization ?? "";
    this.#date = signed.headers?.["x-amz-date"] ?? "";
    this.#previous = this.#authorization.slice(-64);
  }

  #sign(kind: string, hashes: string[]): string {
    const scope = /Credential=[^/]+\/([^,]+)/.exec(this.#authorization)?.[1] ?? "";
    const sign = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
    const key = scope.split("/").reduce(sign, `AWS4${s3.credentials.secretAccessKey}` as unknown as Buffer);
    this.#previous = sign(key, [`AWS4-HMAC-SHA256-${kind}`, this.#date, scope, this.#previous, ...hashes].join("\n")).toString("hex");
    return this.#previous;
  }

  chunk(data: string): string {
    const hash = (text: string) => createHash("sha256").update(text).digest("hex");
    const head = `${Buffer.byteLength(data).toString(16)};chunk-signature=${this.#sign("PAYLOAD", [hash(""), hash(data)])}\r\n`;
    return data === "" ? head : `${head}${data}\r\n`;
  }

  trailer(line: string): string {
    const signature = this.#sign("TRAILER", [createHash("sha256").update(`${line}\n`).digest("hex")]);
    return `${line}\r\nx-amz-trailer-signature:${signature}\r\n`;
  }
}

async function putChunked(
  key: string,
  kind: string,
  options: { parts: string[]; trailer?: string; length?: number },
  spoil = (body: string) => body,
) {
  const decoded = options.length ?? Buffer.byteLength(options.parts.join(""));
  const headers: Record<string, string> = {
    "x-amz-content-sha256": kind,
    "x-amz-decoded-content-length": String(decoded),
    "content-encoding": "aws-chunked",
  };
  if (options.trailer) headers["x-amz-trailer"] = options.trailer.split(":")[0] ?? "";
  const signed = await signRaw(s3, { method: "PUT", path: path(key), headers });
  const chunks = new Chunks(signed);
  const body = [...options.parts, ""].map((part) => chunks.chunk(part)).join("") + (options.trailer ? chunks.trailer(options.trailer) : "");
  const spoiled = spoil(`${body}\r\n`);
  return sendRaw(s3, { ...signed, headers: { ...signed.headers, "content-length": String(Buffer.byteLength(spoiled)) }, body: spoiled });
}

function swapChunks(body: string): string {
  const [head1, data1, head2, data2, ...rest] = body.split("\r\n");
  return [head2, data2, head1, data1, ...rest].join("\r\n");
}

describe("S3 chunked bodies", () => {
  const SIGNED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
  const parts = ["a".repeat(8192), "b".repeat(8192), "tail"];
  const crc = { good: "x-amz-checksum-crc32:y/Q5Jg==", bad: "x-amz-checksum-crc32:AAAAAA==" };

  it("takes signed chunks", async () => {
    expect((await putChunked("signed", SIGNED, { parts })).status).toBe(200);
    const stored = await s3.client.send(new GetObjectCommand({ Bucket: s3.bucket, Key: "signed" }));
    expect(await stored.Body?.transformToString()).toBe(parts.join(""));
    expect(stored.ContentEncoding ?? "").not.toContain("aws-chunked");
  });

  it.each([
    ["a changed byte", (body: string) => body.replace("bbb", "bXb"), "SignatureDoesNotMatch"],
    ["swapped chunks", swapChunks, "SignatureDoesNotMatch"],
    [
      "a chunk without a signature",
      (body: string) => body.replace(/;chunk-signature=[0-9a-f]{64}/, ""),
      "SignatureDoesNotMatch|InvalidRequest|IncompleteBody",
    ],
  ])("refuses %s and stores nothing", async (name, spoil, code) => {
    const key = `spoiled-${name}`.replaceAll(" ", "-");
    expect(codeOf(await putChunked(key, SIGNED, { parts }, spoil))).toMatch(new RegExp(`^(?:${code})$`));
    expect(await exists(key)).toBe(false);
  });

  it("refuses a body that is not as long as announced", async () => {
    expect(codeOf(await putChunked("short", SIGNED, { parts, length: 16_400 }))).toMatch(/IncompleteBody|InvalidRequest/);
    expect(await exists("short")).toBe(false);
  });

  it("checks a signed trailer and the checksum in it", async () => {
    const kind = `${SIGNED}-TRAILER`;
    const numbers = { parts: ["123456789"] };
    expect((await putChunked("trailer", kind, { ...numbers, trailer: crc.good })).status).toBe(200);
    expect(codeOf(await putChunked("trailer2", kind, { ...numbers, trailer: crc.bad }))).toBe("BadDigest");
    const forged = (body: string) => body.replace(/x-amz-trailer-signature:\w{4}/, "x-amz-trailer-signature:0000");
    expect(codeOf(await putChunked("trailer3", kind, { ...numbers, trailer: crc.good }, forged))).toBe("SignatureDoesNotMatch");
    expect([await exists("trailer2"), await exists("trailer3")]).toEqual([false, false]);
  });

  it("checks an unsigned trailer's checksum", async () => {
    const put = (key: string, trailer: string) =>
      putChunked(key, "STREAMING-UNSIGNED-PAYLOAD-TRAILER", { parts: ["123456789"], trailer }, (body) =>
        body.replaceAll(/;chunk-signature=[0-9a-f]{64}/g, "").replace(/x-amz-trailer-signature:\w+\r\n/, ""),
      );
    expect((await put("plain", crc.good)).status).toBe(200);
    expect(codeOf(await put("plain2", crc.bad))).toBe("BadDigest");
    expect(await exists("plain2")).toBe(false);
  });
});

describe("S3 addresses", () => {
  it("answers only to its own host name", async () => {
    if (!s3.isLocal) return;
    const signed = await signRaw(s3, { method: "GET", path: path("object") });
    const { port } = new URL(s3.endpoint);
    const ask = (host: string) => sendRaw(s3, { ...signed, headers: { ...signed.headers, host } });
    const answers = await Promise.all([`evil.example:${port}`, "127.0.0.1", `[::1]:${port}`, `${s3.bucket}.localhost:${port}`].map(ask));
    expect(answers.map((answer) => answer.status)).toEqual([400, 400, 400, 400]);
    expect(await failure(s3.client.send(new HeadObjectCommand({ Bucket: s3.bucket, Key: "object" })))).toBe("no error");
  });
});
