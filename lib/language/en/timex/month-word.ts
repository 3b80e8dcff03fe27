import type { Match } from "../../../extract/timex/match.ts";

const DATED = new Set(["on", "by", "until", "from", "since"]);

/** "5 to 10 May be wrong", at the mercy of a capital: before "be" it is the verb, unless a word right before says that a date follows. */
export const isModal = (match: Match): boolean =>
  match.token("m")?.text === "may" && match.after()?.text === "be" && !DATED.has(match.before()?.text ?? "");

const SHORTENED = 4;

/** "on 3 May." ends a sentence, "3 Feb." is a shortened word: only its own full stop is part of the date. */
export const withoutFullStop = (match: Match): { to?: string } => {
  const { text = "" } = match.token("m") ?? {};
  return text.length > SHORTENED || text === "may" || text === "june" || text === "july" ? { to: "m" } : {};
};
