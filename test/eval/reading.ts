import { PRINTS, type Print, type Producer } from "../read/corpus/prints.ts";
import { type ReadingScore, scorePrint } from "../read/corpus/score.ts";
import { type EvalRow, percent } from "./row.ts";

interface Scored {
  readonly print: Print;
  readonly score: ReadingScore;
}

const shareOf = ({ verbatim, missed }: ReadingScore): number => verbatim / (verbatim + missed.length);
const averageOf = (scored: readonly Scored[]): number => scored.reduce((sum, { score }) => sum + shareOf(score), 0) / scored.length;

function producerRows(scored: readonly Scored[]): EvalRow[] {
  const producers = [...new Set(scored.map(({ print }) => print.producer))] as Producer[];
  return producers.map((producer) => {
    const own = scored.filter(({ print }) => print.producer === producer);
    return {
      set: "reading",
      measure: `sentences verbatim, ${producer}, ${own.length} prints`,
      ours: percent(averageOf(own)),
      target: "93",
    };
  });
}

function worstRow(scored: readonly Scored[]): EvalRow {
  const [worst] = [...scored].sort((a, b) => shareOf(a.score) - shareOf(b.score));
  return {
    set: "reading",
    measure: `worst print (${worst?.print.name})`,
    ours: percent(worst ? shareOf(worst.score) : Number.NaN),
    target: "93",
  };
}

const counted = (scored: readonly Scored[], found: (score: ReadingScore) => number, all: (score: ReadingScore) => number): string =>
  `${scored.reduce((sum, { score }) => sum + found(score), 0)} of ${scored.reduce((sum, { score }) => sum + all(score), 0)}`;

/** How much of the corpus of prints is read letter for letter; what was held out of the tuning stands apart. */
export async function readingRows(): Promise<EvalRow[]> {
  const scored: Scored[] = [];
  for (const print of PRINTS) scored.push({ print, score: await scorePrint(print) });
  const second: Scored[] = [];
  for (const print of PRINTS) second.push({ print, score: await scorePrint(print, "pdf-parse") });
  const others = `pdf-parse ${percent(averageOf(second))}`;
  const heldOut = scored.filter(({ print }) => print.heldOut);
  const tuned = scored.filter(({ print }) => !print.heldOut);
  return [
    { set: "reading", measure: `sentences verbatim, all ${scored.length} prints`, ours: percent(averageOf(scored)), others, target: "97" },
    { set: "reading", measure: `sentences verbatim, ${tuned.length} prints looked at`, ours: percent(averageOf(tuned)) },
    { set: "reading", measure: `sentences verbatim, ${heldOut.length} held out`, ours: percent(averageOf(heldOut)) },
    ...producerRows(scored),
    worstRow(scored),
    {
      set: "reading",
      measure: "running lines left",
      ours: String(scored.reduce((sum, { score }) => sum + score.furniture, 0)),
      target: "0",
    },
    {
      set: "reading",
      measure: "notes whole under their mark",
      ours: counted(
        scored,
        (score) => score.notes,
        (score) => score.notesTotal,
      ),
    },
    {
      set: "reading",
      measure: "headings recognized",
      ours: counted(
        scored,
        (score) => score.headings,
        (score) => score.headingsTotal,
      ),
    },
  ];
}
