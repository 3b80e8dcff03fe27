import type { Entry } from "../model/chronology.ts";
import type { Correction } from "../model/correction.ts";
import { eventByPerson } from "./by-person.ts";
import { entryId, type Line } from "./line.ts";
import { isAtPlace, type Place, placeOf } from "./tellings.ts";

/** An id that is taken, and the tellings by which its line is known again. */
export interface Claim {
  id: string;
  tellings: readonly Place[];
}

/**
 * The ids that lines had before anybody merged or split: of the last result, of lines added by hand, and of lines that went from one case
 * to another, also where that was taken back.
 */
export function claimsOf(previous: readonly Entry[], corrections: readonly Correction[]): Claim[] {
  const claims = new Map<string, Place[]>();
  const claim = (id: string, place: Place) => claims.set(id, [...(claims.get(id) ?? []), place]);
  for (const { id, sources, readAs } of previous) for (const event of sources) claim(readAs?.[event.id] ?? id, placeOf(event));
  const known = new Set(claims.keys());
  for (const one of corrections) {
    if (one.kind === "add") claim(one.entryId, placeOf(eventByPerson(one, { caseId: "", name: "" })));
    if (one.kind === "quote") for (const telling of one.tellings) claim(telling.base, telling);
    if (one.kind === "move") for (const telling of one.tellings) if (!known.has(telling.base)) claim(telling.base, telling);
  }
  return [...claims].map(([id, tellings]) => ({ id, tellings: [...new Map(tellings.map((each) => [keyOf(each), each])).values()] }));
}

const keyOf = ({ eventId, start, end }: Place): string => `${eventId} ${start} ${end}`;

/**
 * Gives lines the ids they had before: the same document, an overlapping place, the same action group. Where several fit, most shared
 * tellings win, and each old id is given once. Lines that are new get an id that nobody has.
 */
export function carryIds(lines: readonly Line[], claims: readonly Claim[]): Line[] {
  const given = new Map<Line, string>();
  const taken = new Set<string>();
  for (const { line, before } of matches(lines, claims)) {
    if (given.has(line) || taken.has(before.id)) continue;
    given.set(line, before.id);
    taken.add(before.id);
  }
  const reserved = new Set([...taken, ...claims.map(({ id }) => id)]);
  return lines.map((line) => ({ ...line, id: given.get(line) ?? freshId(line, reserved) }));
}

function freshId(line: Line, reserved: Set<string>): string {
  const [first] = line.sources;
  let id = line.id;
  for (let attempt = 1; reserved.has(id); attempt++) id = entryId(line.caseId, first, attempt);
  reserved.add(id);
  return id;
}

interface Match {
  line: Line;
  before: Claim;
  shared: number;
}

function matches(lines: readonly Line[], claims: readonly Claim[]): Match[] {
  const byDocument = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const documentId of new Set(claim.tellings.map((telling) => telling.documentId)))
      byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), claim]);
  const found: Match[] = [];
  for (const line of lines) {
    const candidates = new Set(line.sources.flatMap((event) => byDocument.get(event.documentId) ?? []));
    for (const before of candidates) {
      const shared = sharedTellings(line, before);
      if (shared > 0) found.push({ line, before, shared });
    }
  }
  return found.sort((a, b) => b.shared - a.shared || compareText(a.before.id, b.before.id) || compareText(a.line.id, b.line.id));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Tellings at one place; the very same event counts more than an overlapping one. */
function sharedTellings(line: Line, before: Claim): number {
  let shared = 0;
  for (const event of line.sources)
    for (const telling of before.tellings) {
      if (event.id === telling.eventId) shared += 10;
      else if (isAtPlace(telling, event)) shared += 1;
    }
  return shared;
}
