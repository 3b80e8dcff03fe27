import { CaseRecord } from "../../functions/shared/store/case-record.ts";
import { readEntries } from "../../functions/shared/store/chronologies.ts";
import { DocumentRecord, stateOf } from "../../functions/shared/store/document-record.ts";
import { readEvents } from "../../functions/shared/store/events.ts";
import { readPlace } from "../../functions/shared/store/objects.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { allItems } from "./embedded-table.ts";

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** What people can see, in a form that does not depend on ids of runs, times or versions. */
export async function stateOfTable(table: Table) {
  const items = await allItems(table);
  const documents = items.filter(({ pk, sk }) => pk.includes("#DOCUMENT#") && sk === "META").map((item) => DocumentRecord.parse(item));
  const cases = items.filter(({ pk, sk }) => pk.includes("#CASE#") && sk === "META").map((item) => CaseRecord.parse(item));
  return {
    documents: (await Promise.all(documents.map((record) => describeDocument(table, record)))).sort(byText),
    cases: (await Promise.all(cases.map((record) => describeCase(table, record)))).filter((lines) => lines.length > 0).sort(byText),
    pending: items.filter(({ pendingPk }) => pendingPk !== undefined).length,
    /** Rows of generations that nobody sees any more. */
    leftovers: items.filter((item) => isLeftover(item.pk, item.sk, documents, cases)).length,
  };
}

function isLeftover(pk: string, sk: string, documents: DocumentRecord[], cases: CaseRecord[]): boolean {
  const [kind, run] = sk.split("#");
  const owner = pk.split("#")[3];
  if (kind === "EVENT" || kind === "EVENT-BODY")
    return documents.find(({ documentId }) => documentId === owner)?.generation !== Number(run);
  if (kind === "ENTRY" || kind === "FINDING") return cases.find(({ caseId }) => caseId === owner)?.generation !== Number(run);
  return false;
}

async function describeDocument(table: Table, record: DocumentRecord) {
  const { tenant, documentId, generation, code, folders } = record;
  const events = await readEvents(table, tenant, documentId, generation);
  const { sources } = await readPlace(table, tenant, documentId);
  const cases = events.map((event) => event.cases.map(({ name }) => name));
  return { documentId, state: stateOf(record), code, folders, sources: sources.length, quotes: events.map(({ quote }) => quote), cases };
}

async function describeCase(table: Table, { tenant, caseId, generation }: CaseRecord) {
  const entries = await readEntries(table, tenant, caseId, generation);
  return entries.map(({ date, action, sources }) => ({ date, action, sources: sources.map(({ quote }) => quote).sort() })).sort(byText);
}
