import { GetBucketCorsCommand, PutBucketCorsCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failure, openTarget, sendRaw, sendSigned, type Target } from "./target.ts";

let s3: Target;
beforeAll(async () => {
  s3 = await openTarget();
  const CORSRules = [
    {
      AllowedOrigins: ["https://*.example"],
      AllowedMethods: ["PUT"],
      AllowedHeaders: ["content-*"],
      ExposeHeaders: ["ETag"],
      MaxAgeSeconds: 60,
    },
  ];
  await s3.client.send(new PutBucketCorsCommand({ Bucket: s3.bucket, CORSConfiguration: { CORSRules } }));
});
afterAll(() => s3.stop());

const preflight = (origin: string, method: string, headers: string) =>
  sendRaw(s3, {
    method: "OPTIONS",
    path: `/${s3.bucket}/key`,
    headers: { origin, "access-control-request-method": method, "access-control-request-headers": headers },
  });

describe("S3 CORS", () => {
  it("lets an allowed page ask, without a signature", async () => {
    const { status, headers } = await preflight("https://page.example", "PUT", "content-type");
    expect([
      status,
      headers["access-control-allow-origin"],
      headers["access-control-allow-headers"],
      headers["access-control-max-age"],
    ]).toEqual([200, "https://page.example", "content-type", "60"]);
  });

  it.each([
    ["https://page.example.evil", "PUT", "content-type"],
    ["https://page.example", "DELETE", "content-type"],
    ["https://page.example", "PUT", "x-secret"],
  ])("refuses %s %s %s", async (origin, method, headers) => {
    expect((await preflight(origin, method, headers)).status).toBe(403);
  });

  it("marks answers to allowed pages only", async () => {
    const put = (origin: string) => sendSigned(s3, { method: "PUT", path: `/${s3.bucket}/key`, headers: { origin }, body: "x" });
    const [allowed, foreign] = [await put("https://page.example"), await put("https://other.test")];
    expect([allowed.headers["access-control-allow-origin"], allowed.headers["access-control-expose-headers"]]).toEqual([
      "https://page.example",
      "ETag",
    ]);
    expect(foreign.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("gives back its configuration, and says where there is none", async () => {
    const { CORSRules } = await s3.client.send(new GetBucketCorsCommand({ Bucket: s3.bucket }));
    expect(CORSRules).toMatchObject([{ AllowedOrigins: ["https://*.example"], MaxAgeSeconds: 60 }]);
    expect(await failure(s3.client.send(new GetBucketCorsCommand({ Bucket: s3.versioned })))).toBe("NoSuchCORSConfiguration");
  });
});
