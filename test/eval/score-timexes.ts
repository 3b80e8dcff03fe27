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

export interface TimexScore {
  readonly strictF1: number;
  readonly relaxedF1: number;
  readonly valueF1: number;
  /** Only gold DATEs with a calendar value. */
  readonly dateValueF1: number;
}

const CALENDAR_VALUE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const key = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
const isCalendarDate = ({ type, value }: GoldTimex): boolean => type === "DATE" && typeof value === "string" && CALENDAR_VALUE.test(value);
const isDated = ({ type, value }: SystemTimex): boolean => (type === "DATE" || type === "TIME") && !value.endsWith("_REF");

function sameValue(gold: GoldTimex, system: SystemTimex): boolean {
  if (gold.value === null || gold.value === undefined) return false;
  return gold.value === system.value || (gold.type === "DATE" && gold.value === dayOf(system.value));
}

/** The scoring of `score_timex.py`: strict and relaxed spans, values on relaxed pairs, and the view on calendar dates alone. */
export function scoreTimexes(corpus: readonly GoldDocument[], said: SystemTimexes): TimexScore {
  const sum = { gold: 0, system: 0, strict: 0, relaxed: 0, value: 0, dateGold: 0, dateSystem: 0, dateValue: 0 };
  for (const document of corpus) {
    const text = [...document.text];
    const system = (said.get(document.doc) ?? []).map((timex) => trimSpan(text, timex)).filter(({ start, end }) => end > start);
    const gold = document.timexes.map((timex) => trimSpan(text, timex));
    const goldKeys = new Set(gold.map(key));
    const pairs = pairSpans(gold, system);
    sum.gold += gold.length;
    sum.system += system.length;
    sum.strict += new Set(system.map(key).filter((span) => goldKeys.has(span))).size;
    sum.relaxed += pairs.length;
    sum.value += pairs.filter(([g, s]) => sameValue(g, s)).length;
    const dates = scoreDates(gold, system);
    sum.dateGold += dates.gold;
    sum.dateSystem += dates.system;
    sum.dateValue += dates.right;
  }
  return {
    strictF1: f1(sum.strict, sum.system, sum.gold),
    relaxedF1: f1(sum.relaxed, sum.system, sum.gold),
    valueF1: f1(sum.value, sum.system, sum.gold),
    dateValueF1: f1(sum.dateValue, sum.dateSystem, sum.dateGold),
  };
}

/** A system date that meets gold of another kind is neutral; one that meets nothing is wrong. */
function scoreDates(gold: readonly GoldTimex[], system: readonly SystemTimex[]): { gold: number; system: number; right: number } {
  const goldDates = gold.filter(isCalendarDate);
  const systemDates = system.filter(isDated);
  const pairs = pairSpans(goldDates, systemDates);
  const paired = new Set(pairs.map(([, s]) => s));
  const wrong = systemDates.filter((s) => !paired.has(s) && !gold.some((g) => meets(g, s)));
  const right = pairs.filter(([g, s]) => g.value === dayOf(s.value));
  return { gold: goldDates.length, system: pairs.length + wrong.length, right: right.length };
}
