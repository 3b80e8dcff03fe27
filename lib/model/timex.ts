import * as z from "zod";
import type { Action } from "./action.ts";
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
  /** around, about (~); before, until, by (open start); after (open end); since, from (a start that goes on). */
  mod?: "approximate" | "before" | "after" | "since";
  /** 18:00 where a time of day is stated with or beside the date. */
  time?: string;
  relative?: RelativeTimex;
  /** What it says beside the date that explains it ("the next morning, 22 February"): the two must agree. */
  counted?: RelativeTimex;
  /** The date of a law, a judgment or a publication cited: a date, but no event. */
  citation?: boolean;
  /** Says which document is meant ("quashed the decision of 16 May"), not when something happens; the story does not move to it. */
  reference?: boolean;
  /** Printed as one of several: a range ("from 15 May to 16 July"), or a list. All members carry the span from the first to the last. */
  group?: TimexGroup;
  /** 04/12/2018 before the document's order of day and month is known. */
  numeric?: { first: number; second: number; year: number };
  /** The country of the publisher or the court, where it was what decided that order. */
  orderOf?: string;
  /** The weekday printed with a day, Monday 1 to Sunday 7: it must fit. */
  weekday?: number;
  /** The act of the story that it counts from: "two weeks after his release". */
  act?: Action;
  /** The act that ends the stretch which `act` began: "during his detention". */
  actEnd?: Action;
  /** Only a part of the unit is meant: "early 2010", "the end of May". */
  narrowed?: boolean;
  /** Which part of a week: its first or its last three days. */
  side?: "start" | "end";
  diagnostics?: string[];
}

export interface TimexGroup extends Span {
  kind: "range" | "list";
}

/** What a relative expression says: which kind of anchor, and how far from it. Language data writes it, the resolver computes with it. */
export interface RelativeTimex {
  anchor: "story" | "document" | "either";
  /** `same` unit as the anchor; `during`: the stretch that begins with it; `offset` in a unit; `named` weekday, month or season nearest in a direction; `vague`: how far is not said, only
   * in which unit and direction; `unknown`: nothing can be computed. */
  kind: "same" | "offset" | "named" | "during" | "vague" | "unknown";
  unit?: "second" | "minute" | "hour" | "day" | "week" | "month" | "season" | "quarter" | "year" | "decade" | "century" | "weekday";
  /** Signed: two days earlier is -2. */
  amount?: number;
  /** Weekday 1 (Monday) to 7, month 1 to 12 or season 21 to 24, for `named`. */
  index?: number;
  direction?: "past" | "future";
  approximate?: boolean;
}

/** How a date became what it is. */
export const DateResolution = z.enum(["explicit", "partial", "relative", "document"]);
export type DateResolution = z.infer<typeof DateResolution>;

/** A timex with its meaning. `edtf` null: impossible, or not resolvable; `diagnostics` or the anchor's steps then say why. */
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
  /** EDTF interval of the whole range, on each of its ends ("from 15 May to 16 July 2014"); runs of days printed as a list too ("25 and 26 June"). */
  range?: string;
  diagnostics: string[];
}
