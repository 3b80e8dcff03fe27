import * as z from "zod";
import { Act, Action, Phase, Polarity } from "./action.ts";
import { AgencyKind, AgencyRole } from "./agency.ts";

/** How sure a part of a rule is: read in a source, told by a report, or known without a source here. */
export const Flag = z.enum(["VERIFIED", "SEED", "MEMORY"]);
export type Flag = z.infer<typeof Flag>;

/** Which entries a rule means. Every listed condition must hold; a list means any of it. */
export const EventSelector = z.object({
  action: z.array(Action).optional(),
  act: z.array(Act).optional(),
  /** A body of one of these kinds takes part in one of these roles. */
  body: z.object({ kinds: z.array(AgencyKind), roles: z.array(AgencyRole) }).optional(),
  polarity: Polarity.default("affirmed"),
  phase: Phase.optional(),
});
export type EventSelector = z.infer<typeof EventSelector>;

export const Period = z.object({ amount: z.int().positive(), unit: z.enum(["hour", "day", "working-day", "month", "year"]) });
export type Period = z.infer<typeof Period>;

/** One term of one article, as data a lawyer can read. `ref` is the row in the researched law; one row may give several terms. */
export const Obligation = z.object({
  id: z.string(),
  ref: z.string(),
  title: z.string(),
  bearer: z.enum(["authority", "applicant"]),
  /** Kinds of body that can owe it; the bearer is the body of that kind addressed by the trigger. */
  bearerKinds: z.array(AgencyKind),
  trigger: EventSelector,
  discharge: z.array(EventSelector),
  period: Period,
  /** Day zero: counting starts after the day (hour) of the trigger, or with it. */
  start: z.object({ from: z.enum(["event", "receipt", "registration"]), dayZero: z.enum(["excluded", "included"]) }),
  rollOver: z.enum(["next-working-day", "none"]),
  /** A longer term where the bearer gave notice: counted from the same start. */
  extension: z.object({ notice: EventSelector, period: Period, article: z.string() }).nullable(),
  next: z.string().nullable(),
  /** EDTF interval; an uncertain bound (~) is judged under both editions. */
  inForce: z.string(),
  calendar: z.string(),
  authority: z.object({ instrument: z.string(), article: z.string(), edition: z.string(), quote: z.string(), url: z.string().nullable() }),
  flags: z.object({ term: Flag, start: Flag, rollOver: Flag, edition: Flag }),
  caveats: z.array(z.string()),
  examples: z.array(z.object({ trigger: z.string(), due: z.string(), not: z.array(z.string()), by: z.string() })).min(1),
});
export type Obligation = z.infer<typeof Obligation>;

export const RulePack = z.object({ id: z.string(), title: z.string(), jurisdiction: z.string(), obligations: z.array(Obligation).min(1) });
export type RulePack = z.infer<typeof RulePack>;
