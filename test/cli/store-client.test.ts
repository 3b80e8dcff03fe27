import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { getChronology, listFindings } from "../../cli/store-client.ts";
import type { CaseSummary } from "../../functions/api/schemas.ts";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import { event } from "../chronology/events.ts";
import { check } from "../functions/judge.ts";

const days = ["2020-01-01", "2020-02-01", "2020-03-01"];
const events = days.map((date, at) => event({ id: `e${at}`, date, earliest: date, latest: date, start: at * 100 }));
const whole = buildChronology({ caseId: "case 1", name: "Ada Kern", events, documents: [], corrections: [] });
const summary: CaseSummary = {
  schema: "dueline.case/1",
  id: "case 1",
  name: "Ada Kern",
  entryCount: 3,
  documentIds: [],
  findings: {},
  asOf: null,
  upToDate: true,
};
const findings = check(whole, "2020-03-02");

let server: Server;
afterEach(() => new Promise((closed) => server.close(closed)));

interface Answer {
  status: number;
  body: unknown;
}

/** An API that gives one line a page and is asked nothing twice; `stale` pages are refused the first time. */
async function apiOf(lineAt: (at: number) => object, count: number, stale: readonly number[] = []) {
  const asked: { path: string; query: Record<string, string> }[] = [];
  const refused = new Set<number>();
  const answer = (at: number): Answer => {
    if (stale.includes(at) && !refused.has(at)) {
      refused.add(at);
      return { status: 409, body: { code: "STALE" } };
    }
    return { status: 200, body: { ...lineAt(at), cursor: at + 1 < count ? String(at + 1) : null } };
  };
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://api.test");
    const query = Object.fromEntries(searchParams);
    asked.push({ path: pathname, query });
    const { status, body } = answer(Number(query.cursor ?? 0));
    response.writeHead(status, { "content-type": "application/json", connection: "close" }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, cloud: { apiUrl, region: "eu-central-1", credentials: { accessKeyId: "a", secretAccessKey: "b" } } };
}

const chronologyPage = (at: number) => ({ case: summary, chronology: { ...whole, entries: whole.entries.slice(at, at + 1) } });
const findingPage = (at: number) => ({ findings: findings.slice(at, at + 1) });

describe("a chronology", () => {
  it("is asked for in pages, and all of them are followed", async () => {
    const { cloud, asked } = await apiOf(chronologyPage, 3);
    expect(await getChronology(cloud, "case 1")).toEqual({ case: summary, chronology: whole, cursor: null });
    expect(asked.map(({ path }) => path)).toEqual(Array(3).fill("/cases/case%201/chronology"));
    expect(asked.map(({ query }) => query)).toEqual([{ limit: "1000" }, { limit: "1000", cursor: "1" }, { limit: "1000", cursor: "2" }]);
  });

  it("that changes between two pages is read from its first page again", async () => {
    const { cloud, asked } = await apiOf(chronologyPage, 3, [2]);
    expect((await getChronology(cloud, "case 1")).chronology).toEqual(whole);
    expect(asked.map(({ query }) => query.cursor ?? "0")).toEqual(["0", "1", "2", "0", "1", "2"]);
  });
});

describe("findings", () => {
  it("are asked for in pages, each found once, also where the case changed in between", async () => {
    const { cloud, asked } = await apiOf(findingPage, 3, [1]);
    expect(await listFindings(cloud, { case: "case 1" })).toEqual(findings);
    expect(asked.map(({ query }) => query.cursor ?? "0")).toEqual(["0", "1", "0", "1", "2"]);
    for (const { query } of asked) expect(query).toMatchObject({ limit: "200", case: "case 1" });
  });

  it("of a store that never comes to rest end with STALE", async () => {
    const { cloud } = await apiOf(() => ({ findings: [] }), 1);
    server.removeAllListeners("request");
    server.on("request", (_request, response) => response.writeHead(409, { connection: "close" }).end('{"code":"STALE"}'));
    await expect(listFindings(cloud, {})).rejects.toMatchObject({ code: "STALE" });
  });
});
