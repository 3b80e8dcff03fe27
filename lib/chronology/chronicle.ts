import { compareDays } from "../edtf/index.ts";
import type { Chronology, ChronologyDocument, Entry } from "../model/chronology.ts";
import type { Correction } from "../model/correction.ts";
import type { Event } from "../model/event.ts";
import { carryIds, claimsOf } from "./carry.ts";
import { conflictsAmong, conflictsWithin } from "./conflicts.ts";
import { applyCorrections, withJoinedPeople } from "./corrections.ts";
import { entryOf } from "./entry.ts";
import { lineOf } from "./line.ts";
import { byPlace, mergeEvents } from "./merge.ts";
import { documentsLeft, eventsOfCase, hasLeft } from "./moved.ts";
import { placeCorrections } from "./placed.ts";
import { reshape } from "./reshape.ts";
import { standing } from "./standing.ts";
import { withTag } from "./tag.ts";

/** What a chronology is made from. */
export interface Material {
  caseId: string;
  name: string;
  /** Events of this case only. */
  events: readonly Event[];
  documents: readonly ChronologyDocument[];
  corrections: readonly Correction[];
  /** Entries of the last run, whose ids are carried forward. */
  previous?: readonly Entry[];
  /** Events of other cases from which people moved lines here. */
  elsewhere?: readonly { caseId: string; events: readonly Event[] }[];
}

/**
 * The chronology of one case from the events of all its documents: one line per act, each with all its sources, ordered by date and then
 * by text. The order in which events and documents are given changes nothing. What sources say differently is listed, never decided; what
 * people said holds, as far as its line is still there.
 *
 * @returns corrections that fit no line any more come back in `unplaced`, for a person to look at
 */
export function buildChronology(material: Material): Chronology {
  const { caseId, name } = material;
  const said = standing(material.corrections, caseId);
  const own = eventsOfCase(material, said);
  const documents = documentsLeft(material, own).sort((a, b) => (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : 0));
  const read = mergeEvents(own).map((events) => lineOf(caseId, events));
  const reshaped = reshape(carryIds(read, claimsOf(material.previous ?? [], material.corrections)), said);
  const { byLine, unplaced } = placeCorrections(reshaped, said, hasLeft(said, caseId));
  const joins = said.filter((one) => one.kind === "join-people");
  const corrected = reshaped.lines
    .map((line) => withJoinedPeople(applyCorrections(entryOf(line), byLine.get(line.id) ?? []), joins))
    .sort(inOrder);
  return { caseId, name: nameOf(said) ?? name, entries: withConflicts(corrected, documents), documents, unplaced };
}

const nameOf = (said: readonly Correction[]): string | undefined => said.findLast((one) => one.kind === "rename")?.name;

function withConflicts(lines: readonly Entry[], documents: readonly ChronologyDocument[]): Entry[] {
  const among = conflictsAmong(
    lines.filter((entry) => entry.review !== "rejected"),
    documents,
  );
  return lines.map((entry) => withTag({ ...entry, conflicts: [...conflictsWithin(entry), ...(among.get(entry.id) ?? [])] }));
}

/** By earliest day, then latest; undated lines last; ties by place in the text. */
export function inOrder(a: Entry, b: Entry): number {
  return (
    compareEnds(a.earliest ?? a.latest, b.earliest ?? b.latest) ||
    compareEnds(a.latest, b.latest) ||
    byPlace(a.sources[0] as Event, b.sources[0] as Event) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function compareEnds(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDays(a, b);
}
