import { randomBytes } from "node:crypto";
import { INDEX_KEYS } from "../shared/keys.ts";
import { type Deletion, deletionKind } from "../shared/store/deletions.ts";
import { DocumentRecord } from "../shared/store/document-record.ts";
import { create } from "../shared/store/record.ts";
import { readRetention } from "../shared/store/retention.ts";
import { getItems, onIndex, queryAll } from "../shared/store/table.ts";
import { allTenants } from "../shared/store/tenants.ts";
import type { EraseDeps } from "./deps.ts";
import { runDeletion } from "./run-deletion.ts";

const DAY_MILLISECONDS = 86_400_000;
const MOST_AT_ONCE = 500;

/** Every few minutes: goes on with what is begun or due for its second look, and begins what is kept for longer than a tenant wants. */
export async function lookAfterDeletions(deps: EraseDeps): Promise<void> {
  for (const tenant of await allTenants(deps.table)) {
    await beginOutdated(deps, tenant);
    const keys = await queryAll(
      deps.table,
      onIndex("pending", INDEX_KEYS.pending(tenant, "DELETION"), { to: INDEX_KEYS.upTo(deps.now()) }),
    );
    for (const item of await getItems(deps.table, keys)) await runDeletion(deps, { tenant, deletionId: String(item.deletionId) });
  }
}

async function beginOutdated(deps: EraseDeps, tenant: string): Promise<void> {
  const { days } = await readRetention(deps.table, tenant);
  if (days === null) return;
  const before = new Date(Date.parse(deps.now()) - days * DAY_MILLISECONDS).toISOString();
  const items = await queryAll(deps.table, onIndex("listing", INDEX_KEYS.documents(tenant), { to: INDEX_KEYS.upTo(before) }));
  const records = items.map((item) => DocumentRecord.parse(item)).slice(0, MOST_AT_ONCE);
  for (const { documentId } of records) await create(deps.table, deletionKind, deletionOf(tenant, documentId, deps.now()));
  if (records.length > 0) deps.log("erase.outdated", { tenant, documents: records.length });
}

const deletionOf = (tenant: string, documentId: string, now: string): Deletion => ({
  rev: 0,
  tenant,
  deletionId: `del_${randomBytes(10).toString("hex")}`,
  kind: "document",
  target: { kind: "document", documentId },
  state: "erasing",
  documentIds: [documentId],
  erasedIds: [],
  caseIds: [],
  documents: 0,
  objects: 0,
  requestedBy: "retention",
  requestedAt: now,
  checkAt: null,
  finishedAt: null,
});
