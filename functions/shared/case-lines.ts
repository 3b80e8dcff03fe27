import type { Chronology } from "../../lib/model/chronology.ts";
import { KEYS } from "./keys.ts";
import type { CaseRecord } from "./store/case-record.ts";
import { readEntries } from "./store/chronologies.ts";
import { coverageOf, DocumentRecord } from "./store/document-record.ts";
import { readSensitivities } from "./store/sensitivities.ts";
import { getItems, type Table } from "./store/table.ts";

/** The chronology of a case as its visible generation tells it. */
export async function chronologyOf(table: Table, record: CaseRecord): Promise<Chronology> {
  const { tenant, caseId, name, generation, documentIds } = record;
  const entries = await readEntries(table, tenant, caseId, generation);
  const items = await getItems(
    table,
    documentIds.map((id) => KEYS.document(tenant, id)),
  );
  const sensitivities = await readSensitivities(table, tenant, documentIds);
  const documents = items
    .map((item) => DocumentRecord.parse(item))
    .map((one) => ({
      documentId: one.documentId,
      document: one.fileName,
      published: one.reading?.published ?? null,
      coverage: coverageOf(one),
      unread: one.reading?.unread ?? [],
      sensitivity: sensitivities.get(one.documentId),
    }));
  return { caseId, name, entries, documents: documents.sort((a, b) => (a.documentId < b.documentId ? -1 : 1)) };
}
