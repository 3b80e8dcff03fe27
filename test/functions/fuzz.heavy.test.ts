import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import { openApiDocument } from "../../functions/api/openapi.ts";
import { ROUTES } from "../../functions/api/routes.ts";
import { asAdmin } from "./callers.ts";
import { checkAnswer } from "./described-app.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { check, testJudge } from "./judge.ts";
import { SECRET, World } from "./world.ts";
import "../property-seed.ts";

const REQUESTS = Number(process.env.DUELINE_FUZZ_REQUESTS ?? 10_000);

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
}

/** Values that are right by the schema about as often as wrong. */
function anyValue(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const wrong = fc.constantFrom<unknown>(
    null,
    "",
    "x".repeat(3000),
    -1,
    1e308,
    [],
    {},
    "\u0000",
    "%00",
    "TENANT#other#CASE",
    "__proto__",
    "2023-02-30",
    "💥",
  );
  return fc.oneof({ weight: 4, arbitrary: rightValue(schema, depth) }, { weight: 1, arbitrary: wrong });
}

function rightValue(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const { enum: words, anyOf, oneOf = anyOf, items = {}, properties = {}, required = [] } = schema;
  if (depth > 6) return fc.constant(null);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (words && words.length > 0) return fc.constantFrom(...words);
  if (oneOf && oneOf.length > 0) return fc.oneof(...oneOf.map((one) => anyValue(one, depth + 1)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object") {
    const fields = Object.entries(properties).map(([name, one]) => [name, anyValue(one, depth + 1)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: required.filter((name) => name in properties) });
  }
  if (type === "array") return fc.array(anyValue(items, depth + 1), { maxLength: 4 });
  if (type === "integer") return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
  if (type === "number") return fc.double({ min: schema.minimum ?? -10, max: schema.maximum ?? 10, noNaN: true });
  if (type === "boolean") return fc.boolean();
  return fc.oneof(fc.string(), fc.constantFrom("2014-05-06", "2014", "2026-12-31", "court.hearing", "Ivan Example"));
}

let dynamo: EmbeddedDynamoDb;
let app: Hono;
const ids: string[] = ["nobody", "kz.prosecutor.general", "xx.police.north"];

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  const world = new World(await dynamo.newTable());
  world.inbox.put("in/default/a.txt", "2020-01-05 filing.complaint Ivan Example\n2020-02-01 investigation.refused Ivan Example");
  await world.deliverAll();
  await world.chronicleAll(testJudge);
  const { table } = world;
  let count = 0;
  const done = async () => {};
  const link = async () => ({ url: "http://bucket.test/", expiresInSeconds: 900 });
  const outside = {
    ...world,
    ...{ table, check, now: world.now, secretOf: async () => SECRET, maintenance: { send: done }, cases: { send: done } },
    ...{ signPut: link, signGet: link, subscribeMail: done, checkWebhook: done, people: { add: async () => "somebody", remove: done } },
    ...{ newId: () => `upload-${++count}`, newSecret: () => String(++count).padStart(64, "0") },
  };
  app = createApp(outside as unknown as Parameters<typeof createApp>[0], asAdmin);
  for (const path of ["/documents", "/cases"]) {
    const list = Object.values((await (await app.request(path)).json()) as Record<string, { id: string }[]>)[0] ?? [];
    ids.push(...list.map(({ id }) => id));
  }
}, 60_000);
afterAll(() => dynamo.stop());

interface Operation {
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const described = openApiDocument(ROUTES) as unknown as { paths: Record<string, Record<string, Operation>> };
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value)).replaceAll(/[\ud800-\udfff]/g, "?");

const requests = fc.constantFrom(...operations).chain(({ path, method, operation }) => {
  const params = fc.dictionary(
    fc.constantFrom(...operation.parameters.filter((one) => one.in === "path").map(({ name }) => name), "none"),
    fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 30 })),
  );
  const asked = operation.parameters
    .filter((one) => one.in === "query")
    .map(({ name, schema }) => [name, fc.option(anyValue(schema), { nil: undefined })] as const);
  const schema = operation.requestBody?.content["application/json"]?.schema;
  return fc.record({
    method: fc.constant(method),
    path: fc.constant(path),
    params,
    query: fc.record(Object.fromEntries(asked)),
    body: schema
      ? fc.oneof({ weight: 5, arbitrary: anyValue(schema).map((one) => JSON.stringify(one)) }, { weight: 1, arbitrary: fc.string() })
      : fc.constant(undefined),
  });
});

describe("requests made from the published description, right ones and wrong ones", () => {
  it(`never end in a fault of ours: ${REQUESTS} of them`, async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(requests, async ({ method, path, params, query, body }) => {
        const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(textOf(params[name] ?? ids.at(-1))) || "x");
        const search = new URLSearchParams(
          Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, textOf(value)] as [string, string]])),
        );
        const url = `${filled}?${search}`;
        const response = await app.request(url, { method, ...(body === undefined ? {} : { body }) });
        expect(response.status, `${method} ${url} ${body}`).toBeLessThan(500);
        await checkAnswer(method, url, response);
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      }),
      { numRuns: REQUESTS },
    );
    for (const status of [200, 400, 404]) expect(statuses.get(status), `requests that end in ${status}`).toBeGreaterThan(REQUESTS / 100);
  }, 900_000);
});
