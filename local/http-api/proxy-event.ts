import type { IncomingMessage } from "node:http";
import { headerValue, parseQuery, splitUrl } from "../signature/canonical.ts";
import type { Passed } from "./authorizer.ts";
import type { MatchedRoute } from "./route-table.ts";

export interface EventSource {
  apiId: string;
  accountId: string;
  stage: string;
  requestId: string;
  now: number;
  accessKeyId: string;
  /** What the route's authorizer said of whoever asks. */
  passed?: Passed;
}

const TEXT_TYPES = /^(?:text\/|application\/(?:json|javascript|xml|x-www-form-urlencoded)|[a-z]+\/[a-z0-9.-]+\+(?:json|xml))/i;

function queryOf(rawQuery: string): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [name, value] of parseQuery(rawQuery.replaceAll("+", "%20")))
    found[name] = found[name] === undefined ? value : `${found[name]},${value}`;
  return Object.keys(found).length > 0 ? found : undefined;
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of Object.keys(request.headers)) if (name !== "cookie") found[name] = headerValue(request.headers, name) ?? "";
  return found;
}

function identity(source: EventSource): unknown {
  return {
    iam: {
      accessKey: source.accessKeyId,
      accountId: source.accountId,
      callerId: "local",
      cognitoIdentity: null,
      principalOrgId: null,
      userArn: `arn:aws:iam::${source.accountId}:user/local`,
      userId: "local",
    },
  };
}

function bodyOf(request: IncomingMessage, body: Buffer): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = TEXT_TYPES.test(request.headers["content-type"] ?? "") || request.headers["content-type"] === undefined;
  return isText ? { body: body.toString("utf8"), isBase64Encoded: false } : { body: body.toString("base64"), isBase64Encoded: true };
}

/** What a function gets from an HTTP API: payload format 2.0. */
export function proxyEvent(request: IncomingMessage, path: string, body: Buffer, matched: MatchedRoute, source: EventSource): object {
  const { query } = splitUrl(request.url ?? "/");
  const cookies = request.headers.cookie?.split(/; ?/);
  const time = new Date(source.now).toUTCString();
  return {
    version: "2.0",
    routeKey: matched.route.routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies ? { cookies } : {}),
    headers: headersOf(request),
    queryStringParameters: queryOf(query),
    pathParameters: Object.keys(matched.pathParameters).length > 0 ? matched.pathParameters : undefined,
    requestContext: {
      accountId: source.accountId,
      apiId: source.apiId,
      ...(matched.route.authorization === "AWS_IAM" ? { authorizer: identity(source) } : {}),
      ...(source.passed ? { authorizer: { lambda: source.passed } } : {}),
      domainName: request.headers.host,
      domainPrefix: source.apiId,
      http: {
        method: request.method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: "127.0.0.1",
        userAgent: request.headers["user-agent"] ?? "",
      },
      requestId: source.requestId,
      routeKey: matched.route.routeKey,
      stage: source.stage,
      time,
      timeEpoch: source.now,
    },
    ...bodyOf(request, body),
  };
}
