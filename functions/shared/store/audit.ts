import { AuditLine } from "../audit-line.ts";
import { KEYS, TTL_ATTRIBUTE } from "../keys.ts";
import { type Item, putItem, type Query, type Table, wholePartition } from "./table.ts";

const KEPT_DAYS = 1095;
const DAY_SECONDS = 86_400;

/** Appended, never written again; the table forgets it after three years. */
export async function appendAudit(table: Table, tenant: string, line: AuditLine): Promise<void> {
  const expiry = Math.floor(Date.parse(line.at) / 1000) + KEPT_DAYS * DAY_SECONDS;
  await putItem(table, { ...KEYS.audit(tenant, line.at, line.requestId, line.outcome === "asked"), ...line, [TTL_ATTRIBUTE]: expiry });
}

/** A month of it (YYYY-MM), newest first. */
export const auditOf = (tenant: string, month: string): Query => ({
  ...wholePartition(KEYS.audit(tenant, month, "", true).pk),
  ScanIndexForward: false,
});

export const auditLineOf = (item: Item): AuditLine => AuditLine.parse(item);
