import * as z from "zod";
import { AgencyKind } from "./agency.ts";

/** Days between two imprecise dates: no fewer than `min`, no more than `max`. */
export const DayRange = z.object({ min: z.int().nonnegative(), max: z.int().nonnegative() });
export type DayRange = z.infer<typeof DayRange>;

/** What is counted of a body in a case: the part that it takes in an act, or the verdict on a term of its own. */
export const MEASURES = [
  "complaintsReceived",
  "appealsReceived",
  "requestsReceived",
  "replied",
  "opened",
  "refused",
  "suspended",
  "reopened",
  "terminated",
  "referred",
  "fileReceived",
  "overdueNow",
  "overdueEver",
] as const;
export const Measure = z.enum(MEASURES);
export type Measure = z.infer<typeof Measure>;

/** One countable fact: which entry it is, and the documents that tell it. */
export const Tally = z.object({ measure: Measure, entryId: z.string(), documents: z.array(z.string()) });
export type Tally = z.infer<typeof Tally>;

/** One answer of a body: what it answered, and how long that took. */
export const AnswerTime = z.object({ trigger: z.string(), discharge: z.string(), days: DayRange, documents: z.array(z.string()) });
export type AnswerTime = z.infer<typeof AnswerTime>;

/** A body's part in one case. `key` joins it over cases: the gazetteer's id, else its kind and name. */
export const BodyInCase = z.object({
  key: z.string(),
  agencyId: z.string().nullable(),
  name: z.string(),
  kind: AgencyKind,
  tallies: z.array(Tally),
  answers: z.array(AnswerTime),
});
export type BodyInCase = z.infer<typeof BodyInCase>;

/** The way of a file between bodies. `stops` has each body as often as the file came to it; `returns` counts the stops that it had seen before. */
export const Journey = z.object({
  stops: z.array(z.object({ key: z.string(), name: z.string(), entryId: z.string(), date: z.string().nullable() })),
  handovers: z.int(),
  returns: z.int(),
  statedReferrals: z.int(),
  documents: z.array(z.string()),
});
export type Journey = z.infer<typeof Journey>;

/** What one case contributes to every statistic; it changes only when the case does, so it can be stored with it. */
export const CaseStatistics = z.object({
  schema: z.literal("dueline.case-statistics/1"),
  caseId: z.string(),
  asOf: z.string(),
  journey: Journey,
  bodies: z.array(BodyInCase),
});
export type CaseStatistics = z.infer<typeof CaseStatistics>;

/** A number with what it rests on. */
export const Counted = z.object({ n: z.int(), cases: z.int(), documents: z.array(z.string()) });
export type Counted = z.infer<typeof Counted>;

/** One body over all cases. A median of fewer than five answers says more about chance than about a body: it is null, and `answers.n` says why. */
export const BodyStatistics = z.object({
  schema: z.literal("dueline.body-statistics/1"),
  key: z.string(),
  agencyId: z.string().nullable(),
  name: z.string(),
  kind: AgencyKind,
  counts: z.record(Measure, Counted),
  answers: Counted.extend({ median: DayRange.nullable(), longest: DayRange.nullable() }),
});
export type BodyStatistics = z.infer<typeof BodyStatistics>;
