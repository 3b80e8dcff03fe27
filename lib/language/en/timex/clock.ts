import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { two } from "../../../extract/timex/value.ts";

export const HALF_OF_DAY = "(am:am|pm:pm|am:a +. +m +.?|pm:p +. +m +.?)";
const TIME_BEFORE = new Set(["at", "until", "till"]);
const ROUGHLY = new Set(["around", "about", "approximately"]);
const NO_TIME_AFTER = new Set("% per percent million billion thousand km kg m cm mm sq square metres meters euros times points".split(" "));

/** 24-hour clock of a match that captured `h`, perhaps `n` (minutes), and a half of the day. Null: no such time. */
export function clockTime(match: Match): string | null {
  const printed = match.number("h");
  const minute = match.has("n") ? match.number("n") : 0;
  const isHalved = match.has("am") || match.has("pm");
  if (isHalved && (printed > 12 || printed < 1)) return printed <= 23 && match.has("n") ? `T${two(printed)}:${two(minute)}` : null;
  const hour = isHalved ? (printed % 12) + (match.has("pm") ? 12 : 0) : printed;
  return hour > 24 || (hour === 24 && minute > 0) ? null : `T${two(hour)}:${two(minute)}`;
}

/** "9.15" is a time only beside a word that says so: it may as well be an article. */
function isSaidToBeTime(match: Match): boolean {
  if (match.has("am") || match.has("pm") || match.has("hours")) return true;
  if (!match.has("dot")) return match.has("n");
  const previous = match.before()?.text ?? "";
  const isIntroduced = TIME_BEFORE.has(ROUGHLY.has(previous) ? (match.before(2)?.text ?? "") : previous);
  return isIntroduced && !NO_TIME_AFTER.has(match.after()?.text ?? "");
}

/** 12:55, 5 am, 9.15 a.m., 18:00 hours, 15:00 GMT. */
export const clock: TimexForm = {
  id: "en.timex.clock",
  patterns: [
    `h:HOUR +: +n:MINUTE (+: +MINUTE)? ${HALF_OF_DAY}? (hours:hours|hours:hrs|+hours:h)? z:ZONE?`,
    `h:HOUR +dot:. +n:MINUTE ${HALF_OF_DAY}? (hours:hours|hours:hrs)? z:ZONE?`,
    `h:HOUR (${HALF_OF_DAY}|hours:o ' clock) z:ZONE?`,
    "h:HOUR (+: +n:MINUTE|+. +n:MINUTE)? (o ' clock)? in the (am:morning|pm:afternoon|pm:evening)",
  ],
  read(match) {
    if (match.isPartOfNumber(":/.-") || !isSaidToBeTime(match)) return null;
    const time = clockTime(match);
    return time === null ? null : { type: "TIME", value: `XXXX-XX-XX${time}` };
  },
  examples: [
    { text: "at 12:55 he called", finds: [["12:55", "XXXX-XX-XXT12:55"]] },
    { text: "around 18:00, she", finds: [["18:00", "XXXX-XX-XXT18:00"]] },
    { text: "at about 5 am they", finds: [["5 am", "XXXX-XX-XXT05:00"]] },
    { text: "at 9.15 a.m., they", finds: [["9.15 a.m.", "XXXX-XX-XXT09:15"]] },
    { text: "at 5 o'clock in the morning they", finds: [["5 o'clock in the morning", "XXXX-XX-XXT05:00"]] },
    { text: "at 18.30 the guard", finds: [["18.30", "XXXX-XX-XXT18:30"]] },
    { text: "at 18.30 hrs the guard", finds: [["18.30 hrs", "XXXX-XX-XXT18:30"]] },
    { text: "at 12.45 p.m. the man", finds: [["12.45 p.m.", "XXXX-XX-XXT12:45"]] },
  ],
  counterexamples: [
    "Articles 5.10 and 6.30",
    "10.  On the way",
    "a ratio of 1:2",
    "at 9.15 per cent",
    "approximately 3.27 of it",
    "at about 3.27 sq. m",
    "file 12:55/3",
    "rule 25:99",
  ],
};
