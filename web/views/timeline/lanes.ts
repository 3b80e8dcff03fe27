import type { Entry } from "../../../lib/model/chronology.ts";
import type { Finding } from "../../../lib/model/finding.ts";

/** Milliseconds since 1970, UTC; what pictures are laid out by. */
export type Instant = number;

const DAY = 86_400_000;

export interface Stretch {
  from: Instant;
  to: Instant;
}

export interface Mark extends Stretch {
  entry: Entry;
  /** Row inside its lane: acts that overlap lie above each other. */
  row: number;
  /** An end that the sources leave open is drawn as such. */
  openStart: boolean;
  openEnd: boolean;
}

export interface Term extends Stretch {
  finding: Finding;
  row: number;
  /** From here on the term is over; null where it can't be said. */
  overFrom: Instant | null;
}

export interface Lane {
  key: string;
  name: string;
  marks: Mark[];
  terms: Term[];
  rows: number;
}

const instantOf = (day: string): Instant => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

/** An act's days, the last one included; a date that is open at one end is as long as one day on that side. */
function stretchOf({ earliest, latest }: Entry): (Stretch & Pick<Mark, "openStart" | "openEnd">) | null {
  const known = earliest ?? latest;
  if (known === null) return null;
  return {
    from: instantOf(earliest ?? known),
    to: instantOf(latest ?? known) + DAY,
    openStart: earliest === null,
    openEnd: latest === null,
  };
}

/** Puts each stretch on the first row where it has room, `gap` apart. */
export function rowsFor(stretches: readonly Stretch[], gap: number): number[] {
  const ends: Instant[] = [];
  return stretches.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap <= from);
    const row = free >= 0 ? free : ends.length;
    ends[row] = to;
    return row;
  });
}

/** Who acted, else whom it went to, else whom it concerns: the lane that a reader looks in first. */
function bodyOf({ agencies }: Entry): { key: string; name: string } {
  const body = ["actor", "target", "subject"].map((role) => agencies.find((agency) => agency.role === role)).find(Boolean);
  return body ? { key: body.id ?? body.name, name: body.name || body.text } : { key: "", name: "" };
}

/** How far lateness is known: to the answer, or as far as the documents reach, and never to today. Null: nothing is late. */
function lateEnd({ status, discharge, knownUntil }: Finding, entries: ReadonlyMap<string, Entry>): Instant | null {
  const answer = entries.get(discharge ?? "");
  if (status === "met-late") return (answer && stretchOf(answer)?.to) ?? null;
  if (status !== "overdue" && status !== "possibly-overdue") return null;
  return knownUntil === null ? null : instantOf(knownUntil) + DAY;
}

function termOf(finding: Finding, triggers: ReadonlyMap<string, Entry>): Omit<Term, "row"> | null {
  const trigger = triggers.get(finding.trigger);
  const begins = trigger && stretchOf(trigger);
  const last = finding.due.latest ?? finding.due.earliest;
  if (!begins || last === null) return null;
  const due = instantOf(last) + DAY;
  const end = lateEnd(finding, triggers);
  const isLate = end !== null && end > due;
  return { finding, from: begins.from, to: isLate ? end : due, overFrom: isLate ? due : null };
}

function withRows<T extends Stretch>(stretches: readonly T[], gap: number): (T & { row: number })[] {
  const sorted = [...stretches].sort((a, b) => a.from - b.from || a.to - b.to);
  const rows = rowsFor(sorted, gap);
  return sorted.map((stretch, at) => ({ ...stretch, row: rows[at] ?? 0 }));
}

/** One lane for each body in the order of its first act; what names no body lies in a lane without a name, at the end. */
export function lanesOf(entries: readonly Entry[], findings: readonly Finding[], gap: number): Lane[] {
  const triggers = new Map(entries.map((entry) => [entry.id, entry]));
  const lanes = new Map<string, { name: string; marks: Omit<Mark, "row">[]; terms: Omit<Term, "row">[] }>();
  const laneOf = (key: string, name: string) => {
    const lane = lanes.get(key) ?? { name, marks: [], terms: [] };
    lanes.set(key, lane);
    return lane;
  };
  for (const entry of entries) {
    const stretch = stretchOf(entry);
    const { key, name } = bodyOf(entry);
    if (stretch) laneOf(key, name).marks.push({ entry, ...stretch });
  }
  for (const finding of findings) {
    const term = termOf(finding, triggers);
    const { agencyId, name } = finding.bearer;
    if (term) laneOf(agencyId ?? name, name).terms.push(term);
  }
  const laid = [...lanes].map(([key, { name, marks, terms }]): Lane => {
    const shown = withRows(marks, gap);
    const below = Math.max(0, ...shown.map(({ row }) => row + 1));
    const running = withRows(terms, gap).map((term) => ({ ...term, row: term.row + below }));
    return { key, name, marks: shown, terms: running, rows: Math.max(below, ...running.map(({ row }) => row + 1), 1) };
  });
  return laid.sort((a, b) => Number(a.key === "") - Number(b.key === ""));
}

/** The time that all lanes cover, with a little air on both sides. */
export function spanOf(lanes: readonly Lane[]): Stretch | null {
  const all = lanes.flatMap(({ marks, terms }) => [...marks, ...terms]);
  if (all.length === 0) return null;
  const [from, to] = [Math.min(...all.map((one) => one.from)), Math.max(...all.map((one) => one.to))];
  const air = Math.max(DAY, (to - from) * 0.02);
  return { from: from - air, to: to + air };
}
