import * as z from "zod";
import { Act, Action, Phase, Polarity } from "./action.ts";
import { AgencyKind, AgencyRole } from "./agency.ts";

/** How sure a part of a rule is: read in a source, told by a report, or known without a source here. */
export const Flag = z.enum(["VERIFIED", "SEED", "MEMORY"]);
export type Flag = z.infer<typeof Flag>;

/** A body of one of these kinds takes part in one of these roles. */
export const BodySelector = z.strictObject({ kinds: z.array(AgencyKind).min(1), roles: z.array(AgencyRole).min(1) });
export type BodySelector = z.infer<typeof BodySelector>;

/** Which entries a rule means. Every listed condition must hold; a list means any of it. */
export const EventSelector = z.strictObject({
  action: z.array(Action).min(1).optional(),
  /** `null` in the list: no finer act is known. */
  act: z.array(Act.nullable()).min(1).optional(),
  notAct: z.array(Act).default([]),
  with: z.array(BodySelector).default([]),
  without: z.array(BodySelector).default([]),
  polarity: Polarity.default("affirmed"),
  phase: Phase.optional(),
});
export type EventSelector = z.infer<typeof EventSelector>;

/** Beyond any term of any law; a count that never ends would hold up every case. */
const LONGEST_AMOUNT = 5000;

export const Period = z.strictObject({
  amount: z.int().nonnegative().max(LONGEST_AMOUNT),
  /** `immediately` has no number in the law (amount 0): it is judged by a soft threshold and only ever asks to check. */
  unit: z.enum(["hour", "day", "working-day", "month", "year", "immediately"]),
});
export type Period = z.infer<typeof Period>;

/** A trigger that is certainly what the article means, or only arguably: then `overdue` needs silence beyond `beyond`, and without `beyond` it is never said. */
export const TriggerSelector = EventSelector.extend({
  certainty: z.enum(["sure", "arguable"]).default("sure"),
  why: z.string().optional(),
  beyond: Period.optional(),
});
export type TriggerSelector = z.infer<typeof TriggerSelector>;

/** A second way to read the same article; every reading is computed, and only what holds on all of them may accuse. */
export const Alternative = z.strictObject({
  name: z.string(),
  why: z.string(),
  period: Period.optional(),
  rollOver: z.enum(["next-working-day", "none"]).optional(),
  dayZero: z.enum(["excluded", "included"]).optional(),
});
export type Alternative = z.infer<typeof Alternative>;

export const Example = z.strictObject({
  /** EDTF date, or date-time in `zone`. */
  trigger: z.string(),
  zone: z.string().optional(),
  /** Date of the notice of extension. */
  extended: z.string().optional(),
  due: z.string(),
  /** The strictest reading, where it differs from `due`. */
  strict: z.string().optional(),
  /** What a naive engine returns and must not. */
  not: z.array(z.string()),
  by: z.string(),
});
export type Example = z.infer<typeof Example>;

