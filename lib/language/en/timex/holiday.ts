import type { TimexForm } from "../../../extract/timex/timex-language.ts";
import { dayValue } from "../../../extract/timex/value.ts";

const INTRODUCES = new Set("at on by in since before after until during around the this last next".split(" "));

/** Christmas, Christmas Eve, New Year's Eve, New Year's Day, with or without the year. */
export const holiday: TimexForm = {
  id: "en.timex.holiday",
  patterns: ["(c:christmas (day)?|ce:christmas eve|ne:new year ' s eve|nd:new year ' s day) ((of|,)? y:YYYY)?"],
  read(match) {
    const previous = match.before();
    if (previous?.kind === "word" && previous.capital && !INTRODUCES.has(previous.text)) return null;
    const year = match.has("y") ? match.number("y") : null;
    if (match.has("nd")) return { type: "DATE", value: dayValue(year, 1, 1) };
    if (match.has("ne")) return { type: "DATE", value: dayValue(year, 12, 31) };
    return { type: "DATE", value: dayValue(year, 12, match.has("ce") ? 24 : 25) };
  },
  examples: [
    { text: "at Christmas 1971 they", finds: [["Christmas 1971", "1971-12-25"]] },
    { text: "on New Year's Eve", finds: [["New Year's Eve", "XXXX-12-31"]] },
  ],
  counterexamples: ["the song White Christmas", "a new year of study"],
};
