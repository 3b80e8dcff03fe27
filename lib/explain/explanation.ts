import * as z from "zod";
import { Act, Action, Modality, Phase, Polarity } from "../model/action.ts";
import { AgencyKind } from "../model/agency.ts";
import { MetadataSource } from "../model/document.ts";
import { Event } from "../model/event.ts";
import { PersonRole } from "../model/person.ts";
import { Span } from "../model/span.ts";
import { DateResolution, TimexType } from "../model/timex.ts";

/** A verbatim piece of the text; Unicode code points, end exclusive. */
export const Piece = Span.extend({ text: z.string() });
export type Piece = z.infer<typeof Piece>;

/** Why, as an id for programs and a sentence for people; `by`: the place that decided it, where one did. */
export const Reason = z.object({ id: z.string(), text: z.string(), by: z.array(Piece) });
export type Reason = z.infer<typeof Reason>;

/** A piece that a rule read; `here`: it covers the place asked about. */
const Reading = Piece.extend({ here: z.boolean(), ruleId: z.string() });

/** What one refining step did to a date. */
export const DateChange = z.object({
  why: Reason,
  fields: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
});
export type DateChange = z.infer<typeof DateChange>;

export const DateMeaning = z.object({
  value: z.string(),
  edtf: z.string().nullable(),
  range: z.string().nullable(),
  time: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  resolved: DateResolution,
  anchor: Piece.nullable(),
  steps: z.array(z.string()),
  diagnostics: z.array(Reason),
  citation: z.boolean(),
  reference: z.boolean(),
});
export type DateMeaning = z.infer<typeof DateMeaning>;

export const ExplainedDate = Reading.extend({
  type: TimexType,
  value: z.string(),
  outcome: z.enum(["kept", "rejected"]),
  why: Reason.nullable(),
  changes: z.array(DateChange),
  meaning: DateMeaning.nullable(),
});
export type ExplainedDate = z.infer<typeof ExplainedDate>;

export const ExplainedAct = Reading.extend({
  action: Action,
  act: Act.nullable(),
  polarity: Polarity,
  modality: Modality,
  phase: Phase.nullable(),
  outcome: z.enum(["event", "dropped"]),
  /** Of an event: how it came by its date; of a dropped act: what stood against it. */
  why: z.array(Reason),
  events: z.array(z.string()),
});
export type ExplainedAct = z.infer<typeof ExplainedAct>;

export const ExplainedBody = Reading.extend({
  id: z.string().nullable(),
  name: z.string(),
  kind: AgencyKind,
  outcome: z.enum(["kept", "left-open"]),
  why: Reason,
});
export type ExplainedBody = z.infer<typeof ExplainedBody>;

export const ExplainedPerson = Reading.extend({ name: z.string(), role: PersonRole });
export type ExplainedPerson = z.infer<typeof ExplainedPerson>;

export const ExplainedCase = z.object({
  names: z.array(z.string()),
  why: Reason,
  /** Why it is background and nobody's story; null where it is a story. */
  background: z.string().nullable(),
});
export type ExplainedCase = z.infer<typeof ExplainedCase>;

export const ExplainedEvent = z.object({
  event: Event,
  dated: Reason,
  case: ExplainedCase,
  /** Bodies that the act's own words do not name. */
  implied: z.array(z.object({ name: z.string(), why: Reason })),
  /** How often the wording means this act, and what made the event surer or less sure: points are added to the log-odds. */
  confidence: z.object({ wording: z.number(), points: z.array(z.object({ points: z.number(), why: Reason })) }),
});
export type ExplainedEvent = z.infer<typeof ExplainedEvent>;

/** What was read in the sentence around one place, and why; one JSON object of `dueline explain --format json`. */
export const Explanation = z.object({
  schema: z.literal("dueline.explanation/1"),
  document: z.string(),
  language: z.string(),
  at: z.int().nonnegative(),
  page: z.int().nullable(),
  paragraph: z.int().nullable(),
  /** Null between paragraphs, where nothing is read. */
  sentence: Piece.nullable(),
  documentTime: z.object({ edtf: z.string(), source: MetadataSource }).nullable(),
  dates: z.array(ExplainedDate),
  acts: z.array(ExplainedAct),
  bodies: z.array(ExplainedBody),
  people: z.array(ExplainedPerson),
  case: ExplainedCase.nullable(),
  /** Events whose quote covers the place. */
  events: z.array(ExplainedEvent),
});
export type Explanation = z.infer<typeof Explanation>;
