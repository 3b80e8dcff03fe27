import type { Entry } from "../model/chronology.ts";
import type { Event } from "../model/event.ts";
import { overlaps } from "../model/span.ts";
import { entryId } from "./entry.ts";
import { actionGroup } from "./event-likeness.ts";

/**
 * Gives entries the ids they had before: the same document, an overlapping place, the same action group. Where several fit, most shared
 * tellings win, and each old id is given once. Entries that are new get an id that nobody has.
 */
export function carryIds(entries: readonly Entry[], previous: readonly Entry[]): Entry[] {
  const given = new Map<Entry, string>();
  const taken = new Set<string>();
  for (const { entry, before } of matches(entries, previous)) {
    if (given.has(entry) || taken.has(before.id)) continue;
    given.set(entry, before.id);
    taken.add(before.id);
  }
  const reserved = new Set([...taken, ...previous.map((entry) => entry.id)]);
  return entries.map((entry) => ({ ...entry, id: given.get(entry) ?? freshId(entry, reserved) }));
}

function freshId(entry: Entry, reserved: Set<string>): string {
  const first = entry.sources[0] as Event;
  let id = entry.id;
  for (let attempt = 1; reserved.has(id); attempt++) id = entryId(entry.caseId, first, attempt);
  reserved.add(id);
  return id;
}

interface Match {
  entry: Entry;
  before: Entry;
  shared: number;
}

function matches(entries: readonly Entry[], previous: readonly Entry[]): Match[] {
  const byDocument = new Map<string, Entry[]>();
  for (const before of previous)
    for (const documentId of new Set(before.sources.map((event) => event.documentId)))
      byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), before]);
  const found: Match[] = [];
  for (const entry of entries) {
    const candidates = new Set(entry.sources.flatMap((event) => byDocument.get(event.documentId) ?? []));
    for (const before of candidates) {
      const shared = sharedTellings(entry, before);
      if (shared > 0) found.push({ entry, before, shared });
    }
  }
  return found.sort(
    (a, b) =>
      b.shared - a.shared || (a.before.id < b.before.id ? -1 : a.before.id > b.before.id ? 1 : 0) || (a.entry.id < b.entry.id ? -1 : 1),
  );
}

/** Tellings at one place; the very same event counts more than an overlapping one. */
function sharedTellings(entry: Entry, before: Entry): number {
  let shared = 0;
  for (const a of entry.sources)
    for (const b of before.sources) {
      if (a.id === b.id) shared += 10;
      else if (a.documentId === b.documentId && overlaps(a, b) && actionGroup(a.action) === actionGroup(b.action)) shared += 1;
    }
  return shared;
}
