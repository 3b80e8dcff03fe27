import type { ActionCandidate } from "./actions.ts";
import { type Grammar, isFiniteVerb } from "./grammar.ts";
import type { Sentence } from "./sentences.ts";
import type { StatedDate } from "./stated-date.ts";
import { tokenize } from "./tokens.ts";

/**
 * How a date heads an item of a chronology: with a mark ("3 July 2018: …", "3 July 2018 – …"), as a sentence ("3 July 2018. The office …"),
 * run on into the text ("3 July 2018 The office …"), or as a paragraph of its own.
 */
type LabelKind = "mark" | "sentence" | "run-on" | "paragraph";

export interface DateLabel {
  readonly one: StatedDate;
  readonly kind: LabelKind;
  readonly start: number;
  /** Where what it heads ends. */
  readonly end: number;
}

const BREAK = "\n\n";
/** A bullet or a number may stand before the date, and nothing else. */
const BEFORE = /^(?:[-–—•*·]|\(?\d{1,3}[.)])?$/u;
const LONGEST_BEFORE = 12;
const DAY = /^\d{4}-\d{2}-\d{2}/;
/** One date alone may be a letter's; a list of them is a chronology. */
const FEWEST = 2;
/** A date that stands alone heads so many paragraphs, where no other label comes before. */
const PARAGRAPHS = 2;

const AFTER: readonly (readonly [LabelKind, RegExp])[] = [
  ["paragraph", /^[.:]?\s*(?:\n\n|$)/u],
  ["mark", /^\s?[:–—]\s|^\s-\s/u],
  ["sentence", /^\.\s+\p{Lu}/u],
  ["run-on", /^\s+\p{Lu}/u],
];
/** Longest that any of them looks at. */
const LOOK_AHEAD = 12;

const paragraphStart = (text: string, at: number): number => {
  const broken = text.lastIndexOf(BREAK, at);
  return broken < 0 ? 0 : broken + BREAK.length;
};

function paragraphsOn(text: string, from: number, count: number): number {
  let end = from;
  for (let i = 0; i < count; i++) {
    const next = text.indexOf(BREAK, end + 1);
    if (next < 0) return text.length;
    end = next;
  }
  return end;
}

function labelAt(one: StatedDate, text: string): Omit<DateLabel, "end"> | null {
  const { timex, edtf } = one.date;
  const opens = paragraphStart(text, timex.start);
  if (!DAY.test(edtf ?? "") || timex.start - opens > LONGEST_BEFORE || !BEFORE.test(text.slice(opens, timex.start).trim())) return null;
  const after = text.slice(timex.end, timex.end + LOOK_AHEAD);
  const found = AFTER.find(([, pattern]) => pattern.test(after));
  return found ? { one, kind: found[0], start: timex.start } : null;
}

/** The dates that head items of a chronology, in text order, each with the stretch that it heads; none where there is only one. */
export function dateLabels(dates: readonly StatedDate[], text: string): DateLabel[] {
  const found = dates.map((one) => labelAt(one, text)).filter((label) => label !== null);
  if (found.length < FEWEST) return [];
  return found.map((label, at) => {
    const next = found[at + 1]?.start ?? text.length;
    const reach = paragraphsOn(text, label.one.date.timex.end, label.kind === "paragraph" ? 1 + PARAGRAPHS : 1);
    return { ...label, end: Math.min(next, reach) };
  });
}

/** The label that heads a sentence, if one does. `labels` are in text order. */
export const labelOf = ({ start, end }: Sentence, labels: readonly DateLabel[]): DateLabel | null =>
  labels.findLast((label) => label.start < end && label.end > start) ?? null;

/** "3 July: Regional Court: appeal rejected": a participle is all the verb that a note has. */
const isNoted = ({ reach, voice, tense, clause, modality }: ActionCandidate, grammar: Grammar): boolean => {
  if (reach !== "clause" || voice !== "passive" || tense !== "past" || modality !== "asserted" || clause.kind !== "main") return false;
  const tokens = tokenize(clause.text);
  return tokens.filter((_, i) => isFiniteVerb(tokens, i, grammar)).length === 1;
};

/** A chronology tells in the present what happened on the day that heads it ("3 July: the father files a complaint"). */
export function toldInItem(candidate: ActionCandidate, grammar: Grammar): ActionCandidate {
  if (isNoted(candidate, grammar)) return { ...candidate, reach: "story" };
  if (candidate.tense !== "present" || grammar.genericMarks.test(candidate.clause.text)) return candidate;
  return { ...candidate, tense: "past", reach: candidate.clause.kind === "relative" ? "sentence" : "story" };
}
