import type { Match } from "../../../extract/timex/match.ts";
import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { two } from "../../../extract/timex/value.ts";

const HALF = "(in the (am:morning|pm:afternoon|pm:evening)|at pm:night)";
const HALF_OF_DAY = 12;
const QUARTER = 15;

function timeOf(match: Match): string | null {
  const printed = match.number("w");
  if (!(printed >= 1 && printed <= HALF_OF_DAY)) return null;
  const hour = (printed % HALF_OF_DAY) + (match.has("pm") ? HALF_OF_DAY : !match.has("am") && printed === HALF_OF_DAY ? HALF_OF_DAY : 0);
  const past = match.has("half") ? 2 * QUARTER : match.has("past") ? QUARTER : match.has("before") ? -QUARTER : 0;
  const minutes = (hour * 60 + past + 24 * 60) % (24 * 60);
  return `T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Five o'clock in the morning, nine in the evening, half past six, a quarter to nine. */
export const clockInWords: TimexForm = {
  id: "en.timex.clock-in-words",
  patterns: [
    `w:NUMBER o ' clock ${HALF}?`,
    `w:NUMBER ${HALF}`,
    `(half:half past|a? past:quarter past|a? before:quarter to) w:NUMBER (o ' clock)? ${HALF}?`,
  ],
  read(match) {
    const time = timeOf(match);
    return time === null ? null : { type: "TIME", value: `XXXX-XX-XX${time}` };
  },
  examples: [
    { text: "at five o'clock in the morning they", finds: [["five o'clock in the morning", "XXXX-XX-XXT05:00"]] },
    { text: "about nine in the evening he", finds: [["nine in the evening", "XXXX-XX-XXT21:00"]] },
    { text: "at ten at night he", finds: [["ten at night", "XXXX-XX-XXT22:00"]] },
    { text: "at half past six she", finds: [["half past six", "XXXX-XX-XXT06:30"]] },
    { text: "at a quarter to nine in the evening", finds: [["a quarter to nine in the evening", "XXXX-XX-XXT20:45"]] },
  ],
  counterexamples: ["five men in the morning", "twenty in the evening", "a quarter of nine men", "the two at work"],
};
