import type { Match } from "../../../extract/timex/pattern.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import type { RelativeTimex } from "../../../model/timex.ts";
import { amountOf, COUNT } from "./count.ts";

const VALUES: Readonly<Record<string, string>> = { day: "XXXX-XX-XX", week: "XXXX-XX-XX", month: "XXXX-XX", year: "XXXX", decade: "XXXX" };
const FROM =
  "(later:later|later:afterwards|later:afterward|earlier:earlier|earlier:previously|ago:ago|later:+hence|after:after|before:before)".replace(
    "later:+hence",
    "later:hence",
  );

function signed(match: Match, amount: number): number {
  return match.has("later") || match.has("after") ? amount : -amount;
}

/** "before" and "after" count from the event that follows them, if one does. */
function hasItsOwnAnchor(match: Match): boolean {
  const next = match.after();
  if (match.has("earlier") && next?.text === "than") return true;
  return (match.has("after") || match.has("before")) && next !== undefined && next.kind !== "mark";
}

function draft(match: Match): TimexDraft | null {
  if (hasItsOwnAnchor(match)) return null;
  const unit = match.text("u");
  const amount = match.has("bare") ? Number.NaN : amountOf(match);
  const anchor = match.has("ago") ? "document" : "story";
  const value = VALUES[unit];
  if (value === undefined || Number.isNaN(amount)) {
    const reference = match.has("later") || match.has("after") ? "FUTURE_REF" : "PAST_REF";
    return unit === "hour" || unit === "minute" || unit === "second"
      ? null
      : { type: "DATE", value: reference, relative: { anchor, kind: "unknown" } };
  }
  const relative: RelativeTimex = {
    anchor,
    kind: "offset",
    unit: unit as NonNullable<RelativeTimex["unit"]>,
    amount: signed(match, amount),
  };
  return { type: "DATE", value, relative: match.has("rough") ? { ...relative, approximate: true } : relative };
}

/** Two days later, four months earlier, three years ago. */
export const offset: TimexForm = {
  id: "en.timex.offset",
  patterns: [
    `(rough:less than|rough:more than|rough:over|rough:nearly|rough:almost|rough:about|rough:around|rough:approximately|rough:some|just|only)? ${COUNT} (u:UNIT|u:UNITS) ${FROM}`,
    `(just|only)? bare:UNITS ${FROM}`.replace("bare:UNITS", "(bare:days|bare:weeks|bare:months|bare:years)"),
  ],
  read: draft,
  examples: [
    { text: "Three days later he was charged.", finds: [["Three days later", "XXXX-XX-XX"]] },
    { text: "four months earlier", finds: [["four months earlier", "XXXX-XX"]] },
    { text: "two years ago", finds: [["two years ago", "XXXX"]] },
    { text: "A few months later", finds: [["A few months later", "FUTURE_REF"]] },
  ],
  counterexamples: ["two weeks before the trial", "a month earlier than usual", "two men later"],
};
