import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningHttpApi, startHttpApi } from "../../../local/http-api/http-api-server.ts";
import { httpAnswer } from "../../../local/http-api/proxy-answer.ts";
import { matchRoute, type RouteSpec, sortRoutes } from "../../../local/http-api/route-table.ts";
import { FunctionError } from "../../../local/lambda/function-spec.ts";
import { type RawAnswer, type RawRequest, sendRaw } from "../s3/target.ts";

const region = "eu-central-1";
const credentials = { accessKeyId: "APIKEY", secretAccessKey: "secret" };

type Event = Record<string, unknown> & { requestContext: Record<string, unknown> };
let api: RunningHttpApi;
let events: Event[];
let answer: (event: Event) => unknown;

const route = (routeKey: string, more: Partial<RouteSpec> = {}): RouteSpec => ({
  routeKey,
  functionArn: "f",
  authorization: "AWS_IAM",
  timeoutMs: 30_000,
  ...more,
});

beforeAll(async () => {
  const invoke = async (_arn: string, event: unknown) => {
    events.push(event as Event);
    return answer(event as Event);
  };
  api = await startHttpApi({ region, accountId: "000000000000", credentials, invoke, log: () => {} });
  const cors = {
    origins: ["https://page.example"],
    methods: ["GET"],
    headers: ["authorization"],
    exposed: [],
    credentials: false,
    maxAgeSeconds: 60,
  };
  api.serve({
    apiId: "local",
    stage: "$default",
    cors,
    routes: [
      route("GET /documents"),
      route("POST /documents"),
      route("GET /documents/{id}"),
      route("GET /open/{path+}", { authorization: "NONE" }),
      route("GET /slow", { authorization: "NONE", timeoutMs: 50 }),
    ],
  });
});
beforeEach(() => {
  events = [];
  answer = () => ({ statusCode: 200, body: "ok" });
});
afterAll(() => api.stop());

const raw = (request: RawRequest) => sendRaw({ endpoint: api.endpoint }, request);

async function sign(request: RawRequest, change: { secret?: string; service?: string; date?: Date } = {}): Promise<RawRequest> {
  const signer = new SignatureV4({
    service: change.service ?? "execute-api",
    region,
    credentials: { ...credentials, secretAccessKey: change.secret ?? credentials.secretAccessKey },
    sha256: Sha256,
  });
  const { method, path, query = {}, headers = {}, body } = request;
  const host = new URL(api.endpoint).host;
  const wire = { method, path, query, body, headers: { ...headers, host }, protocol: "http:", hostname: "127.0.0.1" };
  return { ...request, headers: (await signer.sign(wire, { signingDate: change.date ?? new Date() })).headers };
}

const call = async (request: RawRequest): Promise<RawAnswer> => raw(await sign(request));

describe("the IAM authorizer", () => {
  const request = { method: "GET", path: "/documents/1" };

  it("lets a signed request through, and says to the function who asks", async () => {
    expect((await call(request)).status).toBe(200);
    expect(events[0]?.requestContext).toMatchObject({ authorizer: { iam: { accessKey: "APIKEY" } } });
  });

  it.each([
    ["unsigned", () => request],
    ["with a wrong secret", () => sign(request, { secret: "other" })],
    ["for another service", () => sign(request, { service: "s3" })],
    ["of an hour ago", () => sign(request, { date: new Date(Date.now() - 3_600_000) })],
    ["for another path", async () => ({ ...(await sign(request)), path: "/documents/2" })],
    ["with another query", async () => ({ ...(await sign(request)), query: { asOf: "2014" } })],
    ["with another body", async () => ({ ...(await sign({ method: "POST", path: "/documents", body: "a" })), body: "b" })],
  ])("refuses a request %s with 403, and the function never hears of it", async (_name, make) => {
    const { status, text } = await raw(await make());
    expect([status, JSON.parse(text), events]).toEqual([403, { message: "Forbidden" }, []]);
  });

  it("verifies paths that need encoding", async () => {
    expect((await call({ method: "GET", path: "/documents/a%20%D0%B6%2B" })).status).toBe(200);
    expect(events[0]).toMatchObject({ rawPath: "/documents/a ж+", pathParameters: { id: "a ж+" } });
  });
});

