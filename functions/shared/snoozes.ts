import { type Decision, isAwake } from "../../lib/alerts/decision.ts";
import { KIND_OF_STATUS } from "../../lib/alerts/kind.ts";
import type { Finding } from "../../lib/model/finding.ts";
import { KEYS } from "./keys.ts";
import type { Raised } from "./store/alerts.ts";
import type { StoredFinding } from "./store/chronologies.ts";
import { decidedAnew, decisionKind, type FindingDecision, readDecisions } from "./store/decisions.ts";
import { change } from "./store/record.ts";
import type { Table } from "./store/table.ts";

/** A snoozed finding whose day has come; without one where the finding is gone meanwhile. */
export interface Return {
  decision: FindingDecision;
  finding: Finding | null;
  raised: Raised[];
}

interface Judged {
  tenant: string;
  caseId: string;
  findings: readonly StoredFinding[];
  asOf: string;
}

export async function returnsOf(table: Table, { tenant, caseId, findings, asOf }: Judged): Promise<Return[]> {
  const awake = (await readDecisions(table, tenant, caseId)).filter((decision) => isAwake(decision, asOf));
  return awake.map((decision) => {
    const finding = findings.find((one) => one.finding.id === decision.findingId)?.finding ?? null;
    return { decision, finding, raised: finding ? returned(finding, decision) : [] };
  });
}

function returned({ status }: Finding, { until }: Decision): Raised[] {
  const kind = KIND_OF_STATUS[status];
  return kind === null ? [] : [{ kind, from: status, to: status, way: "single", round: `snoozed until ${until}`, reasons: [] }];
}

/** The snooze is over, unless somebody decided something else in between. */
export async function wakeUp(table: Table, { tenant, caseId, findingId, when }: FindingDecision, now: string): Promise<void> {
  const finding = { tenant, caseId, findingId };
  const open: Decision = { state: "open", until: null, reason: null, kind: null, due: null, who: "the snooze", when: now };
  await change(table, decisionKind, KEYS.decision(tenant, caseId, findingId), (seen) =>
    seen?.state === "snoozed" && seen.when === when ? decidedAnew(seen, finding, open) : null,
  );
}
