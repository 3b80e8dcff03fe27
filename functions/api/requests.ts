import type { Context } from "hono";
import * as z from "zod";
import { DecisionState } from "../../lib/alerts/decision.ts";
import { AlertKind } from "../../lib/alerts/kind.ts";
import { Detail } from "../../lib/alerts/subscription.ts";
import { DuelineError } from "../../lib/errors.ts";
import { ICS_COMPONENTS } from "../../lib/export/calendar/write-calendar.ts";
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
export const EventsQuery = Paging.extend({
  action: z.string().max(80).optional(),
  agency: z.string().max(200).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  from: DateBound.optional(),
  to: DateBound.optional(),
}).refine(({ action, agency, year }) => [action, agency, year].filter(Boolean).length === 1, "exactly one of action, agency, year");

export const AlertsQuery = Paging.extend({
  case: z.string().max(100).optional(),
  kind: AlertKind.optional(),
  state: DecisionState.optional(),
});
export const DeliveriesQuery = Paging;

/** Words of a query that say several things, with commas between them. */
const listOf = <T extends string>(one: z.ZodType<T, string>) =>
  z
    .string()
    .max(4000)
    .default("")
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(one));
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
