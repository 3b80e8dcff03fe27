import type { AgencyKind } from "../model/agency.ts";
import type { Entry } from "../model/chronology.ts";
import type { EventAgency } from "../model/event.ts";
import type { Journey } from "../model/statistics.ts";
import { bodyKey } from "./body-key.ts";
import { documentsOf, isCountable, statedBodies } from "./countable.ts";

/** Who can have a file before it: courts and ministries only where the text says that they sent it or were sent it. */
const HOLDERS: ReadonlySet<AgencyKind> = new Set<AgencyKind>([
  "prosecutor",
  "special-prosecutor",
  "police",
  "financial-police",
  "national-security",
  "anti-corruption",
  "penitentiary",
]);

type Stop = Journey["stops"][number];

function stopsOf(entry: Entry): Stop[] {
  if (!entry.action.startsWith("investigation.") || !isCountable(entry)) return [];
  const isReferral = entry.action === "investigation.referred";
  const actors = statedBodies(entry, "actor").filter(({ kind }) => isReferral || HOLDERS.has(kind));
  return [...actors, ...(isReferral ? statedBodies(entry, "target") : [])].flatMap((body) => stop(body, entry));
}

function stop(body: EventAgency, { id, date }: Entry): Stop[] {
  const key = bodyKey(body);
  return key === null ? [] : [{ key, name: body.name, entryId: id, date }];
}

/** The "ping-pong" of a file: who had it after whom, as the acts on it tell. Acts are taken in the chronology's order. */
export function journeyOf(entries: readonly Entry[]): Journey {
  const told = entries.flatMap(stopsOf);
  const stops = told.filter((one, at) => one.key !== told[at - 1]?.key);
  const onTheWay = new Set(told.map(({ entryId }) => entryId));
  return {
    stops,
    handovers: Math.max(0, stops.length - 1),
    returns: stops.length - new Set(stops.map(({ key }) => key)).size,
    statedReferrals: entries.filter((entry) => entry.action === "investigation.referred" && isCountable(entry)).length,
    documents: documentsOf(entries.filter(({ id }) => onTheWay.has(id))),
  };
}
