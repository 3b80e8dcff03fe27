import * as z from "zod";
import type { Span } from "./span.ts";

export const TimexType = z.enum(["DATE", "TIME", "DURATION", "SET"]);
export type TimexType = z.infer<typeof TimexType>;

/**
 * What was printed. `value` is TIMEX3 (TimeML 1.2.1) as far as the expression itself goes: `2012-07`, `XXXX-10-09`, `2014-SP`, `P3D`.
 * Relative expressions carry `relative`; the value is computed later, or never.
 */
export interface Timex extends Span {
  text: string;
  type: TimexType;
  value: string;
  endValue?: string;
  ruleId: string;
  /** around, about (~); before, until, by (open start); after, since, from (open end). */
  mod?: "approximate" | "before" | "after";
  /** 18:00 where a time of day is stated with or beside the date. */
  time?: string;
  relative?: RelativeTimex;
  /** The date of a law, a judgment or a publication cited: a date, but no event. */
  citation?: boolean;
  diagnostics?: string[];
}

/** What a relative expression says: which kind of anchor, and how far from it. Language data writes it, the resolver computes with it. */
export interface RelativeTimex {
  anchor: "story" | "document" | "either";
  /** `same` day; `offset` in a unit, or `next`/`last` named unit (weekday, month). */
  kind: "same" | "offset" | "named" | "unknown";
  unit?: "day" | "week" | "month" | "year" | "weekday";
  amount?: number;
  /** Weekday 1 (Monday) to 7, or month 1 to 12, for `named`. */
  index?: number;
  approximate?: boolean;
}

/** How a date became what it is. */
export const DateResolution = z.enum(["explicit", "partial", "relative", "document"]);
export type DateResolution = z.infer<typeof DateResolution>;

/** A timex with its meaning. `edtf` null: impossible, or not resolvable; `steps` then says why. */
export interface ResolvedTimex {
  timex: Timex;
  edtf: string | null;
  /** Resolved TIMEX3 value, for `annotate`. */
  value: string;
  time: string | null;
  earliest: string | null;
  latest: string | null;
  resolved: DateResolution;
  anchor: { timex: Timex; steps: string[] } | null;
  diagnostics: string[];
}
