import { DuelineError } from "../../lib/errors.ts";
import { chronologyOf } from "../shared/case-lines.ts";
import { countsOf, findingsDigest, isSameFinding, judged } from "../shared/judged.ts";
import type { AlertQueued } from "../shared/messages.ts";
import { raiseAlerts } from "../shared/raise-alerts.ts";
import { returnsOf, wakeUp } from "../shared/snoozes.ts";
import type { SoonDays } from "../shared/store/alert-settings.ts";
import { type CaseRecord, caseKind } from "../shared/store/case-record.ts";
import { findingItem, readFindings, type StoredFinding } from "../shared/store/chronologies.ts";
import { putRevised } from "../shared/store/record.ts";
import { type Put, writeAtOnce } from "../shared/store/transaction.ts";
import { writeStatistics } from "../shared/write-statistics.ts";
import type { SweepDeps } from "./deps.ts";

/** DynamoDB takes a hundred items in one transaction; the case itself is one. */
const MOST_CHANGED = 99;

export interface Moment {
  asOf: string;
  soonDays: SoonDays;
}

/**
 * Judges a merged case at another moment: no document has changed, so its chronology stands as it is stored.
 * News are in the outbox before the findings say so: a crash in between finds the same news again, under the same ids.
 * Answers what to tell `notify`; null: the case is for `chronicle` to look at (too much of it changed).
 */
export async function judgeAgain(deps: SweepDeps, record: CaseRecord, moment: Moment): Promise<AlertQueued[] | null> {
  const { tenant, caseId, generation, law } = record;
  const before = await readFindings(deps.table, tenant, caseId, generation);
  const chronology = await chronologyOf(deps.table, record);
  const after = judged(deps.law, chronology, { findings: before, law, asOf: record.asOf }, moment);
  const changed = changesOf(before, after);
  if (changed === null || changed.length > MOST_CHANGED) return null;
  const messages: AlertQueued[] = [];
  for (const { finding, raised } of changed) messages.push(...(await raiseAlerts(deps, tenant, finding, raised)));
  messages.push(...(await tellReturned(deps, record, after, moment.asOf)));
  const kept = await keep(deps, record, { after, changed, asOf: moment.asOf });
  if (kept && changed.length > 0) await writeStatistics(deps, kept, { chronology, findings: after.map(({ finding }) => finding) });
  return messages;
}

/** Null: a finding came or went, which no passing of time does. */
function changesOf(before: readonly StoredFinding[], after: readonly StoredFinding[]): StoredFinding[] | null {
  const olds = new Map(before.map((stored) => [stored.finding.id, stored]));
  if (olds.size !== after.length || after.some(({ finding }) => !olds.has(finding.id))) return null;
  return after.filter((stored) => !isSameFinding(stored, olds.get(stored.finding.id) as StoredFinding));
}

/** Snoozed findings whose day has come are told of once more, if there still is something to tell. */
async function tellReturned(deps: SweepDeps, record: CaseRecord, after: readonly StoredFinding[], asOf: string): Promise<AlertQueued[]> {
  const { tenant, caseId } = record;
  const messages: AlertQueued[] = [];
  for (const { decision, finding, raised } of await returnsOf(deps.table, { tenant, caseId, findings: after, asOf })) {
    if (finding) messages.push(...(await raiseAlerts(deps, tenant, finding, raised)));
    await wakeUp(deps.table, decision, deps.now());
  }
  return messages;
}

/** In the lines of the visible generation, only if nobody has changed the case in between; whoever did has judged it himself. */
async function keep(
  deps: SweepDeps,
  record: CaseRecord,
  { after, changed, asOf }: { after: readonly StoredFinding[]; changed: readonly StoredFinding[]; asOf: string },
): Promise<CaseRecord | null> {
  const { tenant, generation, digest } = record;
  const [entries] = (digest ?? "").split(".");
  const seen = { ...record, asOf, digest: `${entries}.${findingsDigest(after)}`, findingCounts: countsOf(after) };
  const puts: Put[] = [putRevised(caseKind, seen, record), ...changed.map((one) => ({ Item: findingItem(tenant, generation, one) }))];
  if (await writeAtOnce(deps.table, puts)) return { ...seen, rev: record.rev + 1 };
  deps.log("sweep.overtaken", { tenant, caseId: record.caseId, code: new DuelineError("STALE").code });
  return null;
}
