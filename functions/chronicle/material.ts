import type { ChronologyDocument } from "../../lib/model/chronology.ts";
import type { Event } from "../../lib/model/event.ts";
import { KEYS } from "../shared/keys.ts";
import type { CaseRecord } from "../shared/store/case-record.ts";
import { readCorrections, readEntries, readMembers } from "../shared/store/chronologies.ts";
import { DocumentRecord } from "../shared/store/document-record.ts";
import { readEvents } from "../shared/store/events.ts";
import { getItems, type Table } from "../shared/store/table.ts";
import type { CaseMaterial } from "./deps.ts";

/** All that a case rests on now: visible events of its current documents, people's corrections, and the lines it had before. */
export async function gatherMaterial(table: Table, { tenant, caseId, name, generation }: CaseRecord): Promise<CaseMaterial> {
  const events: Event[] = [];
  const documents: ChronologyDocument[] = [];
  for (const record of await currentMembers(table, tenant, caseId)) {
    const own = await eventsOfCase(table, record, caseId);
    if (own.length === 0) continue;
    events.push(...own);
    documents.push(chronologyDocument(record));
  }
  const corrections = await readCorrections(table, tenant, caseId);
  const previous = await readEntries(table, tenant, caseId, generation);
  return { caseId, name, events, documents, corrections, previous };
}

async function currentMembers(table: Table, tenant: string, caseId: string): Promise<DocumentRecord[]> {
  const ids = await readMembers(table, tenant, caseId);
  const items = await getItems(
    table,
    ids.map((id) => KEYS.document(tenant, id)),
  );
  const records = items.map((item) => DocumentRecord.parse(item));
  const current = records.filter(({ standing, generation }) => standing === "current" && generation > 0);
  return current.sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
}

/** Where the generation is replaced while it is read, this run is late: the case is told of the new one and looks again. */
async function eventsOfCase(table: Table, { tenant, documentId, generation }: DocumentRecord, caseId: string): Promise<Event[]> {
  const events = await readEvents(table, tenant, documentId, generation);
  return events.filter(({ cases }) => cases.some(({ id }) => id === caseId));
}

function chronologyDocument({ documentId, fileName, reading }: DocumentRecord): ChronologyDocument {
  return { documentId, document: fileName, published: reading?.published ?? null, coverage: reading?.coverage.status ?? "partial" };
}
