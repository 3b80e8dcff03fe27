import { annotateText } from "../../lib/annotate.ts";
import { percentInterval } from "./bootstrap.ts";
import { type GoldDocument, readCorpus } from "./corpus.ts";
import { type EvalRow, percent } from "./row.ts";
import { datedEventF1, exactShare, type SystemEvent, scoreJudgments } from "./score-judgments.ts";
import { passedProbes } from "./score-probes.ts";
import { addTallies, type SystemTimex, TIMEX_MEASURES, tallyTimexes } from "./score-timexes.ts";

interface Said {
  readonly timexes: Map<string, readonly SystemTimex[]>;
  readonly events: Map<string, readonly SystemEvent[]>;
}

/** What `dueline annotate` says of each document. */
function annotateAll(corpus: readonly GoldDocument[]): Said {
  const said: Said = { timexes: new Map(), events: new Map() };
  for (const { doc, text, dct, lang } of corpus) {
    const { timexes, events } = annotateText({ doc, text, ...(dct ? { dct } : {}), ...(lang ? { lang } : {}) });
    said.timexes.set(doc, timexes);
    said.events.set(doc, events);
  }
  return said;
}

type MeasureName = keyof typeof TIMEX_MEASURES;

/** What the table shows of timexes, with what others reach on the same texts, and the target (which is set for other texts of the same corpus). */
const TIMEX_ROWS: readonly { name: MeasureName; measure: string; others?: Record<string, string>; target?: Record<string, string> }[] = [
  {
    name: "strictF1",
    measure: "timex strict F1",
    others: { "te3-dev": "chrono 47.6, HeidelTime 75.2", "wikiwars-dev": "chrono 41.7, HeidelTime 85.9" },
    target: { "te3-dev": "88", "wikiwars-dev": "88" },
  },
  { name: "relaxedF1", measure: "timex relaxed F1" },
  {
    name: "valueF1",
    measure: "timex value F1",
    others: { "te3-dev": "chrono 38.1, HeidelTime 73.3", "wikiwars-dev": "chrono 28.3, HeidelTime 83.5" },
    target: { "te3-dev": "82", "wikiwars-dev": "87" },
  },
  { name: "dateValueF1", measure: "DATE value F1" },
];

/** Only the dates of these texts are annotated for values. */
const DATE_ROWS: typeof TIMEX_ROWS = [
  { name: "dateSpanF1", measure: "DATE span F1", others: { "ru-dev": "chrono 48.6, HeidelTime 89.4 (all texts)" } },
  { name: "dateValueF1", measure: "DATE value F1" },
];

function rowsOf(set: string, corpus: readonly GoldDocument[], rows: typeof TIMEX_ROWS): EvalRow[] {
  const { timexes } = annotateAll(corpus);
  const tallies = corpus.map((document) => tallyTimexes(document, timexes.get(document.doc) ?? []));
  return rows.map(({ name, measure, others, target }) => {
    const measured = (drawn: typeof tallies) => TIMEX_MEASURES[name](addTallies(drawn));
    return {
      set,
      measure,
      ours: percent(measured(tallies)),
      interval: percentInterval(tallies, (drawn) => measured([...drawn])),
      ...(others?.[set] && { others: others[set] }),
      ...(target?.[set] && { target: target[set] }),
    };
  });
}

const timexRows = (set: string, corpus: readonly GoldDocument[]): EvalRow[] => rowsOf(set, corpus, TIMEX_ROWS);
const dateOnlyRows = (set: string, corpus: readonly GoldDocument[]): EvalRow[] => rowsOf(set, corpus, DATE_ROWS);

function judgmentRows(set: string, corpus: readonly GoldDocument[]): EvalRow[] {
  const { timexes, events } = annotateAll(corpus);
  const score = scoreJudgments(corpus, timexes, events);
  const kind = (name: string): EvalRow => ({
    set,
    measure: `dates exact, ${name}`,
    ours: `${score.byKind[name]?.right} of ${score.byKind[name]?.all}`,
  });
  return [
    {
      set,
      measure: "dates exact",
      ours: `${score.exact} of ${score.resolvable}`,
      interval: `${percentInterval(score.documents, exactShare)} %`,
      others: "chrono 180, HeidelTime 216",
    },
    kind("LIST"),
    kind("RANGE"),
    kind("REL"),
    {
      set,
      measure: "event with all its dates F1",
      ours: percent(score.datedEventF1),
      interval: percentInterval(score.documents, datedEventF1),
      others: "chrono 66.1, HeidelTime 74.3",
      target: "80",
    },
  ];
}

function probeRows(set: string, corpus: readonly GoldDocument[]): EvalRow[] {
  const passed = new Set(passedProbes(corpus, annotateAll(corpus).timexes));
  const share = (drawn: readonly GoldDocument[]) => drawn.filter((probe) => passed.has(probe)).length / drawn.length;
  return [
    {
      set,
      measure: "probes passed",
      ours: `${passed.size} of ${corpus.length}`,
      interval: `${percentInterval(corpus, share)} %`,
      others: "HeidelTime 13 of another 22",
      target: "21",
    },
  ];
}

const SETS = [
  { set: "te3-dev", rows: timexRows },
  { set: "wikiwars-dev", rows: timexRows },
  { set: "echr-dev", rows: judgmentRows },
  { set: "legal-probes-dev", rows: probeRows },
  { set: "ru-dev", rows: dateOnlyRows },
];

/** Dates and dated events on the benchmark corpora; a corpus that is absent gives a row that says so. */
export function dateRows(): EvalRow[] {
  return SETS.flatMap(({ set, rows }) => {
    const corpus = readCorpus(`${set}.jsonl`);
    return corpus ? rows(set, corpus) : [{ set, measure: "all", ours: "data absent" }];
  });
}
