import { compareDays } from "../edtf/index.ts";
import type { Chronology, ChronologyDocument, Correction, Entry } from "../model/chronology.ts";
import type { Event } from "../model/event.ts";
import { carryIds } from "./carry.ts";
import { conflictsAmong, conflictsWithin } from "./conflicts.ts";
import { applyCorrections } from "./corrections.ts";
import { entryOf } from "./entry.ts";
import { byPlace, mergeEvents } from "./merge.ts";

/**
 * The chronology of one case from the events of all its documents: one line per act, each with all its sources, ordered by date and then
 * by text. The order in which events and documents are given changes nothing. What sources say differently is listed, never decided.
 *
 * @param input.events events of this case only; `input.previous` the entries of the last run, whose ids are carried forward
 * @returns corrections whose entry is gone come back in `unplaced`, for a person to look at
 */
export function buildChronology(input: {
  caseId: string;
  name: string;
  events: readonly Event[];
  documents: readonly ChronologyDocument[];
  corrections: readonly Correction[];
  previous?: readonly Entry[];
}): Chronology {
  const documents = [...input.documents].sort((a, b) => (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : 0));
  const merged = mergeEvents(input.events).map((events) => entryOf(input.caseId, events));
  const withIds = carryIds(merged, input.previous ?? []);
  const corrected = withIds.map((entry) => applyCorrections(entry, input.corrections)).sort(inOrder);
  const among = conflictsAmong(
    corrected.filter((entry) => entry.review !== "rejected"),
    documents,
  );
  const entries = corrected.map((entry) => ({ ...entry, conflicts: [...conflictsWithin(entry), ...(among.get(entry.id) ?? [])] }));
  const ids = new Set(entries.map((entry) => entry.id));
  const unplaced = input.corrections.filter((correction) => !ids.has(correction.entryId));
  return { caseId: input.caseId, name: input.name, entries, documents, unplaced: [...unplaced].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** By earliest day, then latest; undated lines last; ties by place in the text. */
export function inOrder(a: Entry, b: Entry): number {
  return (
    compareEnds(a.earliest ?? a.latest, b.earliest ?? b.latest) ||
    compareEnds(a.latest, b.latest) ||
    byPlace(a.sources[0] as Event, b.sources[0] as Event)
  );
}

function compareEnds(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDays(a, b);
}
