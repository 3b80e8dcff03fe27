import type { GoldDocument, GoldTimex } from "./corpus.ts";
import { f1 } from "./row.ts";
import { dayOf, meets, pairSpans, trimSpan } from "./spans.ts";

export interface SystemTimex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly endValue?: string | undefined;
}

/** What a system said of each document, by the document's name. */
export type SystemTimexes = ReadonlyMap<string, readonly SystemTimex[]>;

/** Counts of one document, or of several added up. */
export interface TimexTally {
  readonly gold: number;
  readonly system: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  /** The same of gold DATEs with a calendar value alone. */
  readonly dateGold: number;
  readonly dateSystem: number;
  readonly dateSpan: number;
  readonly dateValue: number;
}

/** What is measured, each from the counts. */
export const TIMEX_MEASURES = {
  strictF1: ({ strict, system, gold }: TimexTally) => f1(strict, system, gold),
  relaxedF1: ({ relaxed, system, gold }: TimexTally) => f1(relaxed, system, gold),
  valueF1: ({ value, system, gold }: TimexTally) => f1(value, system, gold),
  dateSpanF1: ({ dateSpan, dateSystem, dateGold }: TimexTally) => f1(dateSpan, dateSystem, dateGold),
  dateValueF1: ({ dateValue, dateSystem, dateGold }: TimexTally) => f1(dateValue, dateSystem, dateGold),
} as const;

const NOTHING: TimexTally = {
  gold: 0,
  system: 0,
  strict: 0,
  relaxed: 0,
  value: 0,
  dateGold: 0,
  dateSystem: 0,
  dateSpan: 0,
  dateValue: 0,
};

export const addTallies = (tallies: readonly TimexTally[]): TimexTally =>
  tallies.reduce((sum, tally) => {
    const add = (name: keyof TimexTally): [string, number] => [name, sum[name] + tally[name]];
    return Object.fromEntries((Object.keys(NOTHING) as (keyof TimexTally)[]).map(add)) as unknown as TimexTally;
  }, NOTHING);

const CALENDAR_VALUE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const key = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
const isCalendarDate = ({ type, value }: GoldTimex): boolean => type === "DATE" && typeof value === "string" && CALENDAR_VALUE.test(value);
const isDated = ({ type, value }: SystemTimex): boolean => (type === "DATE" || type === "TIME") && !value.endsWith("_REF");

function sameValue(gold: GoldTimex, system: SystemTimex): boolean {
  if (gold.value === null || gold.value === undefined) return false;
  return gold.value === system.value || (gold.type === "DATE" && gold.value === dayOf(system.value));
}

/** The scoring of `score_timex.py`: strict and relaxed spans, values on relaxed pairs, and the view on calendar dates alone. */
export function tallyTimexes(document: GoldDocument, said: readonly SystemTimex[]): TimexTally {
  const text = [...document.text];
  const system = said.map((timex) => trimSpan(text, timex)).filter(({ start, end }) => end > start);
  const gold = document.timexes.map((timex) => trimSpan(text, timex));
  const goldKeys = new Set(gold.map(key));
  const pairs = pairSpans(gold, system);
  return {
    gold: gold.length,
    system: system.length,
    strict: new Set(system.map(key).filter((span) => goldKeys.has(span))).size,
    relaxed: pairs.length,
    value: pairs.filter(([g, s]) => sameValue(g, s)).length,
    ...tallyDates(gold, system),
  };
}

/** A system date that meets gold of another kind is neutral; one that meets nothing is wrong. */
function tallyDates(gold: readonly GoldTimex[], system: readonly SystemTimex[]) {
  const goldDates = gold.filter(isCalendarDate);
  const systemDates = system.filter(isDated);
  const pairs = pairSpans(goldDates, systemDates);
  const paired = new Set(pairs.map(([, s]) => s));
  const wrong = systemDates.filter((s) => !paired.has(s) && !gold.some((g) => meets(g, s)));
  return {
    dateGold: goldDates.length,
    dateSystem: pairs.length + wrong.length,
    dateSpan: pairs.length,
    dateValue: pairs.filter(([g, s]) => g.value === dayOf(s.value)).length,
  };
}
