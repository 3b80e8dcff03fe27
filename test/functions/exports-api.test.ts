import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import type { Caller } from "../../functions/api/caller.ts";
import { CaseList, DocumentList, Problem } from "../../functions/api/schemas.ts";
import { ExportLink, ExportList, type ExportRequest, ExportView } from "../../functions/api/schemas-exports.ts";
import type { ExporterDeps } from "../../functions/exporter/deps.ts";
import { runExport } from "../../functions/exporter/run-export.ts";
import type { ExportFiles } from "../../functions/shared/export-files.ts";
import { exportPrefix, KEYS } from "../../functions/shared/keys.ts";
import { begun, exportKind } from "../../functions/shared/store/exports.ts";
import { change, create } from "../../functions/shared/store/record.ts";
import { sensitivityKind } from "../../functions/shared/store/sensitivities.ts";
import { described } from "./described-app.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { World } from "./world.ts";

let dynamo: EmbeddedDynamoDb;
let world: World;
let stored: Map<string, string>;
const scratch = mkdtempSync(join(tmpdir(), "dueline-exports-"));

const files: ExportFiles = {
  async put(key, path) {
    const bytes = readFileSync(path);
    stored.set(key, bytes.toString("utf8"));
    return { key, versionId: "1", bytes: bytes.byteLength };
  },
  async removeAll(tenant, exportId) {
    for (const key of stored.keys()) if (key.startsWith(exportPrefix(tenant, exportId))) stored.delete(key);
  },
};

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
});
afterAll(() => dynamo.stop());
beforeEach(async () => {
  world = new World(await dynamo.newTable());
  stored = new Map();
  world.inbox.put("in/default/Alma Sample/a.txt", "2026-01-09 filing.complaint Alma Sample\n2026-01-12 response.reply Alma Sample");
  world.inbox.put("in/default/Bek Probe/b.txt", "2026-02-01 filing.complaint Bek Probe");
  world.inbox.put("in/default/broken.txt", "BROKEN");
  world.inbox.put("in/north/c.txt", "2026-03-01 filing.complaint Northern Case");
  await world.deliverAll();
  await world.chronicleAll();
});

const deps = (over: Partial<ExporterDeps> = {}): ExporterDeps => ({
  table: world.table,
  files,
  linkBase: "https://dueline.test",
  newFolder: () => mkdtemp(join(scratch, "one-")),
  now: world.now,
  log: () => {},
  ...over,
});

async function ask(method: string, path: string, body?: unknown, as: Partial<Caller> = {}): Promise<Response> {
  const { table, exports, now } = world;
  let count = 0;
  const newSecret = () => `${world.exports.messages.length}${++count}`.padEnd(64, "a");
  const signExport = async (key: string) => ({ url: `https://bucket.test/${key}`, expiresInSeconds: 300 });
  const outside = {
    ...({} as Parameters<typeof createApp>[0]),
    table,
    exports,
    now,
    newSecret,
    signExport,
    secretOf: async () => "5e".repeat(32),
  };
  const app = createApp(outside, () => ({ tenant: "default", who: "a@ngo.test", role: "admin", ...as }));
  described(app);
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return await app.request(path, init);
}
const runAll = async (over?: Partial<ExporterDeps>) => {
  for (const message of world.exports.messages.splice(0)) await runExport(deps(over), message);
};
async function exported(request: ExportRequest, as?: Partial<Caller>): Promise<{ view: ExportView; text: string }> {
  const { id } = ExportView.parse(await (await ask("POST", "/exports", request, as)).json());
  await runAll();
  const view = ExportView.parse(await (await ask("GET", `/exports/${id}`, undefined, as)).json());
  return { view, text: [...stored].find(([key]) => key.includes(id) && key.includes("chronology"))?.[1] ?? "" };
}
const statusOf = async (method: string, path: string, as?: Partial<Caller>) => (await ask(method, path, undefined, as)).status;

