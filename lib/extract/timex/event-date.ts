import type { ResolvedTimex, Timex } from "../../model/timex.ts";

/** Why a date that was told may be unknown, and its event still be told with it. */
const UNKNOWN_DAYS: ReadonlySet<string> = new Set(["impossible-date", "act-ambiguous", "range-backwards", "act-unknown"]);

const isDated = ({ type, relative }: Timex): boolean => type === "DATE" || type === "TIME" || relative?.kind === "during";

/**
 * Whether an event may take its date from this timex: a date that was told, not a citation, a span of time, a frequency or a "now". An impossible
 * one (30 February) counts: what happened then happened on no other day that the text names, so its event stays without a date.
 */
export const isEventDate = ({ timex, edtf, diagnostics }: ResolvedTimex): boolean => {
  if (timex.citation === true || !isDated(timex)) return false;
  return edtf !== null || diagnostics.some((code) => UNKNOWN_DAYS.has(code));
};

/** The EDTF that an event takes: the whole range where the date is one end of it. */
export const eventDateOf = (resolved: ResolvedTimex): string | null => resolved.range ?? resolved.edtf;
