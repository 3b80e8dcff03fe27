import type { Match } from "../../../extract/timex/match.ts";
import { lexicon } from "./lexicon.ts";

const YEAR_DIGITS = 4;

/** "The last week of November", "the first days of 2014": what follows is the date, and this only says which part of it. */
export function isPartOfDate(match: Match): boolean {
  const next = match.after(2);
  if (match.after()?.text !== "of" || !next) return false;
  if (next.kind === "number") return next.digits === YEAR_DIGITS;
  return (next.capital && next.text in (lexicon.MONTH?.words ?? {})) || next.text in (lexicon.SEASON?.words ?? {});
}
