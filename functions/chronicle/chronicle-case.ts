import { eventsLeft } from "../../lib/chronology/moved.ts";
import type { LawVersion } from "../../lib/deadlines/law-version.ts";
import { DuelineError } from "../../lib/errors.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import { announceCase } from "../shared/cases.ts";
import { countsOf, entriesDigest, findingsDigest, judged, leavingDigest } from "../shared/judged.ts";
import { KEYS } from "../shared/keys.ts";
import type { CaseChanged } from "../shared/messages.ts";
import { readAlertSettings, type SoonDays } from "../shared/store/alert-settings.ts";
import { begun, type CaseRecord, caseKind, type Merged, merged, touched } from "../shared/store/case-record.ts";
import { dropLinesOf, readFindings, type StoredFinding, writeLines } from "../shared/store/chronologies.ts";
import { correctionsHeadKind, readCorrectionsHead, withMerged } from "../shared/store/corrections.ts";
import { change, readRecord } from "../shared/store/record.ts";
import type { Table } from "../shared/store/table.ts";
import { writeStatistics } from "../shared/write-statistics.ts";
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
  const corrections = (await readCorrectionsHead(deps.table, { tenant, caseId }))?.count ?? 0;
  const { after: record } = await change(deps.table, caseKind, KEYS.case(tenant, caseId), (seen) =>
    begun(seen ?? (corrections > 0 ? touched(null, { tenant, caseId, name: "" }, deps.now()) : null)),
  );
  if (!record) return;
  await finishGeneration(deps, record);
  const lines = await judgeCase(deps, record, { asOf: askedAsOf ?? deps.now(), corrections });
  const isNew = lines.digest !== record.digest;
  if (isNew) await writeLines(deps.table, tenant, record.run, { entries: lines.chronology.entries, findings: lines.findings });
  await tellWhereLinesWent(deps, record, lines);
  const shown = await show(deps, record, lines);
  await change(deps.table, correctionsHeadKind, KEYS.correctionsHead(tenant, caseId), (head) => withMerged(head, corrections));
  const { chronology, findings } = lines;
  await writeStatistics(deps, shown, { chronology, findings: findings.map(({ finding }) => finding) });
  await finishGeneration(deps, shown);
}

/** A run that began after the message's change has seen it already; a hundred documents of one case need not be a hundred merges. */
export async function isTaken(table: Table, { tenant, caseId, revision, corrections, asOf }: CaseChanged): Promise<boolean> {
  const record = await readRecord(table, caseKind, KEYS.case(tenant, caseId));
  if (!record || asOf !== null) return false;
  return record.checkedRevision >= revision && record.corrections >= corrections && record.alertedGeneration === record.generation;
}

interface Lines {
  chronology: Chronology;
  findings: StoredFinding[];
  digest: string;
  asOf: string;
  corrections: number;
  soonDays: SoonDays;
  /** What has gone to other cases. */
  left: ReturnType<typeof eventsLeft>;
  leaving: string | null;
}

async function judgeCase(deps: ChronicleDeps, record: CaseRecord, now: { asOf: string; corrections: number }): Promise<Lines> {
  const { tenant, caseId, generation, law } = record;
  const { asOf } = now;
  const material = await gatherMaterial(deps.table, record);
  const chronology = deps.judge.build(material);
  const left = eventsLeft(material);
  const { soonDays } = await readAlertSettings(deps.table, tenant);
  const before = { findings: await readFindings(deps.table, tenant, caseId, generation), law, asOf: record.asOf };
  const findings = judged(deps.judge.law, chronology, before, { asOf, soonDays });
  const digest = `${entriesDigest(chronology)}.${findingsDigest(findings)}`;
  return { chronology, findings, digest, ...now, soonDays, left, leaving: left.length > 0 ? leavingDigest(left) : null };
}

/** Cases that lines went to are read again when what they are made of has changed here; before it is noted, so that a crash forgets nothing. */
async function tellWhereLinesWent(deps: ChronicleDeps, record: CaseRecord, { left, leaving }: Lines): Promise<void> {
  if (leaving === record.leaving) return;
  for (const caseId of new Set(left.map(({ to }) => to))) await announceCase(deps, { tenant: record.tenant, caseId, name: "" });
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

function mergedOf({ run, revision, generation, name, readName }: CaseRecord, lines: Lines, law: LawVersion): Merged {
  const { chronology, findings, digest, asOf, soonDays, corrections, leaving } = lines;
  const said = { renamed: chronology.name === (readName ?? name) ? null : chronology.name, corrections, leaving };
  const unplaced = (chronology.unplaced ?? []).map(({ id }) => id);
  const documentIds = chronology.documents.map(({ documentId }) => documentId);
  const counts = { entryCount: chronology.entries.length, findingCounts: countsOf(findings) };
  return { run, revision, generation, ...said, unplaced, digest, law, soonDays, asOf, documentIds, ...counts };
}
