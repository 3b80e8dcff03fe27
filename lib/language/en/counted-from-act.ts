import type { Match } from "../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../extract/timex/timex-language.ts";
import type { Action } from "../../model/action.ts";
import { amountOf, COUNT } from "./timex/count.ts";

/** Nouns that name an act of the story, each with what a verb would have called it. */
export const ACT_NOUNS = {
  arrest: "custody.detained",
  detention: "custody.detained",
  apprehension: "custody.detained",
  release: "custody.released",
  transfer: "custody.transferred",
  complaint: "filing.complaint",
  appeal: "filing.appeal",
  hearing: "court.hearing",
  trial: "court.hearing",
  verdict: "court.verdict",
  conviction: "court.verdict",
  acquittal: "court.verdict",
  sentence: "court.sentence",
  death: "incident.death",
  beating: "incident.ill_treatment",
  visit: "oversight.visit",
} as const satisfies Record<string, Action>;

/** "Prior to the visit" may speak of any visit; "two days before the visit" speaks of one that was told. */
const COUNTED_ONLY: ReadonlySet<Action> = new Set(["oversight.visit"]);
const COUNTED = new Set(["day", "week", "month", "year"]);
/** What may follow the noun without making it part of a longer name, as in "the trial court" or "the release order". */
const MAY_FOLLOW = new Set(
  "he she it they we i who which the a an his her its their my our of from by in at and was were had on no none nobody".split(" "),
);

export const PLACE = "(after:after|after:following|before:before|before:prior to|before:ahead of)";
const NOUN = "(the|his|her|their|its|my|our) act:ACTNOUN";

function isWholeNoun(match: Match): boolean {
  const next = match.after();
  return next === undefined || next.kind !== "word" || next.capital || MAY_FOLLOW.has(next.text);
}

function draft(match: Match): TimexDraft | null {
  const unit = match.text("u");
  const sign = match.has("after") ? 1 : -1;
  const act = match.text("act") as Action;
  if (!isWholeNoun(match)) return null;
  const relative = { anchor: "story", kind: "vague" } as const;
  if (match.has("day") || match.has("eve"))
    return {
      type: "DATE",
      value: "XXXX-XX-XX",
      act,
      relative: { anchor: "story", kind: "same", unit: "day", amount: match.has("eve") ? -1 : 0 },
    };
  if (unit === "" && COUNTED_ONLY.has(act)) return null;
  if (unit === "") return { type: "DATE", value: "XXXX-XX-XX", act, mod: sign > 0 ? "after" : "before", relative };
  const amount = match.has("one") || match.has("n") || match.has("t") ? amountOf(match) : match.has("whole") ? 1 : Number.NaN;
  if (!COUNTED.has(unit) || !Number.isInteger(amount)) return null;
  const counted = { anchor: "story", kind: match.has("whole") ? "same" : "offset", unit: unit as "day", amount: sign * amount } as const;
  return { type: "DATE", value: "XXXX-XX-XX", act, relative: counted };
}

/** Two weeks after his release, the day before the hearing, following her arrest: counted from an act that the story has told. */
export const countedFromAct: TimexForm = {
  id: "en.timex.counted-from-act",
  patterns: [
    `${COUNT} (u:UNIT|u:UNITS) ${PLACE} ${NOUN}`,
    `whole:the very? u:UNIT ${PLACE} ${NOUN}`,
    `${PLACE} ${NOUN}`,
    `the (very|same)? (day:day|day:date|eve:eve) of ${NOUN}`,
  ],
  read: draft,
  examples: [
    { text: "Two weeks after his release he", finds: [["Two weeks after his release", "XXXX-XX-XX"]] },
    { text: "On the day after the hearing, he", finds: [["the day after the hearing", "XXXX-XX-XX"]] },
    { text: "On the day of his arrest he", finds: [["the day of his arrest", "XXXX-XX-XX"]] },
    { text: "on the eve of the trial he", finds: [["the eve of the trial", "XXXX-XX-XX"]] },
    { text: "Prior to her arrest she", finds: [["Prior to her arrest", "XXXX-XX-XX"]] },
  ],
  counterexamples: [
    "after the trial court sat",
    "two hours after his release order",
    "after release",
    "prior to the visit",
    "some days after her arrest warrant",
  ],
};
