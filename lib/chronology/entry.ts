import { isImplied } from "../model/agency.ts";
import type { Entry } from "../model/chronology.ts";
import type { Event, EventAgency, EventPerson } from "../model/event.ts";
import { isByPerson } from "./by-person.ts";
import { type Body, bodyOf, daysBetween, sameBody } from "./event-likeness.ts";
import type { Line } from "./line.ts";
import { byPlace } from "./merge.ts";
import { sameBecause } from "./same-because.ts";

const NO_END = 1e9;

/** Days that the date leaves open; an open end counts as very wide. */
function width(event: Event): number {
  if (event.earliest === null || event.latest === null) return NO_END;
  return daysBetween(event.earliest, event.latest);
}

/** Narrowest date first, then the surest, then by place. */
const byPrecision = (a: Event, b: Event): number => width(a) - width(b) || b.confidence - a.confidence || byPlace(a, b);

/** One line from all tellings of an act: its facts from the most precise telling, bodies and people from all. */
export function entryOf(line: Line): Entry {
  const sources = [...line.sources];
  const ranked = [...sources].sort(byPrecision);
  const [best] = ranked as [Event, ...Event[]];
  const timed = ranked.find((event) => event.time !== null && event.earliest === best.earliest);
  return {
    schema: "dueline.entry/1",
    id: line.id,
    caseId: line.caseId,
    sources,
    date: best.date,
    time: timed?.time ?? null,
    zone: timed?.zone ?? ranked.find((event) => event.zone !== null)?.zone ?? null,
    earliest: best.earliest,
    latest: best.latest,
    action: best.action,
    act: ranked.find((event) => event.act !== null && event.action === best.action)?.act ?? null,
    polarity: best.polarity,
    modality: best.modality,
    phase: ranked.find((event) => event.phase !== null)?.phase ?? null,
    agencies: allBodies(ranked),
    people: allPeople(ranked),
    background: sources.every((event) => event.background),
    confidence: Math.max(...sources.map((event) => event.confidence)),
    review: sources.some(isByPerson) ? "confirmed" : "none",
    conflicts: [],
    corrections: [],
    sameBecause: sameBecause(line),
    ...(line.readAs.size > 0 ? { readAs: Object.fromEntries(line.readAs) } : {}),
  };
}

/** Bodies of all tellings, each once; what is only implied in one telling gives way to what another states in that part. */
function allBodies(events: readonly Event[]): EventAgency[] {
  const all = events.flatMap((event) => event.agencies);
  const stated = all.filter((agency) => !isImplied(agency));
  const implied = all.filter((agency) => isImplied(agency) && !stated.some((other) => other.role === agency.role));
  const kept: { agency: EventAgency; body: Body }[] = [];
  for (const agency of [...stated, ...implied]) {
    const body = bodyOf(agency);
    if (!kept.some((known) => sameBody(known.body, body))) kept.push({ agency, body });
  }
  return kept.map(({ agency }) => agency);
}

function allPeople(events: readonly Event[]): EventPerson[] {
  const byName = new Map<string, EventPerson>();
  for (const person of events.flatMap((event) => event.people)) if (!byName.has(person.name)) byName.set(person.name, person);
  return [...byName.values()];
}
