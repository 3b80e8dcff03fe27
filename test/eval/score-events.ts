import { basename } from "node:path";
import type { Event } from "../../lib/model/event.ts";
import type { GoldCorpus, GoldEvent } from "./gold.ts";
import { loose, placeOfQuote } from "./quote-spans.ts";
import { type Interval, meets } from "./spans.ts";

export interface Placed<T> {
  readonly of: T;
  readonly document: string;
  readonly span: Interval | null;
}

/** Each gold line with the event that tells it, and each event with the verdict on it. */
export interface Pairing {
  readonly told: readonly { gold: Placed<GoldEvent>; event: Placed<Event> | null }[];
  /** `gold` is null where an event tells nothing of the gold; `counts` is false where background excuses it. */
  readonly judged: readonly { event: Placed<Event>; gold: GoldEvent | null; counts: boolean }[];
}

interface Pair {
  readonly gold: Placed<GoldEvent>;
  readonly event: Placed<Event>;
  readonly likeness: number;
}

const LONG_QUOTE = 400;
/** The same quote may stand twice: the search goes on a little before the last place found. */
const GOLD_STEP_BACK = 400;
const EVENT_STEP_BACK = 2000;

const plain = (edtf: string | null): string =>
  (edtf ?? "")
    .replace(/[~?%]/g, "")
    .replace(/T[0-9:+\-Z.]*/g, "")
    .replace(/-XX/g, "");

function isSameInterval(said: string | null, wanted: string): boolean {
  const [from, to, ...more] = plain(wanted).split("/");
  return plain(said) === plain(wanted) || (plain(said) === from && from === to && more.length === 0);
}

const group = (action: string): string => action.split(".")[0] ?? "";
export const isDateRight = ({ date }: Event, gold: GoldEvent): boolean =>
  [gold.date, ...gold.dateAlt].some((wanted) => isSameInterval(date, wanted));
export const isActionRight = ({ action }: Event, gold: GoldEvent): boolean => [gold.action, ...gold.actionAlt].includes(action);
export const isGroupRight = ({ action }: Event, gold: GoldEvent): boolean =>
  [gold.action, ...gold.actionAlt].some((wanted) => group(wanted) === group(action));
/** Date and group of the action: the headline. */
export const isRight = (event: Event, gold: GoldEvent): boolean => isDateRight(event, gold) && isGroupRight(event, gold);

/** The scorer that comes with the gold names documents so: a part of a file stands for the file. */
const stem = (name: string): string =>
  basename(name)
    .replace(/\.(part\d+\.)?(txt|pdf|html?|docx)$/i, "")
    .replace(/\.part\d+$/, "");

function placeAll<T extends { quote: string }>(
  items: readonly T[],
  texts: ReadonlyMap<string, string>,
  document: (item: T) => string,
  back: number,
): Placed<T>[] {
  const last = new Map<string, number>();
  return items.map((of) => {
    const name = stem(document(of));
    const span = placeOfQuote(texts.get(name) ?? "", of.quote, last.get(name) ?? 0);
    if (span) last.set(name, Math.max(0, span.start - back));
    return { of, document: name, span };
  });
}

function pairsOf(gold: readonly Placed<GoldEvent>[], events: readonly Placed<Event>[]): Pair[] {
  const pairs = gold.flatMap((g) =>
    events.filter((event) => canPair(g, event)).map((event) => ({ gold: g, event, likeness: likeness(event.of, g.of) })),
  );
  return pairs.sort((a, b) => b.likeness - a.likeness);
}

/** A quote over 400 characters and three times as long as the gold's tells nothing in particular. */
function canPair(gold: Placed<GoldEvent>, event: Placed<Event>): boolean {
  if (gold.document !== event.document || !gold.span || !event.span || !meets(gold.span, event.span)) return false;
  return event.span.end - event.span.start <= Math.max(LONG_QUOTE, 3 * (gold.span.end - gold.span.start));
}

const likeness = (event: Event, gold: GoldEvent): number =>
  1 +
  4 * Number(isDateRight(event, gold)) +
  2 * Number(isGroupRight(event, gold)) +
  Number(isActionRight(event, gold)) +
  (gold.core ? 0.5 : 0);

/** Pairs gold and events one to one as the scorer of the gold does: what agrees best on date and action first. */
export function pairEvents({ texts, gold, events }: GoldCorpus): Pairing {
  const byStem = new Map([...texts].map(([name, text]) => [stem(name), loose(text)]));
  const wanted = placeAll(gold, byStem, ({ doc }) => doc, GOLD_STEP_BACK);
  const said = placeAll(events, byStem, ({ document }) => document, EVENT_STEP_BACK);
  const pairs = pairsOf(wanted, said);
  const eventOf = new Map<Placed<GoldEvent>, Placed<Event>>();
  const goldOf = new Map<Placed<Event>, Placed<GoldEvent>>();
  for (const { gold: g, event } of pairs) {
    if (eventOf.has(g) || goldOf.has(event)) continue;
    eventOf.set(g, event);
    goldOf.set(event, g);
  }
  const excused = excusedBy(wanted, pairs, eventOf, goldOf);
  return {
    told: wanted.filter(({ of }) => of.core).map((g) => ({ gold: g, event: eventOf.get(g) ?? null })),
    judged: said.map((event) => ({
      event,
      gold: goldOf.get(event)?.of ?? null,
      counts: goldOf.get(event)?.of.core ?? !excused.has(event),
    })),
  };
}

/** A background line excuses one event beside its own, not a flood. */
function excusedBy(
  gold: readonly Placed<GoldEvent>[],
  pairs: readonly Pair[],
  eventOf: ReadonlyMap<unknown, unknown>,
  goldOf: ReadonlyMap<unknown, unknown>,
): Set<unknown> {
  const excused = new Set<unknown>();
  for (const background of gold.filter(({ of }) => !of.core)) {
    const free = pairs.filter((pair) => pair.gold === background && !goldOf.has(pair.event) && !excused.has(pair.event));
    for (const { event } of free.slice(0, eventOf.has(background) ? 1 : 2)) excused.add(event);
  }
  return excused;
}
