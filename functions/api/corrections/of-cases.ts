import { saidOf } from "../../../lib/chronology/moved.ts";
import { takenBack } from "../../../lib/chronology/standing.ts";
import { tellingsOf } from "../../../lib/chronology/tellings.ts";
import { DuelineError } from "../../../lib/errors.ts";
import type { Correction, CorrectionOf, Telling } from "../../../lib/model/correction.ts";
import type { ApiDeps } from "../deps.ts";
import type { CaseCorrected, CaseSplitRequest } from "../schemas-corrections.ts";
import { appended, caseOfCorrection, type Desk, openDesk, openOther, signed, type Unsigned, write } from "./desk.ts";

type OfCase = Extract<Unsigned, { kind: "rename" | "join-people" }>;

export const sayOfCase = (deps: ApiDeps, caseId: string, what: OfCase): Promise<CaseCorrected> =>
  write(deps, async () => {
    const desk = await openDesk(deps, caseId);
    const correction = signed(deps, desk, what);
    return { writes: [appended(deps, desk, [correction])], answer: { correction, case: caseId } };
  });

interface Going {
  entryIds: string[];
  tellings: Telling[];
}

/** Lines by id, and what documents tell; a line that other documents tell too stays, without them, and they become one of their own. */
function goingBy(deps: ApiDeps, desk: Desk, { entryIds, documentIds }: CaseSplitRequest): Going {
  const [lines, documents] = [new Set(entryIds), new Set(documentIds)];
  const going: Going = { entryIds: [], tellings: [] };
  for (const entry of desk.entries) {
    const tellings = tellingsOf(entry);
    const told = lines.has(entry.id) ? tellings : tellings.filter(({ documentId }) => documents.has(documentId));
    if (told.length === 0) continue;
    const isWhole = told.length === tellings.length;
    const id = isWhole ? entry.id : `entry_${deps.newSecret().slice(0, 20)}`;
    if (isWhole) going.entryIds.push(id);
    going.tellings.push(...(isWhole ? told : told.map((one) => ({ ...one, entryId: id, base: id }))));
  }
  if (going.entryIds.length < lines.size) throw new DuelineError("NOT_FOUND", "line");
  if (going.tellings.length === 0) throw new DuelineError("NOT_FOUND", "nothing of the case is told by these documents");
  return going;
}

interface Move extends Going {
  from: Desk;
  to: Desk;
  whole: boolean;
  why: string;
}

/** The same fact in both cases, under one id. */
function movedBetween(deps: ApiDeps, { from, to, ...going }: Move): [Correction, Correction] {
  const brings = saidOf(from.said, going.entryIds);
  const here = signed(deps, from, { kind: "move", from: from.caseId, to: to.caseId, ...going, brings });
  return [here, { ...here, number: (to.head?.count ?? 0) + 1 }];
}

const hasAll = (desk: Desk, other: string): boolean =>
  desk.said.some((one) => one.kind === "move" && one.whole && one.from === desk.caseId && one.to === other);

/** One case becomes part of another, with all that comes to it later. */
export const mergeCases = (deps: ApiDeps, caseId: string, { into, why }: { into: string; why: string }): Promise<CaseCorrected> =>
  write(deps, async () => {
    const [from, to] = [await openDesk(deps, caseId), await openOther(deps, into)];
    if (caseId === into || hasAll(to, caseId)) throw new DuelineError("BAD_INPUT", "into: the case itself, or one that is part of it");
    if (!to.record) throw new DuelineError("NOT_FOUND", "into");
    const going = { entryIds: from.entries.map(({ id }) => id), tellings: from.entries.flatMap(tellingsOf) };
    const [here, there] = movedBetween(deps, { from, to, ...going, whole: true, why });
    return { writes: [appended(deps, from, [here]), appended(deps, to, [there])], answer: { correction: here, case: into } };
  });

/** Lines go to another case, or to a new one that gets a name. */
export async function splitCase(deps: ApiDeps, caseId: string, request: CaseSplitRequest): Promise<CaseCorrected> {
  const { into = `case_${deps.newSecret().slice(0, 32)}`, name, why } = request;
  if (into === caseId) throw new DuelineError("BAD_INPUT", "into: the case itself");
  return await write(deps, async () => {
    const [from, to] = [await openDesk(deps, caseId), await openOther(deps, into)];
    if (name === undefined && !to.record) throw new DuelineError("NOT_FOUND", "into");
    const [here, there] = movedBetween(deps, { from, to, ...goingBy(deps, from, request), whole: false, why });
    const named = name === undefined ? [] : [signed(deps, to, { kind: "rename", name, why, tellings: [] }, 1)];
    return { writes: [appended(deps, from, [here]), appended(deps, to, [there, ...named])], answer: { correction: here, case: into } };
  });
}

/** What an undo takes back in the end: lines that went elsewhere concern two cases. */
function moveBehind(correction: Correction, all: readonly Correction[]): CorrectionOf<"move"> | null {
  if (correction.kind === "move") return correction;
  const undone =
    correction.kind === "undo" ? all.find(({ id, number }) => id === correction.undoes && number < correction.number) : undefined;
  return undone ? moveBehind(undone, all) : null;
}

const brought = ({ corrections }: Desk): Correction[] => corrections.flatMap((one) => (one.kind === "move" ? one.brings : []));

export const takeBack = (
  deps: ApiDeps,
  id: string,
  { why, case: where }: { why: string; case?: string | undefined },
): Promise<CaseCorrected> =>
  write(deps, async () => {
    const desk = await openOther(deps, where ?? caseOfCorrection(id));
    const undone = [...desk.corrections, ...brought(desk)].find((one) => one.id === id);
    if (!undone) throw new DuelineError("NOT_FOUND", "correction");
    if (takenBack(desk.corrections).has(id)) throw new DuelineError("CHANGED", "it has been taken back already");
    const undo = signed(deps, desk, { kind: "undo", undoes: id, why, tellings: [] });
    const move = moveBehind(undone, desk.corrections);
    const answer = { correction: undo, case: desk.caseId };
    if (!move) return { writes: [appended(deps, desk, [undo])], answer };
    const other = await openOther(deps, move.from === desk.caseId ? move.to : move.from);
    const there = { ...undo, number: (other.head?.count ?? 0) + 1 };
    return { writes: [appended(deps, desk, [undo]), appended(deps, other, [there])], answer };
  });
