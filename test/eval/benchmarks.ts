import { annotateText } from "../../lib/annotate.ts";
import { type GoldDocument, readCorpus } from "./corpus.ts";
import { type EvalRow, percent } from "./row.ts";
import { type SystemEvent, scoreJudgments } from "./score-judgments.ts";
import { passedProbes } from "./score-probes.ts";
import { type SystemTimex, scoreTimexes } from "./score-timexes.ts";

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

const TARGETS: Record<string, { strict?: string; value?: string; others: { strict: string; value: string } }> = {
  "te3-dev": { strict: "88", value: "82", others: { strict: "chrono 47.6, HeidelTime 75.2", value: "chrono 38.1, HeidelTime 73.3" } },
  "wikiwars-dev": { strict: "88", value: "87", others: { strict: "chrono 41.7, HeidelTime 85.9", value: "chrono 28.3, HeidelTime 83.5" } },
};

function timexRows(set: string, corpus: readonly GoldDocument[]): EvalRow[] {
  const score = scoreTimexes(corpus, annotateAll(corpus).timexes);
  const { strict, value, others } = TARGETS[set] ?? { others: undefined };
  return [
    {
      set,
      measure: "timex strict F1",
      ours: percent(score.strictF1),
      ...(others && { others: others.strict }),
      ...(strict && { target: strict }),
    },
    { set, measure: "timex relaxed F1", ours: percent(score.relaxedF1) },
    {
      set,
      measure: "timex value F1",
      ours: percent(score.valueF1),
      ...(others && { others: others.value }),
      ...(value && { target: value }),
    },
    { set, measure: "DATE value F1", ours: percent(score.dateValueF1) },
  ];
}

function judgmentRows(set: string, corpus: readonly GoldDocument[]): EvalRow[] {
  const { timexes, events } = annotateAll(corpus);
  const { exact, resolvable, byKind, datedEventF1 } = scoreJudgments(corpus, timexes, events);
  const kind = (name: string): EvalRow => ({
    set,
    measure: `dates exact, ${name}`,
    ours: `${byKind[name]?.right} of ${byKind[name]?.all}`,
  });
  return [
    { set, measure: "dates exact", ours: `${exact} of ${resolvable}`, others: "chrono 180, HeidelTime 216" },
    kind("LIST"),
    kind("RANGE"),
    kind("REL"),
    { set, measure: "event with all its dates F1", ours: percent(datedEventF1), others: "chrono 66.1, HeidelTime 74.3", target: "80" },
  ];
}

function probeRows(set: string, corpus: readonly GoldDocument[]): EvalRow[] {
  const passed = passedProbes(corpus, annotateAll(corpus).timexes);
  return [
    { set, measure: "probes passed", ours: `${passed.length} of ${corpus.length}`, others: "HeidelTime 13 of another 22", target: "21" },
  ];
}

const SETS = [
  { set: "te3-dev", rows: timexRows },
  { set: "wikiwars-dev", rows: timexRows },
  { set: "echr-dev", rows: judgmentRows },
  { set: "legal-probes-dev", rows: probeRows },
];

/** Dates and dated events on the benchmark corpora; a corpus that is absent gives a row that says so. */
export function dateRows(): EvalRow[] {
  return SETS.flatMap(({ set, rows }) => {
    const corpus = readCorpus(`${set}.jsonl`);
    return corpus ? rows(set, corpus) : [{ set, measure: "all", ours: "data absent" }];
  });
}
