import { KEYS } from "../shared/keys.ts";
import type { Reread } from "../shared/messages.ts";
import { sendArrival } from "../shared/send-arrival.ts";
import { documentKind } from "../shared/store/document-record.ts";
import { askedAgain } from "../shared/store/document-transitions.ts";
import { change } from "../shared/store/record.ts";
import type { ReconcileDeps } from "./deps.ts";

/** Has documents read anew, since somebody asked for it; one that is marked and whose message is lost is found like any other that hangs. */
export async function rereadDocuments(deps: ReconcileDeps, { tenant, documentIds }: Reread): Promise<void> {
  let requeued = 0;
  for (const documentId of documentIds) {
    const { after } = await change(deps.table, documentKind, KEYS.document(tenant, documentId), (record) => askedAgain(record, deps.now()));
    if (!after) continue;
    await sendArrival(deps, after);
    requeued++;
  }
  deps.log("reconcile.reread", { tenant, requeued });
}
