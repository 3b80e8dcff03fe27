import { INDEX_KEYS, KEYS, ownerOf, type PendingKind } from "../shared/keys.ts";
import type { ReconcileRequest } from "../shared/messages.ts";
import { sendArrival } from "../shared/send-arrival.ts";
import { BodySum, refreshSums } from "../shared/store/body-sums.ts";
import { CaseRecord, isMerged } from "../shared/store/case-record.ts";
import { CorrectionsHead, correctionsNews } from "../shared/store/corrections.ts";
import { awaitsParts, type DocumentRecord, documentKind, isFinished, isScanning, isSettled } from "../shared/store/document-record.ts";
import { restarted } from "../shared/store/document-transitions.ts";
import { change } from "../shared/store/record.ts";
import { batchesSince } from "../shared/store/scan-batches.ts";
import { getItems, type Item, onIndex, queryAll } from "../shared/store/table.ts";
import { allTenants } from "../shared/store/tenants.ts";
import type { ReconcileDeps } from "./deps.ts";

type Trigger = ReconcileRequest["trigger"];

const MINUTE = 60_000;
/** How long unfinished work is left alone: longer than any message stays hidden, unless somebody asks, or nobody can be at work. */
const PATIENCE: Record<Trigger, number> = { schedule: 36 * MINUTE, command: MINUTE, start: 0 };

/** Brings back what was begun and not finished: documents, cases, alerts, exports. */
export async function queueStuck(deps: ReconcileDeps, trigger: Trigger): Promise<void> {
  for (const tenant of await allTenants(deps.table)) {
    const documents = await requeueDocuments(deps, tenant, trigger);
    const cases = await requeueCases(deps, tenant, trigger);
    const corrections = await requeueCorrections(deps, tenant, trigger);
    const alerts = await requeueAlerts(deps, tenant, trigger);
    const bodies = await countBodies(deps, tenant);
    const exports = await requeueExports(deps, tenant, trigger);
    deps.log("reconcile.stuck", { tenant, documents, cases, corrections, alerts, bodies, exports });
  }
}

async function pendingItems(deps: ReconcileDeps, tenant: string, kind: PendingKind, trigger: Trigger): Promise<Item[]> {
  const before = new Date(Date.parse(deps.now()) - PATIENCE[trigger]).toISOString();
  const found = await queryAll(deps.table, onIndex("pending", INDEX_KEYS.pending(tenant, kind), { to: INDEX_KEYS.upTo(before) }));
  return await getItems(
    deps.table,
    found.map(({ pk, sk }) => ({ pk, sk })),
  );
}

async function requeueDocuments(deps: ReconcileDeps, tenant: string, trigger: Trigger): Promise<number> {
  const items = await pendingItems(deps, tenant, "DOCUMENT", trigger);
  for (const item of items) {
    const key = KEYS.document(tenant, ownerOf(item));
    if (trigger === "start") await change(deps.table, documentKind, key, (record) => restarted(record, deps.now()));
    const record = documentKind.schema.parse(item);
    if (!isSettled(record)) await requeueDocument(deps, record);
  }
  return items.length;
}

/** What waits for OCR needs its pages read, and nothing else, until they are. */
async function requeueDocument(deps: ReconcileDeps, record: DocumentRecord): Promise<void> {
  if (isScanning(record)) await deps.scans.send(batchesSince(record, 0));
  if (!isFinished(record) || !record.announced || awaitsParts(record)) await sendArrival(deps, record);
}

async function requeueCases(deps: ReconcileDeps, tenant: string, trigger: Trigger): Promise<number> {
  const records = (await pendingItems(deps, tenant, "CASE", trigger)).map((item) => CaseRecord.parse(item));
  const unmerged = records.filter((record) => !isMerged(record));
  await deps.cases.send(
    unmerged.map(({ caseId, revision }) => ({ schema: "dueline.case-changed/1", tenant, caseId, revision, corrections: 0, asOf: null })),
  );
  return unmerged.length;
}

/** What people said, and the chronology has not seen. */
async function requeueCorrections(deps: ReconcileDeps, tenant: string, trigger: Trigger): Promise<number> {
  const heads = (await pendingItems(deps, tenant, "CORRECTIONS", trigger)).map((item) => CorrectionsHead.parse(item));
  await deps.cases.send(heads.map(correctionsNews));
  return heads.length;
}

/** Alerts that nobody has been told of yet. Deliveries that are begun are the pulse's own. */
async function requeueAlerts(deps: ReconcileDeps, tenant: string, trigger: Trigger): Promise<number> {
  const alertIds = (await pendingItems(deps, tenant, "ALERT", trigger)).filter(({ toldAt }) => toldAt === null).map(ownerOf);
  await deps.outbox.send(alertIds.map((alertId) => ({ schema: "dueline.alert-queued/1", tenant, alertId })));
  return alertIds.length;
}

/** Bodies of so many cases that they are not counted again with each of them. */
async function countBodies(deps: ReconcileDeps, tenant: string): Promise<number> {
  const items = await pendingItems(deps, tenant, "BODY", "start");
  for (const { key } of items.map((item) => BodySum.parse(item)))
    await refreshSums(deps.table, tenant, key, deps.now(), { isPatient: false });
  return items.length;
}

async function requeueExports(deps: ReconcileDeps, tenant: string, trigger: Trigger): Promise<number> {
  const exportIds = (await pendingItems(deps, tenant, "EXPORT", trigger)).map(ownerOf);
  await deps.exports.send(exportIds.map((exportId) => ({ schema: "dueline.export-queued/1", tenant, exportId })));
  return exportIds.length;
}
