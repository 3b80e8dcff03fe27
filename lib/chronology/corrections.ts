import type { Entry } from "../model/chronology.ts";
import type { CorrectionOf, LineCorrection } from "../model/correction.ts";
import type { Event } from "../model/event.ts";
import { saidBodies, saidDate, saidPeople } from "./by-person.ts";
import type { PlacedCorrection } from "./placed.ts";
import { eventsAt } from "./tellings.ts";

/** Applies what people said of a line, oldest first; a later word on the same thing stands. Nothing is removed: a rejected line says so. */
export function applyCorrections(entry: Entry, placed: readonly PlacedCorrection[]): Entry {
  const corrected = placed.reduce((now, { correction, isSuperseded }) => (isSuperseded ? now : apply(now, correction)), entry);
  return { ...corrected, corrections: placed.map(({ correction }) => correction) };
}

function apply(entry: Entry, correction: LineCorrection): Entry {
  switch (correction.kind) {
    case "confirm":
      return { ...entry, review: entry.review === "edited" ? "edited" : "confirmed" };
    case "reject":
      return { ...entry, review: "rejected" };
    case "edit":
      return { ...entry, ...changed(correction), review: "edited" };
    case "quote":
      return quoted(entry, correction);
    case "prefer":
      return preferred(entry, correction);
    case "no-answer-by":
    case "comment":
    case "add":
    case "merge":
    case "split":
    case "place":
      return entry;
  }
}

/** Another action leaves its finer act behind, another date the hour that belonged to it, unless they are said too. */
function changed({ set }: CorrectionOf<"edit">): Partial<Entry> {
  const { date, time, action, act, polarity, modality, phase, agencies, people } = set;
  return {
    ...(date === undefined ? {} : { ...saidDate(date), time: null }),
    ...(time === undefined ? {} : { time }),
    ...(action === undefined ? {} : { action, act: null, phase: null }),
    ...(act === undefined ? {} : { act }),
    ...(polarity === undefined ? {} : { polarity }),
    ...(modality === undefined ? {} : { modality }),
    ...(phase === undefined ? {} : { phase }),
    ...(agencies === undefined ? {} : { agencies: saidBodies(agencies) }),
    ...(people === undefined ? {} : { people: saidPeople(people) }),
  };
}

const sourceNamed = ({ sources }: Entry, eventId: string, { tellings }: LineCorrection): Event | undefined =>
  [
    ...eventsAt(
      tellings.filter((telling) => telling.eventId === eventId),
      sources,
    ),
  ][0];

/** The source keeps its id and its facts; other words of its document stand for it. */
function quoted(entry: Entry, correction: CorrectionOf<"quote">): Entry {
  const source = sourceNamed(entry, correction.eventId, correction);
  const { text, start, end, page } = correction.quote;
  const words = { quote: text, start, end, page, review: "edited" as const };
  return { ...entry, sources: entry.sources.map((event) => (event === source ? { ...event, ...words } : event)), review: "edited" };
}

function preferred(entry: Entry, correction: CorrectionOf<"prefer">): Entry {
  const source = sourceNamed(entry, correction.eventId, correction);
  if (!source) return entry;
  const { date, time, zone, earliest, latest, action, act, phase, agencies } = source;
  const facts = { date: { date, time, zone, earliest, latest }, action: { action, act, phase }, agencies: { agencies } };
  return { ...entry, ...facts[correction.field], review: "edited" };
}

/** The source that people preferred for a field, if a line has it. */
export function preferredFor(entry: Entry, field: CorrectionOf<"prefer">["field"]): string | null {
  const last = entry.corrections.findLast((one) => one.kind === "prefer" && one.field === field) as CorrectionOf<"prefer"> | undefined;
  return last ? (sourceNamed(entry, last.eventId, last)?.id ?? null) : null;
}

/** People that somebody joined go by one name. */
export function withJoinedPeople(entry: Entry, joins: readonly CorrectionOf<"join-people">[]): Entry {
  const nameOf = (name: string): string => joins.reduce((now, { names, as }) => (names.includes(now) ? as : now), name);
  const byName = new Map<string, Entry["people"][number]>();
  for (const person of entry.people) {
    const name = nameOf(person.name);
    if (!byName.has(name)) byName.set(name, person.name === name ? person : { ...person, name });
  }
  return { ...entry, people: [...byName.values()] };
}
