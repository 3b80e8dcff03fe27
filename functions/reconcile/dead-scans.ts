import { logError } from "../shared/log.ts";
import { ScanQueued } from "../shared/messages.ts";
import { settleBatch } from "../shared/store/scan-batches.ts";
import type { ReconcileDeps } from "./deps.ts";

const ROUNDS = 100;

/** Pages that brought OCR down three times are given up, so that the rest of their document need not wait. */
export async function settleDeadScans(deps: ReconcileDeps): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const letters = await deps.scanDeadLetters.receive();
    if (letters.length === 0) return;
    for (const { body, forget } of letters) if (await isGivenUp(deps, body)) await forget();
  }
}

async function isGivenUp(deps: ReconcileDeps, body: string): Promise<boolean> {
  try {
    const scan = ScanQueued.parse(JSON.parse(body));
    await settleBatch(deps, scan, "failed");
    deps.log("reconcile.scan-given-up", { tenant: scan.tenant, documentId: scan.documentId, code: "OCR_FAILED" });
    return true;
  } catch (error) {
    logError("reconcile.dead-scan", error);
    return false;
  }
}
