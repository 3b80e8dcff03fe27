import type { ReconcileRequest } from "../shared/messages.ts";
import { settleDeadLetters } from "./dead-letters.ts";
import { settleDeadScans } from "./dead-scans.ts";
import type { ReconcileDeps } from "./deps.ts";
import { queueMissingVersions } from "./missing-versions.ts";
import { rereadDocuments } from "./reread.ts";
import { tellSensitivities } from "./sensitivities.ts";
import { queueStuck } from "./stuck.ts";

/** Puts right whatever a lost message, a crash or a switched-off machine left: nothing that is in the bucket stays unread. */
export async function reconcile(deps: ReconcileDeps, { trigger, task, reread, from }: ReconcileRequest): Promise<void> {
  if (reread) return await rereadDocuments(deps, reread);
  if (task === "sensitivities") return await tellSensitivities(deps);
  if (from === null) {
    await tellSensitivities(deps);
    await settleDeadLetters(deps);
    await settleDeadScans(deps);
    await queueStuck(deps, trigger);
  }
  const next = await queueMissingVersions(deps, from);
  if (next) await deps.continuations.send([{ trigger, from: next }]);
}
