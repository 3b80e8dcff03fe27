import type { Match } from "../../extract/timex/match.ts";
import type { TimexDraft, TimexForm } from "../../extract/timex/timex-language.ts";
import type { Action } from "../../model/action.ts";

interface Spell {
  readonly begins: Action;
  readonly ends: Action;
}

const spell = (begins: Action, ends: Action = begins): Spell => ({ begins, ends });

/** Nouns of what goes on for a while, with the acts that begin and end it. */
const SPELLS: Readonly<Record<string, Spell>> = {
  trial: spell("court.hearing", "court.verdict"),
  hearing: spell("court.hearing"),
  detention: spell("custody.detained", "custody.released"),
  custody: spell("custody.detained", "custody.released"),
  arrest: spell("custody.detained"),
  apprehension: spell("custody.detained"),
  interrogation: spell("evidence.interview"),
  questioning: spell("evidence.interview"),
  interview: spell("evidence.interview"),
};

export const SPELL_NOUNS: Readonly<Record<string, string>> = Object.fromEntries(Object.keys(SPELLS).map((noun) => [noun, noun]));

function draft(match: Match): TimexDraft | null {
  const found = SPELLS[match.text("noun")];
  const next = match.after();
  if (!found || next?.text === "of" || (next?.kind === "word" && !next.capital && next.text in SPELLS)) return null;
  return { type: "DATE", value: "XXXX-XX-XX", act: found.begins, actEnd: found.ends, relative: { anchor: "story", kind: "during" } };
}

/** During his trial, during her detention: between the acts that began and ended it. */
export const duringAct: TimexForm = {
  id: "en.timex.during-act",
  patterns: ["(during|throughout) (the|his|her|their|this|that) noun:SPELLNOUN"],
  read: draft,
  examples: [
    { text: "During his trial, he", finds: [["During his trial", "XXXX-XX-XX"]] },
    { text: "beaten during the arrest.", finds: [["during the arrest", "XXXX-XX-XX"]] },
  ],
  counterexamples: ["during the trial of others", "during the day", "his trial"],
};
