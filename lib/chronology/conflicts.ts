import { boundsOf } from "../edtf/index.ts";
import type { Action } from "../model/action.ts";
import { isImplied } from "../model/agency.ts";
import type { ChronologyDocument, Conflict, Entry } from "../model/chronology.ts";
import type { Event } from "../model/event.ts";
import { preferredFor } from "./corrections.ts";
import { daysBetween, isDay, likeness, sharedBodies, surelyBefore, type Told, told } from "./event-likeness.ts";

/** What the sources of one line say differently, each in its own words; what a person preferred is marked, and the others stay. */
export function conflictsWithin(entry: Entry): Conflict[] {
  const tellings = entry.sources.map(told);
  const dates = entry.sources.map((event) => event.date ?? "no date");
  const actions = distinct(entry.sources.map((event) => event.action));
  const found: Conflict[] = [];
  if (entry.sources.some((a) => entry.sources.some((b) => surelyBefore(a, b))))
    found.push(conflict("date", `The sources date this act differently: ${distinct(dates).join(", ")}.`, entry.sources));
  if (actions.length > 1) found.push(conflict("action", `The sources call this act differently: ${actions.join(", ")}.`, entry.sources));
  if (tellings.some((a) => tellings.some((b) => sharedBodies(a, b) === null)))
    found.push(conflict("agencies", "The sources name different bodies in the same part.", entry.sources));
  return found.map((one) => withPreferred(one, entry));
}

function withPreferred(one: Conflict, entry: Entry): Conflict {
  const preferred = one.field === "order" ? null : preferredFor(entry, one.field);
  return preferred === null ? one : { ...one, preferred };
}

/** What a source says of the field that is in question. */
function saysOf({ date, action, agencies }: Event, field: Conflict["field"]): string {
  if (field === "action") return action;
  if (field === "agencies") return agencies.map(({ name, role }) => `${name} (${role})`).join(", ");
  return date ?? "no date";
}

const conflict = (field: Conflict["field"], message: string, sources: readonly Event[]): Conflict => ({
  field,
  message,
  eventIds: sources.map(({ id }) => id),
  sides: sources.map((event) => ({ eventId: event.id, says: saysOf(event, field), quote: event.quote })),
});

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
    const sources = pair.flatMap((entry) => entry.sources).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    for (const entry of pair) found.set(entry.id, [...(found.get(entry.id) ?? []), conflict(field, message, sources)]);
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
