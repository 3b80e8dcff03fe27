/** What the HTTP API answers about bodies; the CLI and the page import these and check answers against them. */
import * as z from "zod";
import { AgencyKind } from "../../lib/model/agency.ts";
import { BodyInCase, DayRange, Journey, MEASURES } from "../../lib/model/statistics.ts";

const Cursor = z.string().nullable();

export const BodySummary = z.object({
  schema: z.literal("dueline.body/1"),
  /** The gazetteer's id; of a body that is not listed its kind and folded name. */
  key: z.string(),
  agencyId: z.string().nullable(),
  name: z.string(),
  kind: AgencyKind,
  /** In how many cases it has a part. */
  cases: z.int().nonnegative(),
});
export type BodySummary = z.infer<typeof BodySummary>;
export const BodyList = z.object({ bodies: z.array(BodySummary), cursor: Cursor });
export type BodyList = z.infer<typeof BodyList>;

/** With what the gazetteer says of it. `successors`: who took over from it, one after the other; `joined`: all bodies of that line. */
export const BodyDetail = BodySummary.extend({
  existed: z.string().nullable(),
  names: z.record(z.string(), z.string()),
  successors: z.array(z.string()),
  joined: z.array(z.string()),
});
export type BodyDetail = z.infer<typeof BodyDetail>;

/** What a body did in one case, and by which lines and documents that is known. */
export const BodyCase = z.object({ case: z.object({ id: z.string(), name: z.string() }), asOf: z.string(), body: BodyInCase });
export const BodyCaseList = z.object({ cases: z.array(BodyCase), cursor: Cursor });
export type BodyCaseList = z.infer<typeof BodyCaseList>;

/** A number with what it rests on: in how many cases, told by which documents (the first fifty; `documentCount` says how many there are). */
export const CountedFacts = z.object({
  n: z.int().nonnegative(),
  cases: z.int().nonnegative(),
  documents: z.array(z.string()),
  documentCount: z.int().nonnegative(),
});

/** One body over all cases, restricted documents left out. Of fewer than five answers no median is said. */
export const BodyNumbers = BodySummary.omit({ schema: true }).extend({
  schema: z.literal("dueline.body-numbers/1"),
  /** The bodies that are counted as this one. */
  keys: z.array(z.string()),
  counts: z.object(
    Object.fromEntries(MEASURES.map((one) => [one, CountedFacts])) as Record<(typeof MEASURES)[number], typeof CountedFacts>,
  ),
  answers: CountedFacts.extend({ median: DayRange.nullable(), longest: DayRange.nullable() }),
  computedAt: z.string(),
  /** False while a change of a case is still to be counted. */
  upToDate: z.boolean(),
});
export type BodyNumbers = z.infer<typeof BodyNumbers>;
export const BodyNumbersList = z.object({ statistics: z.array(BodyNumbers), cursor: Cursor });
export type BodyNumbersList = z.infer<typeof BodyNumbersList>;

/** The way of a case's file, and what each body did in it. `cycle`: the first circle that the file went in; null where it never came back. */
export const CaseNumbers = z.object({
  schema: z.literal("dueline.case-numbers/1"),
  caseId: z.string(),
  asOf: z.string(),
  journey: Journey,
  cycle: z.array(z.string()).nullable(),
  bodies: z.array(BodyInCase),
});
export type CaseNumbers = z.infer<typeof CaseNumbers>;
