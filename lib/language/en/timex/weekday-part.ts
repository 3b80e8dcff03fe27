import type { Match } from "../../../extract/timex/match.ts";

/** The weekday captured beside a day, as a draft carries it. */
export const printedWeekday = (match: Match): { weekday?: number } => (match.has("w") ? { weekday: match.number("w") } : {});
