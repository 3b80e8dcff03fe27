import { boundsOf } from "../edtf/index.ts";
import type { Action } from "../model/action.ts";
import { isImplied } from "../model/agency.ts";
import type { ChronologyDocument, Conflict, Entry } from "../model/chronology.ts";
import { daysBetween, isDay, likeness, sharedBodies, surelyBefore, type Told, told } from "./event-likeness.ts";

/** What the sources of one line say differently. */
export function conflictsWithin(entry: Entry): Conflict[] {
  const eventIds = entry.sources.map((event) => event.id);
  const conflicts: Conflict[] = [];
  const say = (field: Conflict["field"], message: string) => conflicts.push({ field, message, eventIds });
  const dates = distinct(entry.sources.map((event) => event.date ?? "no date"));
  const disjoint = entry.sources.some((a) => entry.sources.some((b) => surelyBefore(a, b)));
  if (disjoint) say("date", `The sources date this act differently: ${dates.join(", ")}.`);
  const actions = distinct(entry.sources.map((event) => event.action));
  if (actions.length > 1) say("action", `The sources call this act differently: ${actions.join(", ")}.`);
  const tellings = entry.sources.map(told);
  if (tellings.some((a) => tellings.some((b) => sharedBodies(a, b) === null)))
    say("agencies", "The sources name different bodies in the same part.");
  return conflicts;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** Acts that can't come in this order where the case has just one of the first. */
const IMPOSSIBLE: readonly { first: Action; later: readonly Action[] }[] = [
  { first: "custody.detained", later: ["custody.released"] },
  { first: "investigation.opened", later: ["investigation.suspended", "investigation.resumed"] },
  { first: "court.charged", later: ["court.verdict", "court.sentence"] },
  { first: "court.verdict", later: ["court.sentence"] },
];

const NEAR_DAYS = 31;
const NEAR_LIKENESS = 0.5;

/** What lines of one chronology (in order of time) say against each other: impossible orders, one act under two dates, dates after the document. */
export function conflictsAmong(entries: readonly Entry[], documents: readonly ChronologyDocument[]): Map<string, Conflict[]> {
  const found = new Map<string, Conflict[]>();
  const add = (pair: readonly Entry[], field: Conflict["field"], message: string) => {
    const eventIds = pair.flatMap((entry) => entry.sources.map((event) => event.id)).sort();
    for (const entry of pair) found.set(entry.id, [...(found.get(entry.id) ?? []), { field, message, eventIds }]);
  };
  for (const pair of impossibleOrders(entries))
    add(pair, "order", `${pair[1].action} (${pair[1].date}) comes before ${pair[0].action} (${pair[0].date}).`);
  for (const pair of otherDates(entries))
    add(pair, "date", `Perhaps one act: ${pair[0].date} in one document, ${pair[1].date} in another.`);
  for (const entry of afterItsDocument(entries, documents))
    add([entry], "date", `The date ${entry.date} is later than the document that tells it.`);
  return found;
}

const asserted = (entry: Entry): boolean => entry.polarity === "affirmed" && entry.modality === "asserted" && !entry.background;

function impossibleOrders(entries: readonly Entry[]): [Entry, Entry][] {
  const real = entries.filter(asserted);
  const pairs: [Entry, Entry][] = [];
  for (const { first, later } of IMPOSSIBLE) {
    const firsts = real.filter((entry) => entry.action === first);
    const [only] = firsts;
    if (!only || firsts.length > 1) continue;
    for (const entry of real) if (later.includes(entry.action) && surelyBefore(entry, only)) pairs.push([only, entry]);
  }
  return [...pairs, ...answersBeforeComplaints(real)];
}

/** The only filing to a body, and an answer by that body that is surely earlier. */
function answersBeforeComplaints(entries: readonly Entry[]): [Entry, Entry][] {
  const bodiesOf = (entry: Entry, role: string) =>
    entry.agencies.filter((agency) => agency.role === role && !isImplied(agency)).map((agency) => agency.id ?? agency.name);
  const filings = entries.filter((entry) => entry.action.startsWith("filing."));
  const pairs: [Entry, Entry][] = [];
  for (const reply of entries.filter((entry) => entry.action === "response.reply")) {
    for (const body of bodiesOf(reply, "actor")) {
      const to = filings.filter((filing) => bodiesOf(filing, "target").includes(body));
      if (to.length === 1 && to[0] && surelyBefore(reply, to[0])) pairs.push([to[0], reply]);
    }
  }
  return pairs;
}

function otherDates(entries: readonly Entry[]): [Entry, Entry][] {
  const days = entries.filter((entry) => isDay(entry) && !entry.background && entry.agencies.length > 0);
  const lines = days.map((entry) => ({
    entry,
    tellings: entry.sources.map(told),
    documents: new Set(entry.sources.map((event) => event.documentId)),
  }));
  const pairs: [Entry, Entry][] = [];
  for (const [i, line] of lines.entries())
    for (const other of lines.slice(i + 1)) {
      if (daysBetween(line.entry.earliest ?? "", other.entry.earliest ?? "") > NEAR_DAYS) break;
      if (onlyTheDateDiffers(line, other)) pairs.push([line.entry, other.entry]);
    }
  return pairs;
}

interface Line {
  entry: Entry;
  tellings: readonly Told[];
  documents: ReadonlySet<string>;
}

/** Two documents tell of one action by one body in much the same words, under two days. */
function onlyTheDateDiffers(a: Line, b: Line): boolean {
  if (a.entry.action !== b.entry.action || a.entry.earliest === b.entry.earliest) return false;
  if ([...a.documents].some((documentId) => b.documents.has(documentId))) return false;
  return a.tellings.some((x) => b.tellings.some((y) => (sharedBodies(x, y) ?? 0) > 0 && likeness(x.words, y.words) >= NEAR_LIKENESS));
}

function afterItsDocument(entries: readonly Entry[], documents: readonly ChronologyDocument[]): Entry[] {
  const latest = new Map(
    documents.map((document) => [document.documentId, document.published ? boundsOf(document.published).latest : null]),
  );
  return entries.filter(
    (entry) =>
      asserted(entry) &&
      entry.sources.some((event) => surelyBefore({ latest: latest.get(event.documentId) ?? null }, { earliest: event.earliest })),
  );
}
