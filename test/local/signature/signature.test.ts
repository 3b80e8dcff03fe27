import { describe, expect, it } from "vitest";
import { ChunkSignatures } from "../../../local/s3/body/chunk-signatures.ts";
import { canonicalRequest, parseQuery } from "../../../local/signature/canonical.ts";
import { readClaim } from "../../../local/signature/claim.ts";
import { verifySignature } from "../../../local/signature/verify.ts";

/** The worked examples of AWS's own documentation ("Signature Calculations for the Authorization Header"). */
const EXAMPLE = {
  service: "s3",
  region: "us-east-1",
  credentials: { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" },
  doubleEncode: false,
  signAllAmzHeaders: true,
  now: () => Date.UTC(2013, 4, 24),
};
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const signed = (headers: string, signature: string) =>
  `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${headers},Signature=${signature}`;

describe("Signature Version 4, by AWS's documented examples", () => {
  it.each([
    [
      "GET Object with a range",
      "/test.txt",
      { range: "bytes=0-9" },
      "host;range;x-amz-content-sha256;x-amz-date",
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    ],
    [
      "GET Bucket Lifecycle: a parameter without a value",
      "/?lifecycle",
      {},
      "host;x-amz-content-sha256;x-amz-date",
      "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
    ],
    [
      "GET Bucket: sorted parameters",
      "/?prefix=J&max-keys=2",
      {},
      "host;x-amz-content-sha256;x-amz-date",
      "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
    ],
  ])("%s", (_name, url, more, names, signature) => {
    const headers = {
      host: "examplebucket.s3.amazonaws.com",
      "x-amz-content-sha256": EMPTY,
      "x-amz-date": "20130524T000000Z",
      authorization: signed(names, signature),
      ...more,
    };
    expect(verifySignature({ method: "GET", url, headers }, EMPTY, EXAMPLE).signature).toBe(signature);
  });

  it("a presigned URL, good for a day and not a second longer", () => {
    const url =
      "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request" +
      "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host" +
      "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
    const request = { method: "GET", url, headers: { host: "examplebucket.s3.amazonaws.com" } };
    const at = (seconds: number) => () =>
      verifySignature(request, "UNSIGNED-PAYLOAD", { ...EXAMPLE, now: () => EXAMPLE.now() + seconds * 1000 });
    expect(at(86_400)().presigned).toBe(true);
    expect(at(86_401)).toThrow("Request has expired");
    expect(at(-901)).toThrow("Request is not yet valid");
  });

  it("a body of 66,560 bytes in signed chunks", () => {
    const authorization = signed(
      "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class",
      "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
    );
    const headers = {
      host: "s3.amazonaws.com",
      "x-amz-date": "20130524T000000Z",
      "x-amz-storage-class": "REDUCED_REDUNDANCY",
      authorization,
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
      "content-encoding": "aws-chunked",
      "x-amz-decoded-content-length": "66560",
      "content-length": "66824",
    };
    const request = { method: "PUT", url: "/examplebucket/chunkObject.txt", headers };
    const chunks = new ChunkSignatures(verifySignature(request, headers["x-amz-content-sha256"], EXAMPLE));
    const chunk = (size: number, signature: string) => {
      chunks.beginChunk(signature);
      chunks.update(Buffer.alloc(size, "a"));
      chunks.endChunk();
    };
    chunk(65_536, "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648");
    chunk(1024, "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497");
    expect(() => chunk(1, "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9")).toThrow("signature");
  });
});

describe("canonical requests", () => {
  it("encodes the path once for S3 and twice for everybody else", () => {
    const request = { method: "GET", url: "/a%20b/%D0%B6%2B", headers: {} };
    const path = (doubleEncode: boolean) => canonicalRequest(request, { headers: [], payloadHash: "", doubleEncode }).split("\n")[1];
    expect([path(false), path(true)]).toEqual(["/a%20b/%D0%B6%2B", "/a%2520b/%25D0%25B6%252B"]);
  });

  it("survives broken percent signs", () => {
    expect(parseQuery("a=%zz&%=1&=&b")).toEqual([
      ["a", "%zz"],
      ["%", "1"],
      ["", ""],
      ["b", ""],
    ]);
  });

  it.each(["Basic eDp5", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=x"])(
    "refuses the header %j",
    (authorization) => {
      expect(() => readClaim({ method: "GET", url: "/", headers: { authorization, "x-amz-date": "20130524T000000Z" } })).toThrow();
    },
  );

  it("sees no claim in an anonymous request", () => {
    expect(readClaim({ method: "GET", url: "/?prefix=x", headers: {} })).toBeNull();
  });
});
