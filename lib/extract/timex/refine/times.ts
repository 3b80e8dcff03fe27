import type { Timex } from "../../../model/timex.ts";
import { clockOf } from "../calendar-value.ts";
import { readTokens } from "../recognize.ts";
import type { TimexLanguage } from "../timex-language.ts";
import { kindOfValue } from "../value.ts";
import type { RefineStep } from "./refine-step.ts";

const MOST_BETWEEN = 30;
const MOST_TOKENS = 4;
const NO_DAY = "XXXX-XX-XX";

const isDaylessTime = ({ type, value, relative }: Timex): boolean => type === "TIME" && value.startsWith(`${NO_DAY}T`) && !relative;
const isDay = ({ type, value, relative }: Timex): boolean =>
  type === "DATE" && (relative ? relative.unit === "weekday" || kindOfValue(value) === "day" : /-[0-9]{2}-[0-9]{2}$/.test(value));

function isLinked(a: Timex, b: Timex, text: string, language: TimexLanguage): boolean {
  if (b.start < a.end || b.start - a.end > MOST_BETWEEN) return false;
  const tokens = readTokens(text, language, a.end, b.start);
  return (
    tokens.length <= MOST_TOKENS &&
    tokens.every(({ text: word, gap }) => gap < 2 && (word === "," || language.words.timeLinks.includes(word)))
  );
}

/** The time takes the day of its date, with whatever that is counted from. */
function withDay(time: Timex, date: Timex): Timex {
  const day = date.relative?.unit === "weekday" ? NO_DAY : date.value;
  const value = day + time.value.slice(NO_DAY.length);
  return { ...time, value, ...(date.relative ? { relative: date.relative } : {}) };
}

/** "At noon the next day": the day is counted once; what stands second is on the day of what stands first. */
function countedOnce(second: Timex): Timex {
  const { relative } = second;
  if (relative?.unit !== "day" || relative.anchor === "document" || (relative.amount ?? 0) <= 0) return second;
  return { ...second, relative: { ...relative, kind: "same", amount: 0 } };
}

/** "From 9 a.m. to 11 p.m. on 12 May": the first time has the day of the second. */
function sharedDay(a: Timex, b: Timex, text: string, language: TimexLanguage): Timex {
  if (!isDaylessTime(a) || b.type !== "TIME" || b.relative || b.value.startsWith(NO_DAY) || b.start - a.end > MOST_BETWEEN) return a;
  const { to, and } = language.words;
  const tokens = readTokens(text, language, a.end, b.start).filter((token) => token.text !== "." && token.text !== ",");
  const isJoined = tokens.length > 0 && tokens.every(({ text: word }) => word === "-" || to.includes(word) || and.includes(word));
  return isJoined ? { ...a, value: b.value.slice(0, NO_DAY.length) + a.value.slice(NO_DAY.length) } : a;
}

function withTime(date: Timex, time: Timex): Timex {
  const clock = clockOf(time.value.slice(NO_DAY.length));
  return clock === null ? date : { ...date, time: clock };
}

/** "On 21 February 2017, at 12:55": the time is that day's, and the date has that time. */
export const times: RefineStep = {
  id: "times",
  reason: "A time printed right beside a date is that day's.",
  apply(timexes, text, language) {
    const refined = [...timexes];
    for (let i = 1; i < refined.length; i += 1) {
      const [a, b] = [refined[i - 1], refined[i]];
      if (!a || !b) continue;
      if (isDay(a) && isDaylessTime(b) && isLinked(a, b, text, language))
        [refined[i - 1], refined[i]] = [withTime(a, b), countedOnce(withDay(b, a))];
      else if (isDaylessTime(a) && isDay(b) && isLinked(a, b, text, language))
        [refined[i - 1], refined[i]] = [withDay(a, b), countedOnce(withTime(b, a))];
    }
    return refined.map((timex, i) => sharedDay(timex, refined[i + 1] ?? timex, text, language));
  },
};
