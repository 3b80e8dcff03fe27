import { judgeCases, judgeNames, type Verdict } from "../chronology/judge-pairs.ts";
import { CASE_PAIRS, NAME_PAIRS } from "../chronology/same-person-pairs.ts";
import type { EvalRow } from "./row.ts";

interface Judged {
  are: Verdict;
  verdict: Verdict;
}

function rowsOf(measure: string, judged: readonly Judged[]): EvalRow[] {
  const count = (are: Verdict) => judged.filter((pair) => pair.are === are).length;
  const wrong = (are: Verdict) => judged.filter((pair) => pair.are === are && pair.verdict !== are).length;
  return [
    { set: "pairs", measure: `${measure} wrongly merged`, ours: `${wrong("two")} of ${count("two")}`, target: "0" },
    { set: "pairs", measure: `${measure} wrongly kept apart`, ours: `${wrong("one")} of ${count("one")}` },
  ];
}

/** Two namesakes merged would make a false verdict: merges are counted apart, over our own pairs of names and of documents. */
export const mergeRows = (): EvalRow[] => [
  ...rowsOf(
    "people",
    NAME_PAIRS.map((pair) => ({ are: pair.are, verdict: judgeNames(pair) })),
  ),
  ...rowsOf(
    "cases",
    CASE_PAIRS.map((pair) => ({ are: pair.are, verdict: judgeCases(pair) })),
  ),
];
