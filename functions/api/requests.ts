import type { Context } from "hono";
import * as z from "zod";
import { DecisionState } from "../../lib/alerts/decision.ts";
import { AlertKind } from "../../lib/alerts/kind.ts";
import { Detail } from "../../lib/alerts/subscription.ts";
import { DuelineError } from "../../lib/errors.ts";
import { ICS_COMPONENTS } from "../../lib/export/calendar/write-calendar.ts";
import { ACTIONS } from "../../lib/model/action.ts";
import { AgencyRole } from "../../lib/model/agency.ts";
import { Review } from "../../lib/model/event.ts";
import { FindingStatus } from "../../lib/model/finding.ts";
import { DocumentState } from "../shared/store/document-record.ts";
import { jsonBody } from "./json-body.ts";

/** What queries may say; everything else is a BAD_INPUT that names the field. */

const LIMIT = 200;
const LINES = 2000;
const Paging = z.object({ limit: z.coerce.number().int().min(1).max(LIMIT).default(100), cursor: z.string().max(4000).optional() });
const Offset = z.coerce.number().int().nonnegative();
const AsOf = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,12}(?:Z|[+-]\d{2}:\d{2}))?$/, "a day, or a date-time with a zone")
  .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success, "no day of the calendar");
const DateBound = z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/, "YYYY, YYYY-MM or YYYY-MM-DD");

const Statuses = z
  .string()
  .transform((text) => text.split(","))
  .pipe(z.array(FindingStatus));

/** Words of a query that say several things, with commas between them. */
const listOf = <T extends string>(one: z.ZodType<T, string>) =>
  z
    .string()
    .max(4000)
    .default("")
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(one));
const GROUPS = [...new Set(ACTIONS.map((action) => action.split(".")[0] as string))];
const ActionOrGroup = z
  .enum([...ACTIONS, ...GROUPS])
  .transform((word) => ACTIONS.filter((one) => one === word || one.startsWith(`${word}.`)));

export const DocumentsQuery = Paging.extend({ state: DocumentState.optional() });
export const DocumentQuery = Paging;
export const TextQuery = z.object({ from: Offset.optional(), to: Offset.optional() });
/** Longer than any quote; a whole document's boxes are no highlight. */
const LONGEST_STRETCH = 20_000;
export const BoxesQuery = z
  .object({ from: Offset, to: Offset })
  .refine(({ from, to }) => from < to && to - from <= LONGEST_STRETCH, `to must be after from, by ${LONGEST_STRETCH} at most`);
export type BoxesQuery = z.output<typeof BoxesQuery>;
export const CasesQuery = Paging;
/** Without a limit all lines of the case. `unknown=hidden` leaves out acts that no rule knows, for pages that people look at. */
export const ChronologyQuery = Paging.extend({
  limit: z.coerce.number().int().min(1).max(LINES).optional(),
  unknown: z.enum(["shown", "hidden"]).default("shown"),
});
export type ChronologyQuery = z.output<typeof ChronologyQuery>;
export const FindingsQuery = Paging.extend({
  status: Statuses.optional(),
  asOf: AsOf.optional(),
  case: z.string().optional(),
});
export type FindingsQuery = z.output<typeof FindingsQuery>;
const Successors = z.enum(["with", "without"]).default("without").describe("Whether bodies that took over from it count as it");
/** Questions about events and lines of chronologies; all that is said must hold. */
export const EventsQuery = Paging.extend({
  case: z.string().max(100).optional().describe("One case"),
  document: z.string().max(100).optional().describe("One document"),
  body: z.string().max(400).optional().describe("A body by its key, as bodies are listed"),
  successors: Successors,
  role: AgencyRole.optional().describe("The part of the body in the act"),
  action: ActionOrGroup.optional().describe("An action, or the group before its point"),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .describe("Short for from and to"),
  from: DateBound.optional().describe("First day, month or year"),
  to: DateBound.optional().describe("Last day, month or year"),
  dates: z.enum(["certainly", "possibly"]).default("possibly").describe("Whether imprecise dates must lie in the range, or may"),
  confidence: z.coerce.number().min(0).max(1).optional().describe("The least"),
  text: z.string().min(1).max(200).optional().describe("Words that the quotes hold, or beginnings of them"),
});
export type EventsQuery = z.output<typeof EventsQuery>;
export const EntriesQuery = EventsQuery.extend({ review: listOf(Review).describe("States of review, with commas between them") });
export type EntriesQuery = z.output<typeof EntriesQuery>;
export const CaseEntriesQuery = EntriesQuery.omit({ case: true });

export const BodiesQuery = Paging.extend({ limit: z.coerce.number().int().min(1).max(LIMIT).default(50), successors: Successors });
export const BodyQuery = z.object({ successors: Successors });
export const BodyCasesQuery = Paging;

export const AlertsQuery = Paging.extend({
  case: z.string().max(100).optional(),
  kind: AlertKind.optional(),
  state: DecisionState.optional(),
});
export const DeliveriesQuery = Paging;
export const DeletionsQuery = Paging;
/** The running month where none is said. */
export const AuditQuery = Paging.extend({
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/, "YYYY-MM")
    .optional(),
});

export const FeedQuery = z.object({ as: z.enum(ICS_COMPONENTS).default("event") });
export const CalendarQuery = FeedQuery.extend({ cases: listOf(z.string()), kinds: listOf(AlertKind), details: listOf(Detail) });

export const queryOf = <S extends z.ZodType>(context: Context, schema: S): z.output<S> => checked(schema, context.req.query());

export const bodyOf = async <S extends z.ZodType>(context: Context, schema: S): Promise<z.output<S>> =>
  checked(schema, await jsonBody(context));

/** Says which field is wrong and how, never what was sent. */
function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const { data, error } = schema.safeParse(value);
  if (!error) return data as z.output<S>;
  const [issue] = error.issues;
  throw new DuelineError("BAD_INPUT", `${issue?.path.join(".") || "request"}: ${issue?.message ?? "not as it should be"}`);
}