describe("an export", () => {
  it("is queued, written once, and given out through an address that lives for minutes", async () => {
    const { view, text } = await exported({ format: "csv", names: "printed" });
    expect(view).toMatchObject({ state: "done", code: null, hasKey: false, requestedBy: "a@ngo.test" });
    expect(view.contents).toMatchObject({ cases: 2, lines: 3, documents: { complete: 2, partial: 0, failed: 1 }, notes: [] });
    expect(text).toContain("Alma Sample");
    expect(text).toContain("PDF_BROKEN");
    expect(text).not.toContain("Northern Case");
    const link = ExportLink.parse(await (await ask("GET", `/exports/${view.id}/file`)).json());
    expect([link.expiresInSeconds, link.fileName]).toEqual([300, `dueline-${view.id}-chronology.csv`]);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it("is written once however often its message comes", async () => {
    const { view } = await exported({ format: "json" });
    const before = new Map(stored);
    stored.clear();
    await runExport(deps(), { tenant: "default", exportId: view.id });
    expect([before.size, stored.size]).toEqual([1, 0]);
  });

  it("of some cases holds these, and says that unread documents may belong to them", async () => {
    const { cases } = CaseList.parse(await (await ask("GET", "/cases")).json());
    const { view, text } = await exported({ format: "jsonl", cases: cases.filter(({ name }) => name === "Bek Probe").map(({ id }) => id) });
    expect(view.contents?.lines).toBe(1);
    expect(text).toContain("1 document(s) of this installation are not read");
    expect(text).not.toContain("Alma");
  });

  it("of a case that there is not fails with a code", async () => {
    expect((await exported({ format: "csv", cases: ["case_none"] })).view).toMatchObject({ state: "failed", code: "NOT_FOUND" });
  });

  it("says which cases have changed while it was written", async () => {
    await ask("POST", "/exports", { format: "html" });
    world.inbox.put("in/default/Bek Probe/d.txt", "2026-02-09 response.reply Bek Probe");
    await world.deliverAll();
    await runAll();
    expect([...stored.values()].join()).toContain("1 case(s) changed while this was written");
  });

  it("with pseudonyms holds no name, and its key is given to administrators only", async () => {
    const { view, text } = await exported({ format: "json", names: "pseudonyms" });
    expect(view.hasKey).toBe(true);
    expect(text).not.toMatch(/Alma|Sample|Bek|Probe/);
    expect([...stored].find(([key]) => key.includes("who-is-who"))?.[1]).toContain("Alma Sample");
    expect(await statusOf("GET", `/exports/${view.id}/key`, { role: "editor" })).toBe(403);
    expect(await statusOf("GET", `/exports/${view.id}/key`)).toBe(200);
  });
});

describe("a restricted document", () => {
  beforeEach(async () => {
    const { documents } = DocumentList.parse(await (await ask("GET", "/documents")).json());
    const documentId = documents.find(({ fileName }) => fileName === "a.txt")?.id ?? "";
    const judged = { consent: null, changedBy: "x", changedAt: world.now(), told: true, rev: 0 };
    await create(world.table, sensitivityKind, { tenant: "default", documentId, sensitivity: "restricted", ...judged });
  });

  it("stays out with all that rests on it, and the export says how much that is", async () => {
    const { view, text } = await exported({ format: "markdown", names: "printed" });
    expect(view.contents).toMatchObject({ lines: 1, documents: { complete: 1 } });
    expect(text).not.toContain("Alma");
    expect(view.contents?.notes).toEqual([
      "1 restricted document(s) are left out.",
      "2 line(s) are left out because they rest on a restricted document.",
    ]);
  });

  it("is in it where that was asked for", async () => {
    expect((await exported({ format: "markdown", names: "printed", restricted: true })).view.contents?.lines).toBe(3);
  });
});

describe("an export that", () => {
  it("can't be written is tried three times, then it has failed", async () => {
    const { id } = ExportView.parse(await (await ask("POST", "/exports", { format: "csv" })).json());
    const broken = deps({ files: { ...files, put: () => Promise.reject(new Error("the bucket is away")) } });
    const ref = { tenant: "default", exportId: id };
    await expect(runExport(broken, ref)).rejects.toThrow();
    await expect(runExport(broken, ref)).rejects.toThrow();
    await runExport(broken, ref);
    expect(ExportView.parse(await (await ask("GET", `/exports/${id}`)).json())).toMatchObject({ state: "failed", code: "POISON" });
  });

  it("is taken away is gone with its bytes, also while it is being written", async () => {
    const { view } = await exported({ format: "csv" });
    expect(await statusOf("DELETE", `/exports/${view.id}`)).toBe(200);
    expect(await statusOf("GET", `/exports/${view.id}`)).toBe(404);
    await runAll();
    expect(stored.size).toBe(0);
    const { id } = ExportView.parse(await (await ask("POST", "/exports", { format: "csv" })).json());
    const late = {
      ...files,
      put: async (...all: Parameters<ExportFiles["put"]>) => {
        await ask("DELETE", `/exports/${id}`);
        return await files.put(...all);
      },
    };
    await runAll({ files: late });
    await runAll();
    expect(stored.size).toBe(0);
    expect(ExportList.parse(await (await ask("GET", "/exports")).json()).exports).toEqual([]);
  });

  it("has expired is not found", async () => {
    const { view } = await exported({ format: "csv" });
    world.passMinutes(8 * 24 * 60);
    expect(await statusOf("GET", `/exports/${view.id}/file`)).toBe(404);
  });

  it("belongs to another tenant is not found", async () => {
    const { view } = await exported({ format: "csv" });
    for (const path of ["", "/file", "/key"]) expect(await statusOf("GET", `/exports/${view.id}${path}`, { tenant: "north" })).toBe(404);
    expect(await statusOf("DELETE", `/exports/${view.id}`, { tenant: "north" })).toBe(404);
  });

  it("is not ready has no file yet", async () => {
    const { id } = ExportView.parse(await (await ask("POST", "/exports", { format: "csv" })).json());
    expect(await statusOf("GET", `/exports/${id}/file`)).toBe(404);
  });

  it.each([{}, { format: "exe" }, { format: "csv", names: "nobody" }, { format: "csv", cases: [""] }])(
    "nobody can write is refused: %j",
    async (body) => {
      const response = await ask("POST", "/exports", body);
      expect([response.status, Problem.parse(await response.json()).code]).toEqual([400, "BAD_INPUT"]);
    },
  );

  it("only looks may not be asked for by viewers", async () => {
    expect((await ask("POST", "/exports", { format: "csv" }, { role: "viewer" })).status).toBe(403);
  });

  it("was begun by a writer that is gone is begun again", async () => {
    const { id } = ExportView.parse(await (await ask("POST", "/exports", { format: "csv" })).json());
    await change(world.table, exportKind, KEYS.export("default", id), (seen) => begun(seen, world.now()));
    await runAll();
    expect(ExportView.parse(await (await ask("GET", `/exports/${id}`)).json()).state).toBe("done");
  });
});
