import type { Match } from "../../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../../extract/timex/timex-language.ts";

const tailOf = (part: string): string => (part.startsWith("T") ? part : `T${part}`);

const told = (match: Match, amount: number): TimexDraft => ({
  type: "TIME",
  value: `XXXX-XX-XX${tailOf(match.text("p"))}`,
  relative: { anchor: "story", kind: "same", unit: "day", amount },
});

/** "In the night of 3 May", "in the night from 3 to 4 May": the day is printed after it. */
const isGoingOn = (match: Match): boolean =>
  match.after()?.text === "of" || (match.after()?.text === "from" && match.after(2)?.kind === "number");

/** "At dawn the next day": one expression. */
const isOfNamedDay = (match: Match): boolean =>
  match.after()?.text === "the" || (match.after()?.text === "on" && match.after(2)?.text === "the");

function draft(match: Match): TimexDraft | null {
  if (match.has("n")) return { type: "TIME", value: "XXXX-XX-XXTNI", relative: { anchor: "story", kind: "unknown" } };
  if (match.has("d") && isOfNamedDay(match)) return null;
  if (match.has("d")) return { type: "TIME", value: `XXXX-XX-XX${match.text("d")}` };
  if (match.has("b") && isGoingOn(match)) return null;
  if (match.has("b")) return { type: "TIME", value: `XXXX-XX-XX${tailOf(match.text("b"))}` };
  const next = match.after();
  if (match.has("before")) return next && next.kind !== "mark" ? null : told(match, -1);
  const amount = match.has("s") ? match.number("s") : 0;
  const word = match.token("s")?.text;
  if (word === "past" || word === "coming") return null;
  const isDocument = match.has("this") || word === "last";
  const anchor = isDocument ? "document" : "story";
  return {
    type: "TIME",
    value: `XXXX-XX-XX${tailOf(match.text("p"))}`,
    relative: { anchor, kind: "same", unit: "day", amount: isDocument && word === "last" ? -1 : amount },
  };
}

/** That night, the next morning, the same evening, this morning. */
export const dayPart: TimexForm = {
  id: "en.timex.day-part",
  patterns: [
    "(early|late) (on|in)? (the)? (s:STEP|same) p:DAYPART",
    "(the)? s:STEP p:DAYPART",
    "(that same?|the same|this:this) p:DAYPART",
    "the p:DAYPART (before:before|before:earlier)",
    "at < n:night >",
    "at < d:DAWN >",
    "in < the (early|late)? b:DAYPART (hours)? >",
    "in < the ((early|small) b:EARLYHOURS|late b:LATEHOURS) >",
  ],
  read: draft,
  examples: [
    { text: "The night before, he", finds: [["The night before", "XXXX-XX-XXTNI"]] },
    { text: "That night he was beaten.", finds: [["That night", "XXXX-XX-XXTNI"]] },
    { text: "In the early hours, she", finds: [["the early hours", "XXXX-XX-XXTMO"]] },
    { text: "The next morning she", finds: [["The next morning", "XXXX-XX-XXTMO"]] },
    { text: "early the next morning", finds: [["early the next morning", "XXXX-XX-XXTMO"]] },
  ],
  counterexamples: ["the night before the trial", "good morning", "the night guard"],
};
