import { withPending } from "../../../lib/chronology/pending.ts";
import { standing } from "../../../lib/chronology/standing.ts";
import { tellingsOf } from "../../../lib/chronology/tellings.ts";
import { DuelineError } from "../../../lib/errors.ts";
import type { Entry } from "../../../lib/model/chronology.ts";
import type { Correction, Telling } from "../../../lib/model/correction.ts";
import { KEYS } from "../../shared/keys.ts";
import { type CaseRecord, caseKind } from "../../shared/store/case-record.ts";
import { readEntries } from "../../shared/store/chronologies.ts";
import { pauseAfterLoss } from "../../shared/store/contest.ts";
import {
  type Appended,
  appendCorrections,
  type CorrectionsHead,
  correctionsNews,
  readCorrections,
  readCorrectionsHead,
} from "../../shared/store/corrections.ts";
import { readRecord } from "../../shared/store/record.ts";
import { ChangedLines } from "../changed-lines.ts";
import { readVisible } from "../chronologies.ts";
import type { ApiDeps } from "../deps.ts";

/** A case as people see it while they say something of it: with everything that was said until this moment. */
export interface Desk {
  caseId: string;
  record: CaseRecord | null;
  head: CorrectionsHead | null;
  corrections: readonly Correction[];
  /** What of them holds. */
  said: readonly Correction[];
  entries: readonly Entry[];
  unsettled: ReadonlySet<string>;
}

/** The head is read first: what is written after it makes the write fail that rests on it. */
export async function openDesk(deps: ApiDeps, caseId: string): Promise<Desk> {
  const { table, tenant } = deps;
  const head = await readCorrectionsHead(table, { tenant, caseId });
  const { record, lines } = await readVisible(table, { tenant, caseId }, ({ generation }) =>
    readEntries(table, tenant, caseId, generation),
  );
  const corrections = head ? await readCorrections(table, { tenant, caseId }) : [];
  const { entries, unsettled } = withPending(lines, corrections, caseId, record.corrections);
  return { caseId, record, head, corrections, said: standing(corrections, caseId), entries, unsettled };
}

/** A case to which lines are to come; it may not be there yet. */
export async function openOther(deps: ApiDeps, caseId: string): Promise<Desk> {
  const { table, tenant } = deps;
  const head = await readCorrectionsHead(table, { tenant, caseId });
  const record = await readRecord(table, caseKind, KEYS.case(tenant, caseId));
  const corrections = head ? await readCorrections(table, { tenant, caseId }) : [];
  return { caseId, record, head, corrections, said: standing(corrections, caseId), entries: [], unsettled: new Set() };
}

export function lineOn({ entries }: Desk, entryId: string): Entry {
  const line = entries.find(({ id }) => id === entryId);
  if (!line) throw new DuelineError("NOT_FOUND", "line");
  return line;
}

/** Throws where a line is not as somebody saw it, or is being rebuilt: then nobody knows what he saw. */
export function expectSeen(desk: Desk, line: Entry, tag: string | null): void {
  if (tag === null) throw new DuelineError("BAD_INPUT", "If-Match: give the line's tag, or *");
  if (tag === "*") return;
  if (desk.unsettled.has(line.id)) throw new ChangedLines([line], "what was said a moment ago is still being merged: try again");
  if (line.tag !== tag) throw new ChangedLines([line]);
}

type Known = "id" | "number" | "who" | "when";
export type Unsigned = { [K in Correction["kind"]]: Omit<Extract<Correction, { kind: K }>, Known> }[Correction["kind"]];

/** Who says it and when, and its number in the case. `at`: how many more are written before it. */
export function signed(deps: ApiDeps, { caseId, head }: Desk, what: Unsigned, at = 0): Correction {
  const number = (head?.count ?? 0) + 1 + at;
  return { ...what, id: `cor_${number}_${caseId}`, number, who: deps.caller.who, when: deps.now() };
}

export const caseOfCorrection = (id: string): string => {
  const caseId = /^cor_\d{1,9}_(.+)$/.exec(id)?.[1];
  if (!caseId) throw new DuelineError("NOT_FOUND", "correction");
  return caseId;
};

export const tellingsOn = (desk: Desk, entryIds: readonly string[]): Telling[] => {
  const wanted = new Set(entryIds);
  return desk.entries.filter(({ id }) => wanted.has(id)).flatMap(tellingsOf);
};

export const appended = ({ tenant }: ApiDeps, { caseId, head }: Desk, corrections: readonly Correction[]): Appended => ({
  ...{ tenant, caseId, head, corrections },
});

const ATTEMPTS = 20;

/**
 * Looks, decides and writes, all or nothing; where somebody said something of the case in between, looks and decides again. Then says so:
 * where that message is lost, the head stays pending and `reconcile` finds it.
 */
export async function write<T>(deps: ApiDeps, decide: () => Promise<{ writes: Appended[]; answer: T }>): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await pauseAfterLoss(attempt);
    const { writes, answer } = await decide();
    if (!(await appendCorrections(deps.table, writes, deps.now()))) continue;
    await deps.cases.send(
      writes.map(({ tenant, caseId, head, corrections }) =>
        correctionsNews({ tenant, caseId, count: (head?.count ?? 0) + corrections.length }),
      ),
    );
    return answer;
  }
  throw new DuelineError("STALE", "too many people write on this case at once");
}
