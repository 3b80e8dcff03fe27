import type { Match } from "../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../extract/timex/timex-language.ts";
import type { RelativeTimex } from "../../model/timex.ts";
import { amountOf, COUNT } from "./timex/count.ts";

const COUNTED = new Set(["day", "week", "month", "year"]);
/** After a stretch they say that it is meant otherwise: "after two years' work", "after three days ago". */
const NOT_AFTER = new Set(["'", "ago", "later", "earlier", "before", "after", "old"]);

function stretch(match: Match): TimexDraft | null {
  const unit = match.text("u");
  if (!COUNTED.has(unit) || NOT_AFTER.has(match.after()?.text ?? "")) return null;
  const amount = amountOf(match);
  const relative: RelativeTimex = Number.isNaN(amount)
    ? { anchor: "story", kind: "vague", unit: unit as "day", amount: 1 }
    : { anchor: "story", kind: "offset", unit: unit as "day", amount, approximate: true };
  return { type: "DATE", value: "XXXX-XX-XX", relative };
}

/** After a two-week review, after a few days, after three months of silence: so long after the day that the story stood at. */
export const afterStretch: TimexForm = {
  id: "en.timex.after-stretch",
  patterns: [`after (only|just|about|almost|nearly|over|around|spending)? (a|the|his|her|their)? ${COUNT} -? (u:UNIT|u:UNITS)`],
  read: stretch,
  examples: [
    { text: "After a two-week review the court", finds: [["After a two-week", "XXXX-XX-XX"]] },
    { text: "released after a few days. He", finds: [["after a few days", "XXXX-XX-XX"]] },
    { text: "After three months of silence he", finds: [["After three months", "XXXX-XX-XX"]] },
  ],
  counterexamples: ["after two men", "after two years' work", "two days after", "after six hours"],
};

/** In the immediate aftermath of the violence, in its aftermath: some time after what was told. */
export const aftermath: TimexForm = {
  id: "en.timex.aftermath",
  patterns: ["(in|during) (the|its|their) (immediate|direct|bloody|violent)? aftermath (of|that)?"],
  read: () => ({ type: "DATE", value: "XXXX-XX-XX", relative: { anchor: "story", kind: "vague", unit: "day", amount: 1 } }),
  examples: [
    { text: "In the immediate aftermath of the clashes they", finds: [["In the immediate aftermath of", "XXXX-XX-XX"]] },
    { text: "detained in its aftermath.", finds: [["in its aftermath", "XXXX-XX-XX"]] },
  ],
  counterexamples: ["the aftermath was grim"],
};
