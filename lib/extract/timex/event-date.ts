import type { ResolvedTimex } from "../../model/timex.ts";

/** Whether an event may take its date from this timex: a calendar date that was told, not a citation, a span of time, a frequency or a "now". */
export const isEventDate = ({ timex, edtf }: ResolvedTimex): boolean =>
  edtf !== null && timex.citation !== true && (timex.type === "DATE" || timex.type === "TIME");

/** The EDTF that an event takes: the whole range where the date is one end of it. */
export const eventDateOf = (resolved: ResolvedTimex): string | null => resolved.range ?? resolved.edtf;
