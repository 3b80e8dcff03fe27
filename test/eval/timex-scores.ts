import type { GoldDocument, SystemTimex } from "./dates.ts";

/** The definitions of score_timex.py, score_events.py and score_probes.py beside the benchmark, ported. Offsets are code points. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

interface Scored {
  start: number;
  end: number;
  type: string;
  value: string | string[] | null;
  endValue?: string;
}

const EDGE = new Set(" \t\n\r\u00a0.,;:()[]\"“”‘’'");
const DIGIT = /\p{Nd}/u;

function prf(right: number, system: number, gold: number): Score {
  const precision = system ? right / system : 0;
  const recall = gold ? right / gold : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

function trimmed<T extends { start: number; end: number }>(letters: readonly string[], timex: T): T {
  let { start, end } = timex;
  while (start < end && EDGE.has(letters[start] ?? "")) start += 1;
  while (end > start && EDGE.has(letters[end - 1] ?? "")) end -= 1;
  return { ...timex, start, end };
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);
const day = (value: unknown): unknown => (typeof value === "string" && value.includes("T") ? value.slice(0, 10) : value);

/** Greedy one-to-one pairs by share of overlap. */
function pair(gold: readonly Scored[], system: readonly Scored[]): [Scored, Scored][] {
  const candidates: { share: number; start: number; i: number; j: number }[] = [];
  for (const [i, g] of gold.entries()) {
    for (const [j, s] of system.entries()) {
      const common = overlap(g, s);
      if (common > 0) candidates.push({ share: common / (Math.max(g.end, s.end) - Math.min(g.start, s.start)), start: g.start, i, j });
    }
  }
  candidates.sort((a, b) => b.share - a.share || a.start - b.start || a.i - b.i || a.j - b.j);
  const [usedGold, usedSystem] = [new Set<number>(), new Set<number>()];
  const pairs: [Scored, Scored][] = [];
  for (const { i, j } of candidates) {
    if (usedGold.has(i) || usedSystem.has(j)) continue;
    usedGold.add(i);
    usedSystem.add(j);
    pairs.push([gold[i] as Scored, system[j] as Scored]);
  }
  return pairs;
}

const isValueRight = (gold: Scored, system: Scored): boolean =>
  gold.value !== null && (gold.value === system.value || (gold.type === "DATE" && gold.value === day(system.value)));

export function scoreTimexes(
  documents: readonly GoldDocument[],
  systems: ReadonlyMap<string, SystemTimex[]>,
): Record<"strict" | "relaxed" | "value", Score> {
  let [goldCount, systemCount, strict, relaxed, value] = [0, 0, 0, 0, 0];
  for (const { doc, text, timexes } of documents) {
    const letters = [...text];
    const gold = timexes.map((timex) => trimmed(letters, timex));
    const system = (systems.get(doc) ?? []).map((timex) => trimmed(letters, timex)).filter(({ start, end }) => end > start);
    const spans = new Set(gold.map(({ start, end }) => `${start}-${end}`));
    goldCount += gold.length;
    systemCount += system.length;
    strict += [...new Set(system.map(({ start, end }) => `${start}-${end}`))].filter((span) => spans.has(span)).length;
    const pairs = pair(gold, system);
    relaxed += pairs.length;
    value += pairs.filter(([g, s]) => isValueRight(g, s)).length;
  }
  return {
    strict: prf(strict, systemCount, goldCount),
    relaxed: prf(relaxed, systemCount, goldCount),
    value: prf(value, systemCount, goldCount),
  };
}

const valuesOf = (timexes: readonly SystemTimex[]): Set<unknown> =>
  new Set(timexes.flatMap(({ value, endValue }) => [day(value), day(endValue)]).filter(Boolean));

const sameSet = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean => a.size === b.size && [...a].every((one) => b.has(one));

/** Whens of annotated events whose dates are all exact, by kind. VAGUE ones have no date to get right. */
export function scoreWhens(documents: readonly GoldDocument[], systems: ReadonlyMap<string, SystemTimex[]>) {
  const kinds: Record<string, [all: number, right: number]> = {};
  for (const { doc, text, timexes } of documents) {
    const letters = [...text];
    const system = (systems.get(doc) ?? []).map((timex) => trimmed(letters, timex));
    for (const gold of timexes.map((timex) => trimmed(letters, timex))) {
      if (gold.type === "VAGUE") continue;
      kinds[gold.type] ??= [0, 0];
      const kind = kinds[gold.type] as [number, number];
      kind[0] += 1;
      const found = valuesOf(system.filter((one) => overlap(one, gold) > 0));
      if (Array.isArray(gold.value) && sameSet(found, new Set(gold.value))) kind[1] += 1;
    }
  }
  const sum = (index: 0 | 1) => Object.values(kinds).reduce((total, kind) => total + kind[index], 0);
  return { exact: sum(1), resolvable: sum(0), kinds };
}

function passes({ doc, text, timexes: gold }: GoldDocument, system: readonly SystemTimex[]): boolean {
  const letters = [...text];
  const expected = gold.filter(({ type }) => type === "DATE");
  const isFound = expected.every((one) =>
    system.some((timex) => overlap(timex, one) > 0 && (one.value === day(timex.value) || one.value === day(timex.endValue))),
  );
  const isForeign = (timex: SystemTimex) =>
    (timex.type === "DATE" || timex.type === "TIME") &&
    !gold.some((one) => overlap(timex, one) > 0) &&
    !(doc === "time" && letters.slice(timex.start, timex.end).join("").includes("p.m"));
  if (!isFound || system.some(isForeign)) return false;
  const covered = (index: number) => gold.some(({ start, end }) => start <= index && index < end);
  const swallows = (timex: SystemTimex) =>
    letters.slice(timex.start, timex.end).some((letter, i) => DIGIT.test(letter) && !covered(timex.start + i));
  return doc === "time" || !system.some((timex) => expected.some((one) => overlap(timex, one) > 0) && swallows(timex));
}

export const scoreProbes = (documents: readonly GoldDocument[], systems: ReadonlyMap<string, SystemTimex[]>): number =>
  documents.filter((document) => passes(document, systems.get(document.doc) ?? [])).length;
