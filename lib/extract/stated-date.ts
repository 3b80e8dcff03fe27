import type { Span } from "../model/span.ts";
import type { ResolvedTimex } from "../model/timex.ts";
import type { ActionLanguage } from "./action-language.ts";
import type { Clause } from "./clauses.ts";
import { isEventDate } from "./timex/event-date.ts";

/** A date that an event may take, with what the words before it say of its use. */
export interface StatedDate {
  date: ResolvedTimex;
  /** "the decision of 5 May": the date of the noun, not of the verb. */
  ofNoun: boolean;
  /** "the complaint of 5 May": a paper that was filed has it, and no verb takes it. */
  ofFiling?: boolean;
  /** "adjourned to 8 June", "held until 4 May": when it is to end or to go on. */
  isEnd: boolean;
}

const NEAR = 12;

/** The dates of a text that events may take, in text order; citations, spans of time and unresolved ones are left out. */
export const statedDates = (resolved: readonly ResolvedTimex[], text: string, language: ActionLanguage): StatedDate[] =>
  resolved.filter(isEventDate).map((date) => ({
    date,
    ofNoun:
      (isAttributive(date.timex, text, language) ||
        (isPreceded(date.timex, language.nounDate, text) && !isPartOfDay(date.timex, text, language))) &&
      !isOfInstrument(date.timex, text, language),
    isEnd: !date.range && (isEndWord(date.timex, text, language) || date.timex.mod === "before"),
  }));

/** "held until 4 May"; not "it was not until 4 May that he was seen". */
const isEndWord = (timex: Span, text: string, language: ActionLanguage): boolean =>
  isPreceded(timex, language.endDate, text) && !isPreceded(timex, language.beginDate, text);

const LONGEST_ARTICLE = 8;
const NEXT_WORD = /^ (\p{Ll}[\p{L}-]{2,20})/u;

/** "the 16 November refusal", "its 7 July 2019 reply": between an article and a noun, a date is the noun's. */
function isAttributive(timex: Span, text: string, language: ActionLanguage): boolean {
  const before = ` ${text.slice(Math.max(0, timex.start - LONGEST_ARTICLE), timex.start).toLowerCase()}`;
  if (!language.articles.some((article) => before.endsWith(` ${article} `))) return false;
  const noun = NEXT_WORD.exec(text.slice(timex.end, timex.end + 24))?.[1];
  return noun !== undefined && language.datedNouns.includes(noun);
}

/** "on the night of 3 November" is a date of the verb. */
function isPartOfDay(timex: Span, text: string, language: ActionLanguage): boolean {
  const words = text
    .slice(Math.max(0, timex.start - 24), timex.start)
    .toLowerCase()
    .trimEnd()
    .split(/[^\p{L}]+/u);
  return words.slice(-2).some((word) => language.partsOfDay.includes(word));
}

const INSTRUMENT = 48;
const LONGEST_INSTRUMENT = 5;

/** "By a judgment of 5 May 2015 the court …", "In its letter dated 5 May": the paper in which something was done opens the sentence. */
function isOfInstrument(timex: Span, text: string, language: ActionLanguage): boolean {
  const before = text.slice(Math.max(0, timex.start - INSTRUMENT), timex.start);
  const opening = before.split(/[.;:!?\n,]/).at(-1) as string;
  const words = opening
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const at = words.findLastIndex((word) => language.instrumentMarks.includes(word));
  return at === 0 && opening.length < before.length + Number(timex.start <= INSTRUMENT) && words.length <= LONGEST_INSTRUMENT;
}

/** Whether one of these words stands right before the date, or opens it ("until 10 April"). */
export function isPreceded(timex: Span, words: readonly string[], text: string): boolean {
  const from = Math.max(0, timex.start - NEAR);
  const before = ` ${text.slice(from, timex.start).trimEnd().toLowerCase()}`;
  const own = text.slice(timex.start, timex.end).toLowerCase();
  return words.some((word) => before.endsWith(` ${word}`) || own.startsWith(`${word} `));
}

export const within = (timex: Span, clause: Clause): boolean => timex.start >= clause.start && timex.start < clause.end;

const BEFORE_VERB = 60;
const OF_NOUN = 220;
const LEVEL = 100;

/** The most precise date; among those the one before the verb, then the nearest. A date of a noun only where there is no other. */
export function best(dates: readonly StatedDate[], near: Span): StatedDate | null {
  let chosen: StatedDate | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const one of dates) {
    const { start, end } = one.date.timex;
    const distance = start >= near.end ? start - near.end : near.start - end;
    const score = precision(one.date) * LEVEL + (end <= near.start ? BEFORE_VERB : 0) - distance / 4 - (one.ofNoun ? OF_NOUN : 0);
    if (score > highest) [chosen, highest] = [one, score];
  }
  return chosen;
}

/** 2 day, 1 month, 0 year or vaguer; "after his arrest" is vaguer than any date beside it. */
function precision({ edtf, timex }: ResolvedTimex): number {
  if (timex.relative?.kind === "vague") return 0;
  const first = (edtf ?? "").replace("../", "").split("/")[0] as string;
  if (/^\d{4}-\d{2}-\d{2}/.test(first)) return 2;
  return /^\d{4}-(?:0[1-9]|1[0-2])/.test(first) ? 1 : 0;
}
