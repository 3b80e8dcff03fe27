import { KEYS } from "../shared/keys.ts";
import type { DeletionQueued } from "../shared/messages.ts";
import { type Deletion, deletionKind } from "../shared/store/deletions.ts";
import { change, readRecord } from "../shared/store/record.ts";
import { deleteItems } from "../shared/store/table.ts";
import type { EraseDeps } from "./deps.ts";
import { settleCase } from "./erase-case.ts";
import { casesOf, eraseDocument } from "./erase-document.ts";
import { eraseExports } from "./erase-exports.ts";
import { eraseTenant } from "./erase-tenant.ts";
import { forgetCorrections, withCasesMovedTo } from "./forget-corrections.ts";

/** Longer than any function can be at work on something that it began before. */
const CHECK_MILLISECONDS = 15 * 60_000;

type Ref = Pick<DeletionQueued, "tenant" | "deletionId">;

/**
 * Goes on with a deletion from wherever it stands. Once all is gone it waits, and looks a second time for what a function that was at work
 * meanwhile has written since; then it forgets what it was about.
 */
export async function runDeletion(deps: EraseDeps, ref: Ref): Promise<void> {
  const job = await readRecord(deps.table, deletionKind, KEYS.deletion(ref.tenant, ref.deletionId));
  if (!job?.target) return;
  const isWaiting = job.state === "checking" && job.checkAt !== null && job.checkAt > deps.now();
  if (isWaiting) return;
  const isDone = job.target.kind === "tenant" ? await eraseAll(deps, ref) : await eraseListed(deps, job);
  if (!isDone) return await deps.later.send([{ schema: "dueline.deletion-queued/1", ...ref }]);
  if (job.state === "checking") return await finish(deps, ref);
  const checkAt = new Date(Date.parse(deps.now()) + CHECK_MILLISECONDS).toISOString();
  await update(deps, ref, (seen) => ({ ...seen, state: "checking", checkAt, erasedIds: [] }));
}

const update = (deps: EraseDeps, { tenant, deletionId }: Ref, next: (job: Deletion) => Deletion) =>
  change(deps.table, deletionKind, KEYS.deletion(tenant, deletionId), (job) => job && next(job));

async function eraseAll(deps: EraseDeps, ref: Ref): Promise<boolean> {
  const objects = await eraseTenant(deps, ref.tenant);
  await update(deps, ref, (job) => ({ ...job, objects: job.objects + objects }));
  return true;
}

/** Which cases it concerns is noted before a document goes, and it is struck off once it is gone, so that a crash costs one at most; what came out of it joins the list. */
async function eraseListed(deps: EraseDeps, job: Deletion): Promise<boolean> {
  let current = job;
  for (;;) {
    const documentId = current.documentIds.find((id) => !current.erasedIds.includes(id));
    if (documentId === undefined) break;
    const caseIds = await casesOf(deps.table, { tenant: job.tenant, documentId });
    await update(deps, job, (seen) => ({ ...seen, caseIds: [...new Set([...seen.caseIds, ...caseIds])] }));
    const gone = await eraseDocument(deps, { tenant: job.tenant, documentId });
    const { after } = await update(deps, job, (seen) => struckOff(seen, documentId, gone));
    if (!after) return true;
    current = after;
  }
  const caseIds = await withCasesMovedTo(deps, job.tenant, current.caseIds);
  if (caseIds.length > current.caseIds.length) await update(deps, job, (seen) => ({ ...seen, caseIds }));
  await eraseExports(deps, job.tenant, caseIds);
  for (const caseId of caseIds) await forgetCorrections(deps, { tenant: job.tenant, caseId }, current.documentIds);
  const settled: boolean[] = [];
  for (const caseId of caseIds) {
    const isPerson = job.target?.kind === "person" && job.target.caseId === caseId;
    settled.push(await settleCase(deps, { tenant: job.tenant, caseId }, current.documentIds, isPerson));
  }
  return settled.every(Boolean);
}

function struckOff(job: Deletion, documentId: string, gone: { caseIds: string[]; documentIds: string[]; objects: number }): Deletion {
  const isFirst = job.state === "erasing";
  return {
    ...job,
    documentIds: [...new Set([...job.documentIds, ...gone.documentIds])],
    caseIds: [...new Set([...job.caseIds, ...gone.caseIds])],
    erasedIds: [...job.erasedIds, documentId],
    documents: job.documents + (isFirst ? 1 : 0),
    objects: job.objects + gone.objects,
  };
}

async function finish(deps: EraseDeps, ref: Ref): Promise<void> {
  const { before } = await update(deps, ref, (job) => ({
    ...job,
    target: null,
    state: "done",
    documentIds: [],
    erasedIds: [],
    caseIds: [],
    finishedAt: deps.now(),
  }));
  if (before?.kind === "tenant") await deleteItems(deps.table, [KEYS.tenant(ref.tenant)]);
  deps.log("erase.done", { tenant: ref.tenant, documents: before?.documents ?? 0 });
}
