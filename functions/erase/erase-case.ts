import { foldedName } from "../../lib/chronology/case-identity.ts";
import { announceCase } from "../shared/cases.ts";
import { clueIdOf } from "../shared/document-id.ts";
import { INDEX_KEYS, KEYS } from "../shared/keys.ts";
import { type CaseRecord, caseKind, isMerged } from "../shared/store/case-record.ts";
import { readMembers } from "../shared/store/chronologies.ts";
import { DocumentRecord } from "../shared/store/document-record.ts";
import { readIdentities } from "../shared/store/identities.ts";
import { readRecord } from "../shared/store/record.ts";
import { deleteItems, getItems, onIndex, queryAll } from "../shared/store/table.ts";
import type { EraseDeps } from "./deps.ts";
import { erasePartition } from "./erase-document.ts";

interface CaseRef {
  tenant: string;
  caseId: string;
}

/**
 * Has a case put together without documents that are gone, and erases it where nothing tells of it any more: no document, and no line that people
 * added by hand, but of a person who is erased (`isPerson`). False: not yet done.
 */
export async function settleCase(deps: EraseDeps, ref: CaseRef, erasedIds: readonly string[], isPerson: boolean): Promise<boolean> {
  const record = await readRecord(deps.table, caseKind, KEYS.case(ref.tenant, ref.caseId));
  if (!record) return true;
  const stillTells = record.documentIds.some((id) => erasedIds.includes(id));
  if (stillTells && isMerged(record)) await announceCase(deps, record);
  if (stillTells || !isMerged(record)) return false;
  if (!(await isToldOf(deps, record, isPerson))) await eraseCase(deps, ref);
  return true;
}

async function isToldOf({ table }: EraseDeps, record: CaseRecord, isPerson: boolean): Promise<boolean> {
  const { tenant, caseId, entryCount, documentIds } = record;
  if (isPerson ? documentIds.length > 0 : entryCount > 0) return true;
  const members = await readMembers(table, tenant, caseId);
  const items = await getItems(
    table,
    members.map((documentId) => KEYS.document(tenant, documentId)),
  );
  return items.map((item) => DocumentRecord.parse(item)).some(({ cases }) => cases.some((one) => one.caseId === caseId));
}

async function eraseCase({ table, secretOf }: EraseDeps, { tenant, caseId }: CaseRef): Promise<void> {
  const secret = await secretOf(tenant);
  for (const { name, folder } of await readIdentities(table, tenant, [caseId])) {
    const clues = [clueIdOf(secret, "name", foldedName(name)), ...(folder === null ? [] : [clueIdOf(secret, "folder", folder)])];
    await deleteItems(
      table,
      clues.map((clueId) => KEYS.knownCase(tenant, clueId, caseId)),
    );
  }
  const alerts = await queryAll(table, onIndex("byState", INDEX_KEYS.alertsOf(tenant, caseId)));
  await deleteItems(table, alerts);
  await erasePartition(table, KEYS.correctionsHead(tenant, caseId).pk);
  await erasePartition(table, KEYS.decision(tenant, caseId, "").pk);
  await erasePartition(table, KEYS.case(tenant, caseId).pk);
}
