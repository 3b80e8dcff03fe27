import { createHash } from "node:crypto";
import { DuelineError } from "../../lib/errors.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import { KEYS } from "../shared/keys.ts";
import type { CaseChanged } from "../shared/messages.ts";
import { begun, type CaseRecord, caseKind, type Merged, merged } from "../shared/store/case-record.ts";
import { dropLinesOf, readFindings, type StoredFinding, writeLines } from "../shared/store/chronologies.ts";
import { change, readRecord } from "../shared/store/record.ts";
import type { Table } from "../shared/store/table.ts";
import type { ChronicleDeps } from "./deps.ts";
import { finishGeneration } from "./finish-generation.ts";
import { gatherMaterial } from "./material.ts";
import { transitionOf } from "./transitions.ts";

export interface CaseRef {
  tenant: string;
  caseId: string;
}

/**
 * Merges and checks one case as it is now, whatever the message was about.
 * The transitions of a generation are written with it and told once it is visible; what a crash left untold is told first.
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
}

async function judgeCase(deps: ChronicleDeps, record: CaseRecord, asOf: string): Promise<Lines> {
  const { tenant, caseId, generation } = record;
  const chronology = deps.judge.build(await gatherMaterial(deps.table, record));
  const before = await readFindings(deps.table, tenant, caseId, generation);
  const byId = new Map(before.map(({ finding }) => [finding.id, finding]));
  const findings = deps.judge.check(chronology, asOf).map((finding) => ({
    finding,
    transition: transitionOf(finding, byId.get(finding.id), asOf),
    lookAgain: deps.judge.lookAgain(finding, asOf),
  }));
  return { chronology, findings, digest: digestOf(chronology, findings), asOf };
}

async function show(deps: ChronicleDeps, record: CaseRecord, lines: Lines): Promise<CaseRecord> {
  const { tenant, caseId, run } = record;
  const { after } = await change(deps.table, caseKind, KEYS.case(tenant, caseId), (current) => merged(current, mergedOf(record, lines)));
  if (!after) {
    await dropLinesOf(deps.table, tenant, caseId, run);
    throw new DuelineError("STALE", "another run showed the case first");
  }
  const { entryCount, findingCounts } = after;
  const findings = Object.values(findingCounts).reduce((sum, count) => sum + count, 0);
  deps.log("chronicle.shown", { tenant, caseId, run, entries: entryCount, findings });
  return after;
}

function mergedOf({ run, revision, generation }: CaseRecord, { chronology, findings, digest, asOf }: Lines): Merged {
  const findingCounts: Merged["findingCounts"] = {};
  for (const { finding } of findings) findingCounts[finding.status] = (findingCounts[finding.status] ?? 0) + 1;
  const documentIds = chronology.documents.map(({ documentId }) => documentId);
  return { run, revision, generation, digest, asOf, documentIds, entryCount: chronology.entries.length, findingCounts };
}

/** `asOf` moves every day without changing anything, and is kept with the case. */
function digestOf({ entries }: Chronology, findings: readonly StoredFinding[]): string {
  const timeless = findings.map(({ finding: { asOf: _, ...rest }, lookAgain }) => ({ ...rest, lookAgain }));
  return createHash("sha256")
    .update(JSON.stringify([entries, timeless]))
    .digest("hex");
}
