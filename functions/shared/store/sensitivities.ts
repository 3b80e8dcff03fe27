import * as z from "zod";
import { Sensitivity } from "../../../lib/model/sensitivity.ts";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import { type RecordKind, readRecord } from "./record.ts";
import { getItems, type Table } from "./table.ts";

/** What people say of how far a document may go. Apart from the document, so that who may say it may not write over what was read. */
export const DocumentSensitivity = z.object({
  rev: z.int(),
  tenant: z.string(),
  documentId: z.string(),
  sensitivity: Sensitivity,
  /** Who agreed to what, in people's own words. */
  consent: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.string(),
  /** Whether the document's cases have been told. */
  told: z.boolean(),
});
export type DocumentSensitivity = z.infer<typeof DocumentSensitivity>;

export const sensitivityKind: RecordKind<DocumentSensitivity> = {
  schema: DocumentSensitivity,
  key: ({ tenant, documentId }) => KEYS.sensitivity(tenant, documentId),
  indexes: ({ tenant, documentId, changedAt, told }): Record<string, string> =>
    told ? {} : { pendingPk: INDEX_KEYS.pending(tenant, "SENSITIVITY"), pendingSk: INDEX_KEYS.sorted(changedAt, documentId) },
};

export const readSensitivity = (table: Table, tenant: string, documentId: string): Promise<DocumentSensitivity | null> =>
  readRecord(table, sensitivityKind, KEYS.sensitivity(tenant, documentId));

/** Of many documents; who is not in the answer has not been judged. */
export async function readSensitivities(table: Table, tenant: string, documentIds: readonly string[]): Promise<Map<string, Sensitivity>> {
  const keys = documentIds.map((documentId) => KEYS.sensitivity(tenant, documentId));
  const records = (await getItems(table, keys)).map((item) => DocumentSensitivity.parse(item));
  return new Map(records.map(({ documentId, sensitivity }) => [documentId, sensitivity]));
}
