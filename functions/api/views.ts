import { CaseRecord, isMerged } from "../shared/store/case-record.ts";
import { DocumentRecord, stateOf } from "../shared/store/document-record.ts";
import type { Item } from "../shared/store/table.ts";
import type { CaseSummary, DocumentSummary } from "./schemas.ts";

/** From what is stored to what is shown. */

export function documentSummary(record: DocumentRecord): DocumentSummary {
  const { documentId: id, fileName, size, code, sentence, receivedAt, updatedAt, reading } = record;
  return {
    schema: "dueline.document/1",
    id,
    fileName,
    size,
    state: stateOf(record),
    code,
    sentence,
    receivedAt,
    updatedAt,
    format: reading?.format ?? null,
    reader: reading?.reader ?? null,
    language: reading?.language ?? null,
    published: reading?.published ?? null,
    coverage: reading?.coverage ?? null,
    eventCount: reading?.eventCount ?? 0,
    seconds: reading?.seconds ?? null,
    cases: record.cases.map(({ caseId, name }) => ({ id: caseId, name })),
  };
}

export function caseSummary(record: CaseRecord): CaseSummary {
  const { caseId: id, name, entryCount, documentIds, findingCounts: findings, asOf } = record;
  return { schema: "dueline.case/1", id, name, entryCount, documentIds, findings, asOf, upToDate: isMerged(record) };
}

export const documentOfItem = (item: Item): DocumentSummary => documentSummary(DocumentRecord.parse(item));
export const caseOfItem = (item: Item): CaseSummary => caseSummary(CaseRecord.parse(item));