describe("the HTTP API", () => {
  it("calls the function with payload format 2.0", async () => {
    await call({
      method: "POST",
      path: "/documents",
      query: { "as of": "2014-01-01", b: "" },
      headers: { "content-type": "application/json", cookie: "a=1; b=2" },
      body: '{"ж":1}',
    });
    expect(events[0]).toMatchObject({
      version: "2.0",
      routeKey: "POST /documents",
      rawPath: "/documents",
      rawQueryString: "as%20of=2014-01-01&b=",
      queryStringParameters: { "as of": "2014-01-01", b: "" },
      cookies: ["a=1", "b=2"],
      headers: { "content-type": "application/json" },
      body: '{"ж":1}',
      isBase64Encoded: false,
      requestContext: { http: { method: "POST", path: "/documents", sourceIp: "127.0.0.1" }, stage: "$default", apiId: "local" },
    });
    expect(events[0]?.headers).not.toHaveProperty("cookie");
  });

  it("hands over binary bodies in base64", async () => {
    await call({ method: "POST", path: "/documents", headers: { "content-type": "application/pdf" }, body: Buffer.from([0, 255]) });
    expect(events[0]).toMatchObject({ body: "AP8=", isBase64Encoded: true });
  });

  it("answers only to its own host name, signed or not", async () => {
    const signed = await sign({ method: "GET", path: "/documents" });
    for (const host of ["evil.example", "127.0.0.1", "localhost:1"])
      expect((await raw({ ...signed, headers: { ...signed.headers, host } })).status).toBe(403);
    expect((await raw({ method: "GET", path: "/open/x", headers: { host: "evil.example" } })).status).toBe(403);
    expect(events).toEqual([]);
  });

  it("refuses more than 10 MB and paths that can't be decoded", async () => {
    expect((await raw({ method: "POST", path: "/documents", body: Buffer.alloc(11_000_000) })).status).toBe(413);
    expect((await raw({ method: "GET", path: "/open/%zz" })).status).toBe(400);
    expect((await raw({ method: "GET", path: "/nowhere" })).status).toBe(404);
    expect((await raw({ method: "DELETE", path: "/documents" })).status).toBe(404);
  });

  it("turns a failing function into 500 and a slow one into 504", async () => {
    answer = () => {
      throw new FunctionError({ errorType: "Error", errorMessage: "a name" });
    };
    const failed = await raw({ method: "GET", path: "/open/x" });
    expect([failed.status, failed.text]).toEqual([500, '{"message":"Internal Server Error"}']);
    answer = () => new Promise((resolve) => setTimeout(resolve, 300));
    expect((await raw({ method: "GET", path: "/slow" })).status).toBe(504);
  });

  it("answers preflights by the template's rules", async () => {
    const ask = (origin: string) =>
      raw({
        method: "OPTIONS",
        path: "/documents",
        headers: { origin, "access-control-request-method": "GET", "access-control-request-headers": "authorization" },
      });
    const [allowed, foreign] = [await ask("https://page.example"), await ask("https://evil.example")];
    expect(allowed.headers).toMatchObject({ "access-control-allow-origin": "https://page.example", "access-control-allow-methods": "GET" });
    expect(foreign.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("httpAnswer", () => {
  it.each([
    [{ statusCode: 201, headers: { "X-A": 1 }, body: "text" }, 201, "text"],
    [{ statusCode: 200, body: "AP8=", isBase64Encoded: true }, 200, "\u0000\ufffd"],
    [{ statusCode: 204 }, 204, ""],
    [{ open: true }, 200, '{"open":true}'],
    ["plain", 200, "plain"],
    [null, 200, "null"],
    [{ statusCode: 42 }, 500, '{"message":"Internal Server Error"}'],
    [{ statusCode: 200, body: { not: "text" } }, 500, '{"message":"Internal Server Error"}'],
  ])("%j", (value, status, text) => {
    const made = httpAnswer(value);
    expect([made.status, made.body.toString("utf8")]).toEqual([status, text]);
  });
});

describe("matchRoute", () => {
  const sorted = sortRoutes(
    ["$default", "ANY /{proxy+}", "GET /a/{id}", "GET /a/b", "ANY /a/{id}", "GET /a/{id}/c"].map((key) => route(key)),
  );
  it.each([
    ["GET", "/a/b", "GET /a/b"],
    ["GET", "/a/x", "GET /a/{id}"],
    ["PUT", "/a/x", "ANY /a/{id}"],
    ["GET", "/a/x/c", "GET /a/{id}/c"],
    ["GET", "/a/x/d", "ANY /{proxy+}"],
    ["GET", "/a/", "ANY /{proxy+}"],
  ])("%s %s → %s", (method, path, key) => {
    expect(matchRoute(sorted, method, path)?.route.routeKey).toBe(key);
  });
});
