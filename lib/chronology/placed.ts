import type { Correction, LineCorrection } from "../model/correction.ts";
import { findLine } from "./find-line.ts";
import type { Line } from "./line.ts";
import type { Reshaped } from "./reshape.ts";
import { isOfLine, linesSpokenOf } from "./standing.ts";
import { eventsAt } from "./tellings.ts";

/** What is said of a line. `isSuperseded`: said of a line before that became part of this one, whose own facts hold. */
export interface PlacedCorrection {
  correction: LineCorrection;
  isSuperseded: boolean;
}

export interface Placed {
  byLine: ReadonlyMap<string, readonly PlacedCorrection[]>;
  unplaced: LineCorrection[];
}

/** Brings every correction to its line, in the order in which they were made; what fits no line any more is listed. */
export function placeCorrections(reshaped: Reshaped, said: readonly Correction[], hasLeft: (entryId: string) => boolean): Placed {
  const { lines, unfit } = reshaped;
  const byLine = new Map<string, PlacedCorrection[]>();
  const unplaced: LineCorrection[] = [];
  const placedAgain = new Map(said.flatMap((one) => (one.kind === "place" ? [[one.correctionId, one.entryId]] : [])));
  const isSuperseded = supersededIn(reshaped, said);
  for (const correction of said) {
    if (!isOfLine(correction)) continue;
    const again = placedAgain.get(correction.id);
    const wanted = again === undefined ? [...new Set(linesSpokenOf(correction))].filter((id) => !hasLeft(id)) : [again];
    if (wanted.length === 0) continue;
    const found = wanted.map((id) => ({ id, line: findLine(lines, id, correction.tellings) }));
    const there = unfit.has(correction.id)
      ? []
      : found.flatMap(({ id, line }) => (line && hasSource(line, correction) ? [{ id, line }] : []));
    if (there.length === 0 || (!isOfParts(correction) && there.length < found.length)) unplaced.push(correction);
    for (const { id, line } of new Map(there.map((one) => [one.line, one])).values())
      byLine.set(line.id, [
        ...(byLine.get(line.id) ?? []),
        { correction, isSuperseded: line.id !== id && isSuperseded(id, correction.id) },
      ]);
  }
  return { byLine, unplaced };
}

/** Words and preferences are about one source of their line. */
function hasSource({ sources }: Line, correction: LineCorrection): boolean {
  if (correction.kind !== "quote" && correction.kind !== "prefer") return true;
  return (
    eventsAt(
      correction.tellings.filter(({ eventId }) => eventId === correction.eventId),
      sources,
    ).size > 0
  );
}

/** Of the lines that it speaks of, one may have become part of another: that is what it is about. */
const isOfParts = ({ kind }: Correction): boolean => kind === "merge" || kind === "split";

function supersededIn({ absorbed }: Reshaped, said: readonly Correction[]): (entryId: string, correctionId: string) => boolean {
  const order = new Map(said.map(({ id }, at) => [id, at]));
  return (entryId, correctionId) => {
    const by = absorbed.get(entryId);
    return by !== undefined && (order.get(correctionId) ?? 0) < (order.get(by) ?? 0);
  };
}
