import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../../functions/api/app.ts";
import type { Caller, Role } from "../../../functions/api/caller.ts";
import type { ApiOutside } from "../../../functions/api/deps.ts";
import type { Route } from "../../../functions/api/route.ts";
import { ROUTES } from "../../../functions/api/routes.ts";
import { rememberedSecrets } from "../../../functions/shared/store/tenants.ts";
import { nobodySignsIn } from "../callers.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "../embedded-table.ts";
import { check, testJudge } from "../judge.ts";
import { FakeQueue, SECRET, World } from "../world.ts";

/** Two organisations in one table; everything that can be asked is asked by one with the ids of the other. */
let dynamo: EmbeddedDynamoDb;
let world: World;
let caller: Caller;
let app: Hono;
let ids: string[];

const NAME = "Ivan Example";
const as = (tenant: string, role: Role): Caller => ({ tenant, who: `${role}@${tenant}.test`, role });

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  world = new World(await dynamo.newTable());
  world.time = Date.parse("2020-03-02T10:00:00Z");
  for (const tenant of ["ngo-a", "ngo-b"]) {
    const person = tenant === "ngo-a" ? NAME : "Anna Sample";
    world.inbox.put(`in/${tenant}/${person}.txt`, `2020-01-05 filing.complaint ${person}\n2020-02-01 investigation.refused ${person}`);
  }
  await world.deliverAll();
  await world.chronicleAll(testJudge);
  let count = 0;
  const outside: Partial<ApiOutside> = {
    table: world.table,
    texts: world.texts,
    maintenance: new FakeQueue(),
    check,
    secretOf: rememberedSecrets(world.table, () => SECRET),
    signPut: async (key) => ({ url: `http://bucket.test/${key}`, expiresInSeconds: 900 }),
    exports: world.exports,
    signExport: async (key) => ({ url: `http://bucket.test/${key}`, expiresInSeconds: 300 }),
    signGet: async (key) => ({ url: `http://bucket.test/${key}`, expiresInSeconds: 300 }),
    now: world.now,
    newId: () => `upload-${++count}`,
    newSecret: () => String(++count).padStart(64, "0"),
    people: nobodySignsIn,
    deletions: new FakeQueue(),
  };
  app = createApp(outside as ApiOutside, () => caller);
  caller = as("ngo-a", "admin");
  for (const body of [{ email: "one@ngo-a.test", role: "viewer" }, { name: "importer" }])
    await post("email" in body ? "/members" : "/api-keys", body);
  const items = await allItems(world.table);
  const common = new Set(items.flatMap((item) => idsOf(item, "ngo-b")));
  ids = [...new Set(items.flatMap((item) => idsOf(item, "ngo-a")))].filter((id) => !common.has(id));
});
afterAll(() => dynamo.stop());

const post = (path: string, body: unknown) => app.request(path, { method: "POST", body: JSON.stringify(body) });

/** Whatever of an item of an organisation could be an id; of bodies and actions both have the same. */
const idsOf = (item: Record<string, unknown>, tenant: string): string[] =>
  String(item.pk).startsWith(`TENANT#${tenant}#`) && !String(item.pk).startsWith(`TENANT#${tenant}#WORD#`)
    ? [item.pk, item.sk].flatMap((key) => String(key).split("#")).filter((part) => /^[\w@.-]{6,}$/.test(part))
    : [];

/** Something that a route takes; where none is known, what is sent is refused. */
const BODIES: Readonly<Record<string, object>> = {
  "PUT /documents/{id}/sensitivity": { sensitivity: "public" },
  "PUT /members/{id}": { role: "admin" },
  "PUT /alerts/{id}/decision": { state: "acknowledged", reason: "seen" },
  "PUT /subscriptions/{id}": { details: ["names"] },
  "PATCH /cases/{id}": { name: "Another" },
};

async function asked({ method, path }: Pick<Route, "method" | "path">, id: string): Promise<{ status: number; text: string }> {
  const body = method === "GET" ? {} : { body: JSON.stringify(BODIES[`${method} ${path}`] ?? {}) };
  const response = await app.request(path.replaceAll(/\{\w+\}/g, encodeURIComponent(id)), { method, ...body });
  return { status: response.status, text: await response.text() };
}

const named = ROUTES.map((route) => ({ ...route, name: `${route.method} ${route.path}` }));
const withId = named.filter(({ path, open }) => path.includes("{") && !open);

