import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../functions/api/app.ts";
import { READS_PER_PAGE } from "../../functions/api/lines/merged-page.ts";
import { ACCESS_PATTERNS } from "../../functions/shared/access-patterns.ts";
import { INDEXES } from "../../functions/shared/keys.ts";
import { type CaseRecord, touched } from "../../functions/shared/store/case-record.ts";
import { putItems, type Table } from "../../functions/shared/store/table.ts";
import { writeStatistics } from "../../functions/shared/write-statistics.ts";
import type { Entry } from "../../lib/model/chronology.ts";
import { type ArchivedDocument, archivedDocuments, itemOfCase, itemsOfDocument } from "./archive.ts";
import { asAdmin } from "./callers.ts";
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { SECRET } from "./world.ts";

interface Sent {
  kind: string;
  index: string | undefined;
}

/** A table that notes what is asked of it. */
function watched(table: Table): { table: Table; sent: Sent[] } {
  const sent: Sent[] = [];
  const send = (command: { constructor: { name: string }; input: { IndexName?: string } }) => {
    sent.push({ kind: command.constructor.name, index: command.input.IndexName });
    return table.client.send(command as never);
  };
  return { table: { name: table.name, client: { send } as unknown as Table["client"] }, sent };
}

let dynamo: EmbeddedDynamoDb;
let app: Hono;
let sent: Sent[];
const [document] = [...archivedDocuments({ documents: 1, eventsPerDocument: 10, cases: 1 })] as [ArchivedDocument];
const BODY = "kz.prosecutor.general";
const NOW = "2026-03-02T10:00:00.000Z";

/** Ten lines on known days, each of them by one body and of one action, so that every pattern has something to find. */
function tenLines(): ArchivedDocument {
  const known = {
    date: "2014-05-06",
    earliest: "2014-05-06",
    latest: "2014-05-06",
    action: "court.hearing",
    polarity: "affirmed",
    modality: "asserted",
  } as const;
  const events = document.events.map((event) => {
    const { text, start, end, ruleId } = event.actionSpan;
    return {
      ...event,
      ...known,
      agencies: [{ text, start, end, ruleId, id: BODY, name: "Prosecutor", kind: "prosecutor" as const, role: "actor" as const }],
    };
  });
  const entries = document.entries.map(
    (entry, at): Entry => ({ ...entry, ...known, agencies: events[at]?.agencies ?? [], sources: events.slice(at, at + 1) }),
  );
  return {
    ...document,
    events,
    entries: entries.map((entry) => ({ ...entry, action: entry.id === entries[0]?.id ? "response.reply" : entry.action })),
  };
}

beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb();
  const table = await dynamo.newTable();
  const lines = tenLines();
  const { caseId, documentId, entries } = lines;
  await putItems(table, [...itemsOfDocument(lines), itemOfCase(caseId, [documentId], entries.length)]);
  const record: CaseRecord = { ...touched(null, { tenant: "default", caseId, name: "" }, NOW), rev: 1, asOf: NOW };
  const chronology = {
    caseId,
    name: "",
    entries,
    documents: [{ documentId, document: "", published: null, coverage: "complete" as const }],
  };
  await writeStatistics({ table, now: () => NOW }, record, { chronology, findings: [] });
  const seen = watched(table);
  sent = seen.sent;
  app = createApp({ ...({} as Parameters<typeof createApp>[0]), table: seen.table, secretOf: async () => SECRET }, asAdmin);
});
afterAll(() => dynamo.stop());

const asked = (request: string): string =>
  request.replace("{case}", document.caseId).replace("{document}", document.documentId).replace("{body}", BODY);

describe("access patterns", () => {
  it.each(ACCESS_PATTERNS)("$pattern: $request", async ({ request, index, readsAtTen }) => {
    sent.length = 0;
    const response = await app.request(asked(request));
    expect(response.status, await response.clone().text()).toBe(200);
    expect(sent.map(({ kind }) => kind).filter((kind) => /Scan/.test(kind))).toEqual([]);
    expect(sent.length, JSON.stringify(sent)).toBe(readsAtTen);
    expect([...new Set(sent.flatMap((one) => one.index ?? []))]).toEqual(index === null ? [] : [INDEXES[index].name]);
  });

  it("a page of lines reads an index no more often than the table of patterns says", () => {
    const { readsAtTenMillion = "" } = ACCESS_PATTERNS.find(({ request }) => request === "/entries?body={body}") ?? {};
    expect(readsAtTenMillion).toContain(`${READS_PER_PAGE} of the index`);
  });

  it("are all in docs/api.md", () => {
    const text = readFileSync(join(import.meta.dirname, "../../docs/api.md"), "utf8");
    const row = ({ pattern, request, key, index, readsAtTen, readsAtTenMillion }: (typeof ACCESS_PATTERNS)[number]) =>
      `| ${pattern} | \`${request}\` | \`${key}\` | ${index ? INDEXES[index].name : "the table"} | ${readsAtTen} | ${readsAtTenMillion} |`;
    for (const pattern of ACCESS_PATTERNS) expect(text).toContain(row(pattern));
  });
});
