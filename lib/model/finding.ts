import * as z from "zod";
import { Flag } from "./obligation.ts";

export const FINDING_STATUSES = [
  "met",
  "met-late",
  "pending",
  "due-soon",
  "possibly-overdue",
  "overdue",
  "no-answer-on-file",
  "check",
  "undetermined",
  "not-applicable",
  "window-open",
  "window-closing",
  "window-closed",
] as const;
export const FindingStatus = z.enum(FINDING_STATUSES);
export type FindingStatus = z.infer<typeof FindingStatus>;

/** One way to count: its name, the due date or date-time, and every step with the calendar rows used. */
export const Reading = z.object({ name: z.string(), due: z.string(), steps: z.array(z.string()) });
export type Reading = z.infer<typeof Reading>;

/** What the law says of one act at `asOf`, schema `dueline.finding/1`. */
export const Finding = z.object({
  schema: z.literal("dueline.finding/1"),
  id: z.string(),
  obligationId: z.string(),
  ref: z.string(),
  obligation: z.object({
    title: z.string(),
    instrument: z.string(),
    article: z.string(),
    edition: z.string(),
    quote: z.string(),
    flag: Flag,
  }),
  caseId: z.string(),
  trigger: z.string(),
  discharge: z.string().nullable(),
  bearer: z.object({ kind: z.enum(["authority", "applicant"]), agencyId: z.string().nullable(), name: z.string() }),
  due: z.object({ earliest: z.string().nullable(), latest: z.string().nullable() }),
  readings: z.array(Reading),
  status: FindingStatus,
  /** Date of the case's last document: nothing is known after it. */
  knownUntil: z.string().nullable(),
  daysLate: z.object({ min: z.int(), max: z.int() }).nullable(),
  caveats: z.array(z.string()),
  sentence: z.string(),
  asOf: z.string(),
});
export type Finding = z.infer<typeof Finding>;
