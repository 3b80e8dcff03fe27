import type { Timex } from "../../../model/timex.ts";
import { readTokens } from "../recognize.ts";
import type { TimexLanguage } from "../timex-language.ts";
import { tokensBefore } from "./context.ts";
import type { RefineStep } from "./refine-step.ts";

const MOST_BETWEEN = 12;
const FULL_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const DAY = /^[0-9X]{4}-[0-9]{2}-[0-9]{2}$/;
const NO_DAY = /^XXXX-XX-XX/;

function isExplainedBy(a: Timex, b: Timex, text: string, language: TimexLanguage): boolean {
  if (a.relative?.unit === "weekday" && a.type === "TIME") return !b.relative && DAY.test(b.value) && isBeside(a, b, text, language);
  return a.relative?.unit === "day" && NO_DAY.test(a.value) && !b.relative && FULL_DAY.test(b.value) && isBeside(a, b, text, language);
}

/** Nothing but a comma, a bracket or a preposition stands between: "two months later, on 3 March". */
export function isBeside(a: Timex, b: Timex, text: string, language: TimexLanguage): boolean {
  if (b.start < a.end || b.start - a.end > MOST_BETWEEN) return false;
  const tokens = readTokens(text, language, a.end, b.start);
  return tokens.length <= 3 && tokens.every(({ text: word }) => word === "," || word === "(" || language.words.timeLinks.includes(word));
}

const UNIT_WIDTH: Readonly<Record<string, number>> = { day: 10, week: 10, month: 7, year: 4 };
const MONTH_OR_DAY = /^[0-9X]{4}-[0-9]{2}(?:-[0-9]{2})?$/;
const COUNTS: ReadonlySet<string> = new Set(["offset", "same"]);
const CLOSING = /^\s?(?:[,.;:)]|$)/;
const ENDING = /^\s?(?:[.;)]|$)/;

/** "On 5 May 2013 (Friday)", "on 5 May 2013, Friday,": the weekday of the date, and no Friday after it. */
function isItsWeekday(date: Timex, { type, relative, start, end }: Timex, text: string): boolean {
  if (type !== "DATE" || relative?.unit !== "weekday" || relative.direction !== undefined) return false;
  if (date.relative || date.type !== "DATE" || !DAY.test(date.value)) return false;
  const between = text.slice(date.end, start).trim();
  return between === "(" || (between === "," && CLOSING.test(text.slice(end, end + 2)));
}

/** "On 7 May, two days later, he was released": both are one day, and it is counted from what was told before. */
function isItsCount(date: Timex, { relative, start, end }: Timex, text: string, language: TimexLanguage): boolean {
  const isCount = relative !== undefined && relative.anchor === "story" && COUNTS.has(relative.kind) && (relative.amount ?? 0) > 0;
  if (!isCount || !(relative.unit && relative.unit in UNIT_WIDTH)) return false;
  if (date.relative || date.citation || date.type !== "DATE" || !MONTH_OR_DAY.test(date.value)) return false;
  const between = text.slice(date.end, start).trim();
  const after = text.slice(end, end + 2);
  if (between === "(") return ENDING.test(after);
  return between === "," && (ENDING.test(after) || (CLOSING.test(after) && opensSentence(date, text, language)));
}

/** Nothing but a preposition stands before it; in the middle of a sentence a comma may begin another. */
function opensSentence(timex: Timex, text: string, language: TimexLanguage): boolean {
  const before = tokensBefore(text, timex, MOST_BETWEEN, language);
  const last = before.at(-1);
  const lead = last && language.words.timeLinks.includes(last.text) ? before.at(-2) : last;
  return lead === undefined || (lead.kind === "mark" && lead.text !== "," && lead.text !== "'");
}

/** The date checks what stands behind it as its explanation, which takes its value. */
function explained(timexes: readonly Timex[], text: string, language: TimexLanguage): Timex[] {
  const said = [...timexes];
  for (let i = 1; i < said.length; i += 1) {
    const [date, timex] = [said[i - 1] as Timex, said[i] as Timex];
    const { relative, ...rest } = timex;
    if (!relative) continue;
    if (isItsWeekday(date, timex, text)) {
      said[i - 1] = { ...date, weekday: relative.index ?? 0 };
      said[i] = { ...rest, value: date.value };
    } else if (isItsCount(date, timex, text, language)) {
      said[i - 1] = { ...date, counted: relative };
      said[i] = { ...rest, value: date.value.slice(0, UNIT_WIDTH[relative.unit ?? "day"]) };
    }
  }
  return said;
}

/** "Next morning, 22 February 2017": the date beside it says which day is meant, so nothing has to be counted. */
export const appositions: RefineStep = {
  id: "appositions",
  reason: "The date printed right beside it says which day it is.",
  apply: (timexes, text, language) =>
    explained(timexes, text, language).map((timex, i, all) => {
      const next = all[i + 1];
      if (!next || !isExplainedBy(timex, next, text, language)) return timex;
      const { relative, ...said } = timex;
      const check: Partial<Timex> = relative?.unit === "weekday" ? { weekday: relative.index ?? 0 } : relative ? { counted: relative } : {};
      return { ...said, ...check, value: next.value + timex.value.slice(NO_DAY.exec(timex.value)?.[0].length ?? 0) };
    }),
};
