import {
  type AnswerTime,
  type BodyInCase,
  type BodyStatistics,
  type CaseStatistics,
  type Counted,
  type DayRange,
  MEASURES,
  type Measure,
} from "../model/statistics.ts";

/** Of fewer answers than this no median is said. */
export const FEWEST_FOR_MEDIAN = 5;

interface InCase {
  readonly caseId: string;
  readonly body: BodyInCase;
}

const counted = (facts: readonly { caseId: string; documents: readonly string[] }[]): Counted => ({
  n: facts.length,
  cases: new Set(facts.map(({ caseId }) => caseId)).size,
  documents: [...new Set(facts.flatMap(({ documents }) => documents))].sort(),
});

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? 0) + upper) / 2);
}

/** The median of imprecise times lies between the median of the shortest and that of the longest that each may have been. */
export const medianOf = (times: readonly DayRange[]): DayRange | null =>
  times.length < FEWEST_FOR_MEDIAN ? null : { min: middle(times.map(({ min }) => min)), max: middle(times.map(({ max }) => max)) };

const longestOf = (times: readonly DayRange[]): DayRange | null =>
  times.reduce<DayRange | null>((longest, one) => (longest === null || one.max > longest.max ? one : longest), null);

function answersOf(parts: readonly InCase[]): BodyStatistics["answers"] {
  const answers = parts.flatMap(({ caseId, body }) => body.answers.map((answer: AnswerTime) => ({ caseId, ...answer })));
  const days = answers.map((answer) => answer.days);
  return { ...counted(answers), median: medianOf(days), longest: longestOf(days) };
}

function countsOf(parts: readonly InCase[]): Record<Measure, Counted> {
  const facts = parts.flatMap(({ caseId, body }) => body.tallies.map((tally) => ({ caseId, ...tally })));
  return Object.fromEntries(MEASURES.map((one) => [one, counted(facts.filter(({ measure }) => measure === one))])) as Record<
    Measure,
    Counted
  >;
}

const byReceived = (a: BodyStatistics, b: BodyStatistics): number =>
  b.counts.complaintsReceived.n - a.counts.complaintsReceived.n || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * Every body over all cases, those with most complaints first.
 * @param joinedKey gives bodies that should be counted as one (an office and its successor) the same key; by default each counts alone.
 */
export function bodyStatistics(cases: readonly CaseStatistics[], joinedKey: (key: string) => string = (key) => key): BodyStatistics[] {
  const parts = new Map<string, InCase[]>();
  for (const { caseId, bodies } of cases)
    for (const body of bodies) {
      const key = joinedKey(body.key);
      parts.set(key, [...(parts.get(key) ?? []), { caseId, body }]);
    }
  return [...parts].map(([key, own]) => statisticsOf(key, own)).sort(byReceived);
}

function statisticsOf(key: string, parts: readonly InCase[]): BodyStatistics {
  const named = parts.find(({ body }) => body.key === key) ?? parts[0];
  const { agencyId = null, name = "", kind = "other" } = named?.body ?? {};
  return { schema: "dueline.body-statistics/1", key, agencyId, name, kind, counts: countsOf(parts), answers: answersOf(parts) };
}