/** One term of one article, as data a lawyer can read. `ref` is the row in the researched law; one row may give several terms (`ref/term`). */
export const Obligation = z
  .strictObject({
    id: z.string(),
    ref: z.string(),
    title: z.string(),
    bearer: z.enum(["authority", "applicant"]),
    /** Kinds of body that can owe it (authority), or whose act opened the window (applicant). */
    bearerKinds: z.array(AgencyKind),
    /** Which part the bearer plays in the trigger: the addressed body of a complaint, the acting body of an arrest. */
    bearerRole: AgencyRole.default("target"),
    /** The clock also runs where the text names no doer; then nobody is accused. */
    unnamedBearer: z.boolean().default(false),
    /** Any of these starts the clock. Empty: no entry of a chronology can honestly start it; `silent` says why, `rules due` still computes it. */
    trigger: z.array(TriggerSelector),
    silent: z.string().nullable().default(null),
    /** Such an entry must stand before (or on the day of) the trigger. */
    preceded: EventSelector.nullable().default(null),
    discharge: z.array(EventSelector),
    /** A reply must come from the bearer (or who stands for it); a release ends a detention whoever ordered it. */
    dischargeBy: z.enum(["bearer", "anyone"]).default("bearer"),
    /** Beside a negated reply and a complaint of inaction: what else says that the duty was not done. */
    ground: z.array(EventSelector).default([]),
    /** What makes the obligation pointless: the decision to be appealed no longer stands. */
    voidedBy: z
      .object({ by: z.array(EventSelector).min(1), why: z.string() })
      .nullable()
      .default(null),
    /** What stops the clock; the term after it is not computed. */
    pausedBy: z
      .object({ by: z.array(EventSelector).min(1), article: z.string() })
      .nullable()
      .default(null),
    period: Period,
    direction: z.enum(["after", "before"]).default("after"),
    /** A first term that must have run out before this one starts (silence of a prosecutor before a court). */
    delay: Period.nullable().default(null),
    /** Day zero: counting starts after the day (hour) of the trigger, or with it. */
    start: z.strictObject({
      from: z.enum(["event", "receipt", "registration", "knowledge"]),
      dayZero: z.enum(["excluded", "included"]),
      /** What arrives on a free day may be registered on the next working day only. */
      onFreeDay: z.enum(["same-day", "next-working-day"]).default("same-day"),
    }),
    rollOver: z.enum(["next-working-day", "none"]),
    alternatives: z.array(Alternative).default([]),
    /** A longer term where the bearer gave notice: counted from the same start, or (rarely) from the notice. */
    extension: z
      .object({
        notice: z.array(EventSelector).min(1),
        period: Period,
        article: z.string(),
        ref: z.string().nullable().default(null),
        from: z.enum(["start", "notice"]).default("start"),
      })
      .nullable()
      .default(null),
    /** Id of the obligation that this is only the extension of; it is computed with it and never judged alone. */
    extends: z.string().nullable().default(null),
    /** A longer term that other facts, which no document may tell, would make lawful: lateness is said only beyond it. */
    outer: z.strictObject({ period: Period, why: z.string() }).nullable().default(null),
    /** The worst that may be said where the term can lawfully be longer without anybody being told. */
    ceiling: z
      .object({ status: z.enum(["possibly-overdue", "check"]), why: z.string() })
      .nullable()
      .default(null),
    next: z.string().nullable(),
    /** EDTF interval; an uncertain bound (~) is judged under both editions. */
    inForce: z.string(),
    /** Calendar that the roll-over and working days are taken from; null where the term knows neither. */
    calendar: z.string().nullable(),
    /** How terms are counted: the row of the counting regime and its article. */
    regime: z.strictObject({ ref: z.string(), article: z.string() }),
    authority: z.strictObject({
      instrument: z.string(),
      article: z.string(),
      edition: z.string(),
      quote: z.string(),
      url: z.string().nullable(),
    }),
    flags: z.strictObject({ term: Flag, start: Flag, rollOver: Flag, edition: Flag }),
    caveats: z.array(z.string()).default([]),
    examples: z.array(Example).min(1),
  })
  .refine((o) => (o.trigger.length === 0) === (o.silent !== null), { message: "an obligation has triggers or says why it has none" })
  .refine((o) => o.id === o.ref || o.id.startsWith(`${o.ref}/`), { message: "the id is the ref, or the ref with a suffix" });
export type Obligation = z.infer<typeof Obligation>;

/** A row of the researched law that gives no term but decides something: which code applies, what must not happen. */
export const Principle = z.strictObject({ ref: z.string(), title: z.string(), article: z.string(), quote: z.string(), flag: Flag });
export type Principle = z.infer<typeof Principle>;

/** The law of one instrument: readable by a lawyer, addable without code. */
export const RulePack = z.strictObject({
  id: z.string(),
  title: z.string(),
  jurisdiction: z.string(),
  /** Zones of the country: a day ends in each of them where it is not known where the bearer sits. */
  zones: z.array(z.string()).min(1),
  principles: z.array(Principle).default([]),
  obligations: z.array(Obligation).min(1),
});
export type RulePack = z.infer<typeof RulePack>;
