import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";
import type { RelativeTimex } from "../../../model/timex.ts";
import { amountOf, COUNT } from "./count.ts";

const VALUES: Readonly<Record<string, string>> = {
  day: "XXXX-XX-XX",
  week: "XXXX-XX-XX",
  month: "XXXX-XX",
  year: "XXXX",
  decade: "XXXX",
  century: "XXXX",
};
const CLOCK = "XXXX-XX-XXTXX:XX";
const CLOCK_UNITS: ReadonlySet<string> = new Set(["hour", "minute", "second"]);
const FROM =
  "(later:later|later:afterwards|later:afterward|later:hence|later:from now:now|later:from now:today|later:on > ,|earlier:earlier|earlier:previously|earlier:prior|ago:ago|later:after that|earlier:before that|after:after|before:before)";

function signed(match: Match, amount: number): number {
  return match.has("later") || match.has("after") ? amount : -amount;
}

/** "before" and "after" count from the event that follows them, if one does. */
function hasItsOwnAnchor(match: Match): boolean {
  const next = match.after();
  if (match.has("earlier") && (next?.text === "than" || next?.text === "to")) return true;
  return (match.has("after") || match.has("before")) && next !== undefined && next.kind !== "mark";
}

const ROUGHLY =
  "rough:less than|rough:more than|rough:over|rough:nearly|rough:almost|rough:about|rough:around|rough:approximately|rough:some";

type Unit = NonNullable<RelativeTimex["unit"]>;
const MONTHS: Readonly<Record<string, number>> = { year: 12, month: 1 };

/** A finer unit, with how many of it make the whole and the half; half a month is left to the approximation. */
const HALVES: Readonly<Record<string, readonly [fine: Unit, whole: number, half: number]>> = {
  century: ["year", 100, 50],
  decade: ["year", 10, 5],
  year: ["month", 12, 6],
  month: ["month", 1, 0],
  week: ["day", 7, 3],
  day: ["hour", 24, 12],
  hour: ["minute", 60, 30],
};

/** "Three and a half years", "half a century": counted in the finer unit. */
function withHalf(match: Match, unit: Unit, amount: number): { unit: Unit; amount: number } | null {
  const found = HALVES[unit];
  if (!found) return null;
  const [fine, whole, half] = found;
  const isOnlyHalf = match.indexOf("half") < match.indexOf("one");
  return { unit: fine, amount: (isOnlyHalf ? 0 : amount * whole) + half };
}

/** "A year and two months": counted in the finer unit. */
function counted(match: Match): { unit: Unit; amount: number } | null {
  const unit = match.text(match.has("bare") ? "bare" : "u") as Unit;
  const amount = match.has("bare") ? Number.NaN : amountOf(match);
  if (match.has("half")) return withHalf(match, unit, amount);
  if (match.text("u") === "fortnight") return match.has("u2") ? null : { unit: "week", amount: amount * 2 };
  if (!match.has("u2")) return { unit, amount };
  const more = match.has("m") ? match.number("m") : match.has("mt") ? match.number("mt") : 1;
  const [coarse, fine] = [MONTHS[unit], MONTHS[match.text("u2")]];
  return coarse !== undefined && fine === 1 ? { unit: "month", amount: amount * coarse + more } : null;
}

function draft(match: Match): TimexDraft | null {
  const length = hasItsOwnAnchor(match) ? null : counted(match);
  if (match.has("w") && length?.unit !== "week") return null;
  const isClock = length !== null && CLOCK_UNITS.has(length.unit);
  const value = length && (isClock ? CLOCK : VALUES[length.unit]);
  if (!length || value === undefined || value === null) return null;
  const anchor = match.has("ago") || match.has("now") ? "document" : "story";
  if (Number.isNaN(length.amount)) {
    const isLater = match.has("later") || match.has("after");
    return {
      type: "DATE",
      value: isLater ? "FUTURE_REF" : "PAST_REF",
      relative: { anchor, kind: "vague", unit: length.unit, amount: isLater ? 1 : -1 },
    };
  }
  const relative: RelativeTimex = { anchor, kind: "offset", unit: length.unit, amount: signed(match, length.amount) };
  return {
    type: isClock ? "TIME" : "DATE",
    value,
    relative: match.has("rough") || match.has("half") ? { ...relative, approximate: true } : relative,
  };
}

/** Two days later, four months earlier, three years ago. */
export const offset: TimexForm = {
  id: "en.timex.offset",
  patterns: [
    `(${ROUGHLY}|just|only)? ${COUNT} (u:UNIT|u:UNITS) (,? and (m:NUM|mt:NUMBER|a) (u2:UNIT|u2:UNITS))? ${FROM}`,
    `(${ROUGHLY}|just|only)? ${COUNT} and a half:half (u:UNIT|u:UNITS) ${FROM}`,
    `(${ROUGHLY}|just|only)? (one:ONE u:UNIT and a half:half|half:half one:ONE u:UNIT) ${FROM}`,
    `(just|only|some)? bare:UNITS ${FROM}`,
    `${COUNT} (u:UNIT|u:UNITS) ago:ago w:WEEKDAY`,
  ],
  read: draft,
  examples: [
    { text: "Three days later he was charged.", finds: [["Three days later", "XXXX-XX-XX"]] },
    { text: "A week ago Tuesday he", finds: [["A week ago Tuesday", "XXXX-XX-XX"]] },
    { text: "four months earlier", finds: [["four months earlier", "XXXX-XX"]] },
    { text: "A fortnight later he", finds: [["A fortnight later", "XXXX-XX-XX"]] },
    { text: "Two hours later he", finds: [["Two hours later", "XXXX-XX-XXTXX:XX"]] },
    { text: "Five days on, he", finds: [["Five days on", "XXXX-XX-XX"]] },
    { text: "two weeks from now they", finds: [["two weeks from now", "XXXX-XX-XX"]] },
    { text: "Ten days prior, he", finds: [["Ten days prior", "XXXX-XX-XX"]] },
    { text: "Three and a half years later he", finds: [["Three and a half years later", "XXXX-XX"]] },
    { text: "A month and a half later, he", finds: [["A month and a half later", "XXXX-XX"]] },
    { text: "half a century later it", finds: [["half a century later", "XXXX"]] },
    { text: "a year and a half ago she", finds: [["a year and a half ago", "XXXX-XX"]] },
    { text: "two years ago", finds: [["two years ago", "XXXX"]] },
    { text: "A year and two months later he", finds: [["A year and two months later", "XXXX-XX"]] },
    { text: "Ten days after that she", finds: [["Ten days after that", "XXXX-XX-XX"]] },
    { text: "A few months later", finds: [["A few months later", "FUTURE_REF"]] },
  ],
  counterexamples: [
    "two weeks before the trial",
    "a month earlier than usual",
    "ten days prior to the trial",
    "two days on the road",
    "two men later",
  ],
};
