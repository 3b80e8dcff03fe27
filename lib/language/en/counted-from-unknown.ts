import type { Match } from "../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../extract/timex/timex-language.ts";
import { PLACE } from "./counted-from-act.ts";
import { amountOf, COUNT } from "./timex/count.ts";

const THING = "> (the|his|her|their|its|my|our|a|an)";

const COUNTED = new Set(["day", "week", "month", "year"]);

/** How many, where it is said: it can be counted where the story has told the act by its verb ("ten days after the case had been opened"). */
function draft(match: Match): TimexDraft {
  const plain = { type: "DATE", value: "XXXX-XX-XX", relative: { anchor: "story", kind: "unknown" } } as const;
  const unit = match.text("u");
  const amount = match.has("one") || match.has("n") || match.has("t") ? amountOf(match) : match.has("whole") ? 1 : Number.NaN;
  if (!COUNTED.has(unit) || !Number.isInteger(amount)) return plain;
  return { ...plain, relative: { ...plain.relative, unit: unit as "day", amount: match.has("after") ? amount : -amount } };
}

/** Two days before the visit, the evening before the fair: counted from something that is no act of the story, so no date can be told. */
export const countedFromUnknown: TimexForm = {
  id: "en.timex.counted-from-unknown",
  patterns: [`${COUNT} (u:UNIT|u:UNITS) ${PLACE} ${THING}`, `whole:the very? (u:UNIT|DAYPART) (after:after|before:before) ${THING}`],
  read: draft,
  examples: [
    { text: "Two days before the visit he", finds: [["Two days before", "XXXX-XX-XX"]] },
    { text: "the evening before the fair she", finds: [["the evening before", "XXXX-XX-XX"]] },
  ],
  counterexamples: ["two days before 5 May", "two days after that", "the day after"],
};
