import type { Event } from "../../lib/model/event.ts";
import type { GoldEvent } from "./gold.ts";
import { loose } from "./quote-spans.ts";
import { f1 } from "./row.ts";
import { isActionRight, isDateRight, isGroupRight, isRight, type Pairing, type Placed } from "./score-events.ts";
import { type Interval, overlap } from "./spans.ts";

/** What is counted of a stretch of a document; tallies of several stretches add up. */
export type Tally = Readonly<Record<(typeof COUNTS)[number], number>>;

const COUNTS = [
  "gold",
  "said",
  "detected",
  "overlap",
  "date",
  "group",
  "right",
  "strict",
  "case",
  "strayed",
  "bodiesRight",
  "bodiesWrong",
  "bodiesMissed",
] as const;

const NOTHING = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Record<(typeof COUNTS)[number], number>;

/** A stretch of a document long enough that what is wrong in one says little of the next. */
const BLOCK = 2000;

/** Words that say nothing about which body is meant; the list of the scorer that comes with the gold. */
const STOP = new Set("the of for and to in on a an s city's its republic kazakhstan rk under".split(" "));

const words = (name: string): Set<string> =>
  new Set(
    loose(name)
      .toLowerCase()
      .replace(/'s\b/g, "")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word && !STOP.has(word)),
  );

const isSameName = (a: string, b: string): boolean => loose(a).toLowerCase() === loose(b).toLowerCase();

/** Half of all words of two names are common to both. */
function isSameBody(a: string, b: string): boolean {
  const [left, right] = [words(a), words(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return isSameName(a, b) || (common > 0 && common / (left.size + right.size - common) >= 0.5);
}

const isSameCase = (a: string, b: string): boolean =>
  isSameName(a, b) || [...words(a)].some((word) => word.length > 3 && words(b).has(word));

function bodiesOf(event: Event, gold: GoldEvent): Pick<Record<string, number>, "bodiesRight" | "bodiesWrong" | "bodiesMissed"> {
  const left = event.agencies.map(({ name }) => name);
  let right = 0;
  for (const { name } of gold.agencies) {
    const exact = left.findIndex((said) => isSameName(said, name));
    const at = exact >= 0 ? exact : left.findIndex((said) => isSameBody(said, name));
    if (at >= 0) right += left.splice(at, 1).length;
  }
  return { bodiesRight: right, bodiesWrong: left.length, bodiesMissed: gold.agencies.length - right };
}

const share = (a: Interval, b: Interval): number => overlap(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

function ofTold({ gold, event }: Pairing["told"][number]): Partial<Tally> {
  if (!event?.span || !gold.span) return { gold: 1, bodiesMissed: gold.of.agencies.length };
  const right = isRight(event.of, gold.of);
  return {
    gold: 1,
    detected: 1,
    overlap: share(event.span, gold.span),
    date: Number(isDateRight(event.of, gold.of)),
    group: Number(isGroupRight(event.of, gold.of)),
    right: Number(right),
    strict: Number(right && isActionRight(event.of, gold.of)),
    case: Number(isSameCase(event.of.case, gold.of.case)),
    strayed: Number(event.of.case !== "" && !isSameCase(event.of.case, gold.of.case)),
    ...bodiesOf(event.of, gold.of),
  };
}

export function addUp(tallies: readonly Partial<Tally>[]): Tally {
  const sum = { ...NOTHING };
  for (const tally of tallies) for (const name of COUNTS) sum[name] += tally[name] ?? 0;
  return sum;
}

const blockOf = ({ document, span }: Placed<unknown>): string => `${document}/${Math.floor((span?.start ?? 0) / BLOCK)}`;

/** One tally per block of 2,000 characters of a document. */
export function tallyBlocks({ told, judged }: Pairing): Tally[] {
  const blocks = new Map<string, Partial<Tally>[]>();
  const count = (block: string, tally: Partial<Tally>) => blocks.set(block, [...(blocks.get(block) ?? []), tally]);
  for (const one of told) count(blockOf(one.gold), ofTold(one));
  for (const { event, counts } of judged) if (counts) count(blockOf(event), { said: 1 });
  return [...blocks.values()].map(addUp);
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** The measures of the scorer that comes with the gold, under its names. */
export const EVENT_MEASURES = {
  eventF1: ({ right, said, gold }: Tally) => f1(right, said, gold),
  strictF1: ({ strict, said, gold }: Tally) => f1(strict, said, gold),
  detectedRecall: ({ detected, gold }: Tally) => ratio(detected, gold),
  whenAccuracy: ({ date, detected }: Tally) => ratio(date, detected),
  whatGroupAccuracy: ({ group, detected }: Tally) => ratio(group, detected),
  agencyF1: ({ bodiesRight, bodiesWrong, bodiesMissed }: Tally) => f1(bodiesRight, bodiesRight + bodiesWrong, bodiesRight + bodiesMissed),
  caseAccuracy: (tally: Tally) => ratio(tally.case, tally.detected),
  quoteOverlap: (tally: Tally) => ratio(tally.overlap, tally.detected),
} as const;