describe("with the ids of another organisation", () => {
  beforeAll(() => {
    caller = as("ngo-b", "admin");
  });

  it("there are ids of all kinds to try", () => {
    const kinds = new Set(ids.map((id) => id.split("_")[0]));
    for (const kind of ["doc", "case", "obj"]) expect(kinds).toContain(kind);
  });

  it.each(withId)("$name answers nothing of it", async (route) => {
    for (const id of ids) {
      const { status, text } = await asked(route, id);
      expect([id, status]).toEqual([
        id,
        expect.toSatisfy((one: number) => [400, 403, 404].includes(one) || (one === 200 && !text.includes(id))),
      ]);
      expect(text).not.toContain(NAME);
    }
  });

  it.each(named.filter(({ method, path, open }) => method === "GET" && !path.includes("{") && !open))(
    "$name lists nothing of it",
    async (route) => {
      const { text } = await asked(route, "");
      expect(text).not.toContain(NAME);
      // The audit log has the ids that were just asked for in vain.
      if (route.path === "/audit") return;
      for (const id of ids.filter((one) => /^(?:doc|case|entry|alert|obj)_/.test(one))) expect(text).not.toContain(id);
    },
  );

  it("nothing of the other was written meanwhile", async () => {
    const items = (await allItems(world.table)).filter(({ pk }) => pk.startsWith("TENANT#ngo-a#"));
    expect(items.filter((item) => JSON.stringify(item).includes("ngo-b"))).toEqual([]);
  });
});

describe("a lower role", () => {
  it.each(named.filter(({ role, open }) => role !== "viewer" && !open))("$name is not for viewers", async (route) => {
    caller = as("ngo-a", "viewer");
    expect((await asked(route, ids[0] ?? "")).status).toBe(403);
  });

  it.each(named.filter(({ role, open }) => role === "admin" && !open))("$name is not for editors", async (route) => {
    caller = as("ngo-a", "editor");
    expect((await asked(route, ids[0] ?? "")).status).toBe(403);
  });

  it.each(named.filter(({ method, open }) => method !== "GET" && !open))("$name is not for keys that only read", async (route) => {
    caller = { ...as("ngo-a", "admin"), readOnly: true };
    expect((await asked(route, ids[0] ?? "")).status).toBe(403);
  });

  it("tenants are made by the owner of the installation only", async () => {
    caller = as("ngo-a", "admin");
    const wanted = { id: "ngo-c", admin: "first@ngo-c.test" };
    expect((await post("/tenants", wanted)).status).toBe(403);
    caller = { ...as("default", "admin"), isOwner: true };
    expect((await post("/tenants", wanted)).status).toBe(201);
    caller = { ...as("ngo-c", "admin") };
    expect(await (await app.request("/members")).json()).toMatchObject({ members: [{ email: "first@ngo-c.test", role: "admin" }] });
  });
});

describe("the audit log", () => {
  const lines = async () =>
    ((await (await app.request("/audit")).json()) as { lines: { action: string; outcome: string; at: string }[] }).lines;
  const documentId = () => ids.find((id) => id.startsWith("doc_")) ?? "";

  it("has every change before it is made and how it ended, and readings of what may go nowhere", async () => {
    caller = as("ngo-a", "admin");
    world.passMinutes(1);
    const began = world.now();
    const put = { method: "PUT", body: JSON.stringify({ sensitivity: "restricted", consent: "asked his lawyer" }) };
    expect((await app.request(`/documents/${documentId()}/sensitivity`, { ...put, headers: { "if-match": '"7"' } })).status).toBe(412);
    expect((await app.request(`/documents/${documentId()}/sensitivity`, put)).status).toBe(200);
    await app.request(`/documents/${documentId()}/text`);
    await app.request("/documents");
    const noted = (await lines()).filter(({ at }) => at >= began);
    expect(noted.map(({ action, outcome }) => `${action} ${outcome}`).sort()).toEqual([
      "GET /documents/{id}/text asked",
      "GET /documents/{id}/text done",
      "PUT /documents/{id}/sensitivity CHANGED",
      "PUT /documents/{id}/sensitivity asked",
      "PUT /documents/{id}/sensitivity asked",
      "PUT /documents/{id}/sensitivity done",
    ]);
    expect(JSON.stringify(noted)).not.toMatch(/lawyer|Ivan/);
  });
});
