import type { LawVersion } from "../../lib/deadlines/law-version.ts";
import { DuelineError } from "../../lib/errors.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import { countsOf, entriesDigest, findingsDigest, judged } from "../shared/judged.ts";
import { KEYS } from "../shared/keys.ts";
import type { CaseChanged } from "../shared/messages.ts";
import { readAlertSettings, type SoonDays } from "../shared/store/alert-settings.ts";
import { begun, type CaseRecord, caseKind, type Merged, merged } from "../shared/store/case-record.ts";
import { dropLinesOf, readFindings, type StoredFinding, writeLines } from "../shared/store/chronologies.ts";
import { change, readRecord } from "../shared/store/record.ts";
import type { Table } from "../shared/store/table.ts";
import type { ChronicleDeps } from "./deps.ts";
import { finishGeneration } from "./finish-generation.ts";
import { gatherMaterial } from "./material.ts";

export interface CaseRef {
  tenant: string;
  caseId: string;
}

/**
 * Merges and checks one case as it is now, whatever the message was about.
 * The news of a generation are written with it and told once it is visible; what a crash left untold is told first.
 */
export async function chronicleCase(deps: ChronicleDeps, { tenant, caseId }: CaseRef, askedAsOf: string | null = null): Promise<void> {
  const { after: record } = await change(deps.table, caseKind, KEYS.case(tenant, caseId), begun);
  if (!record) return;
  await finishGeneration(deps, record);
  const lines = await judgeCase(deps, record, askedAsOf ?? deps.now());
  const isNew = lines.digest !== record.digest;
  if (isNew) await writeLines(deps.table, tenant, record.run, { entries: lines.chronology.entries, findings: lines.findings });
  const shown = await show(deps, record, lines);
  await finishGeneration(deps, shown);
}

/** A run that began after the message's change has seen it already; a hundred documents of one case need not be a hundred merges. */
export async function isTaken(table: Table, { tenant, caseId, revision, asOf }: CaseChanged): Promise<boolean> {
  const record = await readRecord(table, caseKind, KEYS.case(tenant, caseId));
  if (!record || asOf !== null) return false;
  return record.checkedRevision >= revision && record.alertedGeneration === record.generation;
}

interface Lines {
  chronology: Chronology;
  findings: StoredFinding[];
  digest: string;
  asOf: string;
  soonDays: SoonDays;
}

async function judgeCase(deps: ChronicleDeps, record: CaseRecord, asOf: string): Promise<Lines> {
  const { tenant, caseId, generation, law } = record;
  const chronology = deps.judge.build(await gatherMaterial(deps.table, record));
  const { soonDays } = await readAlertSettings(deps.table, tenant);
  const before = { findings: await readFindings(deps.table, tenant, caseId, generation), law, asOf: record.asOf };
  const findings = judged(deps.judge.law, chronology, before, { asOf, soonDays });
  return { chronology, findings, digest: `${entriesDigest(chronology)}.${findingsDigest(findings)}`, asOf, soonDays };
}

async function show(deps: ChronicleDeps, record: CaseRecord, lines: Lines): Promise<CaseRecord> {
  const { tenant, caseId, run } = record;
  const result = mergedOf(record, lines, deps.judge.law.version);
  const { after } = await change(deps.table, caseKind, KEYS.case(tenant, caseId), (current) => merged(current, result));
  if (!after) {
    await dropLinesOf(deps.table, tenant, caseId, run);
    throw new DuelineError("STALE", "another run showed the case first");
  }
  deps.log("chronicle.shown", { tenant, caseId, run, entries: after.entryCount, findings: lines.findings.length });
  return after;
}

function mergedOf({ run, revision, generation }: CaseRecord, lines: Lines, law: LawVersion): Merged {
  const { chronology, findings, digest, asOf, soonDays } = lines;
  const documentIds = chronology.documents.map(({ documentId }) => documentId);
  const counts = { entryCount: chronology.entries.length, findingCounts: countsOf(findings) };
  return { run, revision, generation, digest, law, soonDays, asOf, documentIds, ...counts };
}
