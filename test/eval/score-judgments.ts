import type { GoldDocument } from "./corpus.ts";
import { f1 } from "./row.ts";
import type { SystemTimex, SystemTimexes } from "./score-timexes.ts";
import { dayOf, type Interval, meets, pairSpans, trimSpan } from "./spans.ts";

export interface SystemEvent {
  readonly start: number;
  readonly end: number;
  readonly when: readonly string[];
}

interface DocumentTally {
  readonly exact: number;
  readonly resolvable: number;
  readonly events: { readonly right: number; readonly said: number; readonly wanted: number };
}

export interface JudgmentScore {
  /** Gold date expressions whose dates are all exact, of those that can be resolved; and the same by kind. */
  readonly exact: number;
  readonly resolvable: number;
  readonly byKind: Readonly<Record<string, { right: number; all: number }>>;
  /** Events found together with all their dates. */
  readonly datedEventF1: number;
  /** The counts of each document, for intervals. */
  readonly documents: readonly DocumentTally[];
}

const RESOLVABLE = ["DATE", "LIST", "RANGE", "REL"];

const listOf = (value: GoldDocument["timexes"][number]["value"]): string[] => (Array.isArray(value) ? value : value ? [value] : []);

const valuesOf = (timexes: readonly SystemTimex[]): Set<string> =>
  new Set(timexes.flatMap(({ value, endValue }) => [dayOf(value), dayOf(endValue)]).filter((value): value is string => !!value));

const sameSet = (a: ReadonlySet<string>, b: readonly string[]): boolean => a.size === new Set(b).size && b.every((value) => a.has(value));

function scoreWhens(document: GoldDocument, text: readonly string[], timexes: readonly SystemTimex[]) {
  return document.timexes.map((timex) => {
    const gold = trimSpan(text, timex);
    const wanted = listOf(gold.value);
    const said = timexes.filter((candidate) => meets(candidate, gold));
    return { kind: gold.type ?? "", right: wanted.length > 0 && sameSet(valuesOf(said), wanted) };
  });
}

function scoreEvents(document: GoldDocument, text: readonly string[], events: readonly SystemEvent[]) {
  const sections = document.sections.filter(({ type }) => type !== "Law");
  const inScope = (span: Interval) => sections.some((section) => meets(span, section));
  const dates = new Map(document.timexes.map((timex) => [trimSpan(text, timex).start, listOf(timex.value)]));
  const datesAt = (span: Interval) => dates.get(trimSpan(text, span).start) ?? [];
  const gold = document.events.filter(inScope).map((event) => ({ ...event, dates: event.when.flatMap(datesAt) }));
  const system = events.filter(inScope);
  const right = pairSpans(gold, system).filter(
    ([g, s]) => g.dates.length > 0 && g.dates.every((date) => s.when.some((value) => dayOf(value) === date)),
  );
  return {
    right: right.length,
    said: system.filter(({ when }) => when.some((value) => /^\d/.test(value))).length,
    wanted: gold.filter(({ dates }) => dates.length > 0).length,
  };
}

export function datedEventF1(documents: readonly DocumentTally[]): number {
  const sum = (name: "right" | "said" | "wanted") => documents.reduce((total, { events }) => total + events[name], 0);
  return f1(sum("right"), sum("said"), sum("wanted"));
}

export const exactShare = (documents: readonly DocumentTally[]): number =>
  documents.reduce((total, { exact }) => total + exact, 0) /
  Math.max(
    1,
    documents.reduce((total, { resolvable }) => total + resolvable, 0),
  );

/** The scoring of `score_events.py`, outside the sections on the law. */
export function scoreJudgments(
  corpus: readonly GoldDocument[],
  timexes: SystemTimexes,
  events: ReadonlyMap<string, readonly SystemEvent[]>,
): JudgmentScore {
  const byKind: Record<string, { right: number; all: number }> = Object.fromEntries(RESOLVABLE.map((kind) => [kind, { right: 0, all: 0 }]));
  const documents: DocumentTally[] = [];
  for (const document of corpus) {
    const text = [...document.text];
    const said = (timexes.get(document.doc) ?? []).map((timex) => trimSpan(text, timex)).filter(({ start, end }) => end > start);
    const whens = scoreWhens(document, text, said).filter(({ kind }) => byKind[kind]);
    for (const { kind, right } of whens) {
      const row = byKind[kind] ?? { right: 0, all: 0 };
      Object.assign(row, { all: row.all + 1, right: row.right + Number(right) });
    }
    const exact = whens.filter(({ right }) => right).length;
    documents.push({ exact, resolvable: whens.length, events: scoreEvents(document, text, events.get(document.doc) ?? []) });
  }
  const kinds = Object.values(byKind);
  return {
    exact: kinds.reduce((total, { right }) => total + right, 0),
    resolvable: kinds.reduce((total, { all }) => total + all, 0),
    byKind,
    datedEventF1: datedEventF1(documents),
    documents,
  };
}
