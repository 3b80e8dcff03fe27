import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";

const LATEST = 31;

function draft(match: Match): TimexDraft | null {
  const number = match.has("o") ? match.number("o") : match.number("n");
  if (!(number >= 2 && number <= LATEST)) return null;
  const relative = { anchor: "story", kind: "offset", unit: "day", amount: number - 1, approximate: true } as const;
  if (!match.has("p")) return { type: "DATE", value: "XXXX-XX-XX", relative };
  return { type: "TIME", value: `XXXX-XX-XXT${match.text("p").replace("T", "")}`, relative };
}

/** On the third day: counted from the day that the story began with; on which day it began to count is not said. */
export const ordinalDay: TimexForm = {
  id: "en.timex.ordinal-day",
  patterns: ["(on|by|until) < the (o:ORDINAL|n:NTH) (day|p:DAYPART) >"],
  read: (match) => (match.after()?.text === "of" && match.after(2)?.capital ? null : draft(match)),
  examples: [
    { text: "On the third day he confessed.", finds: [["the third day", "XXXX-XX-XX"]] },
    { text: "On the 5th day of the strike", finds: [["the 5th day", "XXXX-XX-XX"]] },
    { text: "On the second night they", finds: [["the second night", "XXXX-XX-XXTNI"]] },
  ],
  counterexamples: ["on the first day of June", "on the third day of May", "a third day"],
};
