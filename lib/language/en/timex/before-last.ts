import type { TimexForm } from "../../../extract/timex/timex-language.ts";

const VALUES: Readonly<Record<string, string>> = { week: "XXXX-WXX", month: "XXXX-XX", year: "XXXX" };

/** The week before last, the year after next: two steps from the document's own. */
export const beforeLast: TimexForm = {
  id: "en.timex.before-last",
  patterns: ["the (u:UNIT|weekend:weekend) (back:before last|after next)"],
  read(match) {
    const unit = match.has("weekend") ? "week" : match.text("u");
    const value = match.has("weekend") ? "XXXX-WXX-WE" : VALUES[unit];
    if (value === undefined || (unit !== "week" && unit !== "month" && unit !== "year")) return null;
    return { type: "DATE", value, relative: { anchor: "document", kind: "same", unit, amount: match.has("back") ? -2 : 2 } };
  },
  examples: [
    { text: "The week before last he left.", finds: [["The week before last", "XXXX-WXX"]] },
    { text: "in the year after next", finds: [["the year after next", "XXXX"]] },
    { text: "the weekend before last they", finds: [["the weekend before last", "XXXX-WXX-WE"]] },
  ],
  counterexamples: ["the day before last", "the man before last"],
};
