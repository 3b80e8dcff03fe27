import { boundsOf } from "../edtf/index.ts";
import type { Action } from "../model/action.ts";
import { isImplied } from "../model/agency.ts";
import type { ChronologyDocument, Conflict, Entry } from "../model/chronology.ts";
import { daysBetween, isDay, likeness, sharedBodies, surelyBefore, told } from "./event-likeness.ts";

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

/** What lines of one chronology say against each other: impossible orders, the same act under another date, dates after the document. */
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
  const pairs: [Entry, Entry][] = [];
  for (let i = 0; i < days.length; i++)
    for (let j = i + 1; j < days.length; j++)
      if (onlyTheDateDiffers(days[i] as Entry, days[j] as Entry)) pairs.push([days[i] as Entry, days[j] as Entry]);
  return pairs;
}

function onlyTheDateDiffers(a: Entry, b: Entry): boolean {
  if (a.action !== b.action || a.earliest === null || b.earliest === null || a.earliest === b.earliest) return false;
  if (Math.abs(daysBetween(a.earliest, b.earliest)) > NEAR_DAYS) return false;
  if (a.sources.some((x) => b.sources.some((y) => x.documentId === y.documentId))) return false;
  return a.sources
    .map(told)
    .some((x) => b.sources.map(told).some((y) => (sharedBodies(x, y) ?? 0) > 0 && likeness(x.words, y.words) >= NEAR_LIKENESS));
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
