import type { ChronologyDocument } from "../model/chronology.ts";
import type { Correction, CorrectionOf, LineCorrection } from "../model/correction.ts";
import type { Event } from "../model/event.ts";
import { eventByPerson } from "./by-person.ts";
import type { Material } from "./chronicle.ts";
import { isOfLine, linesSpokenOf, standing } from "./standing.ts";
import { eventsAt } from "./tellings.ts";

const movesAmong = (said: readonly Correction[]): CorrectionOf<"move">[] => said.filter((one) => one.kind === "move");

const movedBy = ({ whole, tellings }: CorrectionOf<"move">, events: readonly Event[]): ReadonlySet<Event> =>
  whole ? new Set(events) : eventsAt(tellings, events);

/** What a case has before people take lines of it elsewhere: its own events, what people added, and what came from other cases. */
export function eventsBeforeLeaving({ caseId, name, events, elsewhere = [] }: Material, said: readonly Correction[]): Event[] {
  const added = said.flatMap((one) => (one.kind === "add" ? [eventByPerson(one, { caseId, name })] : []));
  const came = movesAmong(said)
    .filter(({ to }) => to === caseId)
    .flatMap((move) => elsewhere.filter((other) => other.caseId === move.from).flatMap((other) => [...movedBy(move, other.events)]));
  return [...events, ...added, ...came];
}

/** The events of a case: what people moved here is in, what they moved away is out. */
export function eventsOfCase(material: Material, said: readonly Correction[]): Event[] {
  const all = eventsBeforeLeaving(material, said);
  const gone = new Set(
    movesAmong(said)
      .filter(({ from }) => from === material.caseId)
      .flatMap((move) => [...movedBy(move, all)]),
  );
  return all.filter((event) => !gone.has(event));
}

/** Whether a line has gone to another case with all that was said of it. */
export function hasLeft(said: readonly Correction[], caseId: string): (entryId: string) => boolean {
  const away = movesAmong(said).filter(({ from }) => from === caseId);
  const gone = new Set(away.flatMap(({ entryIds }) => entryIds));
  return away.some(({ whole }) => whole) ? () => true : (entryId) => gone.has(entryId);
}

/** What had been said of lines that go to another case, of them alone. */
export function saidOf(said: readonly Correction[], entryIds: readonly string[]): LineCorrection[] {
  const going = new Set(entryIds);
  return said.filter(isOfLine).flatMap((one): LineCorrection[] => {
    if (!linesSpokenOf(one).some((id) => going.has(id))) return [];
    return one.kind === "confirm" ? [{ ...one, entryIds: one.entryIds.filter((id) => going.has(id)) }] : [one];
  });
}

/** A document stays with a case while one of its events does, or where it had none from the start. */
export function documentsLeft({ documents, events, elsewhere = [] }: Material, left: readonly Event[]): ChronologyDocument[] {
  const telling = new Set([...events, ...elsewhere.flatMap((other) => other.events)].map(({ documentId }) => documentId));
  const staying = new Set(left.map(({ documentId }) => documentId));
  const all = new Map(documents.map((one) => [one.documentId, one]));
  return [...all.values()].filter(({ documentId }) => staying.has(documentId) || !telling.has(documentId));
}

/** What has left a case, for those that it went to. */
export function eventsLeft(material: Material): { to: string; events: Event[] }[] {
  const said = standing(material.corrections, material.caseId);
  const all = eventsBeforeLeaving(material, said);
  const away = movesAmong(said).filter(({ from }) => from === material.caseId);
  return away.map((move) => ({ to: move.to, events: [...movedBy(move, all)] }));
}
