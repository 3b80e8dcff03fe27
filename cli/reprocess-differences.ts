import type { Entry } from "../lib/model/chronology.ts";
import type { Event } from "../lib/model/event.ts";
import type { Finding } from "../lib/model/finding.ts";

/** What another reading would make different, of one thing. */
export interface Difference {
  readonly of: "event" | "entry" | "finding";
  readonly change: "added" | "lost" | "changed";
  readonly id: string;
  /** The document, or the case. */
  readonly in: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Kind<T> {
  readonly of: Difference["of"];
  idOf(one: T): string;
  /** What people would call a difference: another version that says the same is none. */
  says(one: T): string;
}

const bodies = (agencies: Entry["agencies"]): string => agencies.map(({ name, role }) => `${name} (${role})`).join(", ");
const not = (polarity: Entry["polarity"]): string => (polarity === "negated" ? "not " : "");

const EVENTS: Kind<Event> = {
  of: "event",
  idOf: ({ id }) => id,
  says: ({ date, polarity, action, act, agencies, quote }) =>
    `${date ?? "?"} ${not(polarity)}${act ?? action}; ${bodies(agencies)}; “${quote}”`,
};
const ENTRIES: Kind<Entry> = {
  of: "entry",
  idOf: ({ id }) => id,
  says: ({ date, polarity, action, act, agencies, review, sources }) =>
    `${date ?? "?"} ${not(polarity)}${act ?? action}; ${bodies(agencies)}; ${review}; ${sources.length} sources`,
};
const FINDINGS: Kind<Finding> = {
  of: "finding",
  idOf: ({ id }) => id,
  says: ({ status, due, ref }) => `${ref} ${status}, due ${due.earliest ?? "?"} to ${due.latest ?? "?"}`,
};

function differencesOf<T>({ of, idOf, says }: Kind<T>, place: string, before: readonly T[], after: readonly T[]): Difference[] {
  const [old, now] = [new Map(before.map((one) => [idOf(one), says(one)])), new Map(after.map((one) => [idOf(one), says(one)]))];
  const all = [...new Set([...old.keys(), ...now.keys()])];
  return all.flatMap((id) => {
    const [was, is] = [old.get(id) ?? null, now.get(id) ?? null];
    if (was === is) return [];
    return [{ of, change: was === null ? "added" : is === null ? "lost" : "changed", id, in: place, before: was, after: is }];
  });
}

export const eventDifferences = (documentId: string, before: readonly Event[], after: readonly Event[]): Difference[] =>
  differencesOf(EVENTS, documentId, before, after);
export const entryDifferences = (caseId: string, before: readonly Entry[], after: readonly Entry[]): Difference[] =>
  differencesOf(ENTRIES, caseId, before, after);
export const findingDifferences = (caseId: string, before: readonly Finding[], after: readonly Finding[]): Difference[] =>
  differencesOf(FINDINGS, caseId, before, after);
