import * as z from "zod";
import { Act, Action, Modality, Phase, Polarity } from "./action.ts";
import { AgencyKind, AgencyRole } from "./agency.ts";
import { PersonRole } from "./person.ts";
import { Span } from "./span.ts";
import { DateResolution, TimexType } from "./timex.ts";

/** A verbatim piece of the text with its place (Unicode code points) and the rule that found it. */
export const Provenance = Span.extend({ text: z.string(), ruleId: z.string() });
export type Provenance = z.infer<typeof Provenance>;

export const EventTimex = Provenance.extend({ type: TimexType, value: z.string() });
export type EventTimex = z.infer<typeof EventTimex>;

export const EventAgency = Provenance.extend({ id: z.string().nullable(), name: z.string(), kind: AgencyKind, role: AgencyRole });
export type EventAgency = z.infer<typeof EventAgency>;

export const EventPerson = Provenance.extend({ name: z.string(), role: PersonRole, part: AgencyRole });
export type EventPerson = z.infer<typeof EventPerson>;

export const Review = z.enum(["none", "confirmed", "edited", "rejected"]);

/** One act in one document, schema `dueline.event/1`; one JSON object per line of `dueline extract --format jsonl`. */
export const Event = z.object({
  schema: z.literal("dueline.event/1"),
  id: z.string(),
  document: z.string(),
  documentId: z.string(),
  language: z.string(),
  case: z.string(),
  cases: z.array(z.object({ id: z.string().nullable(), name: z.string() })),
  date: z.string().nullable(),
  time: z.string().nullable(),
  zone: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  resolved: DateResolution,
  timex: EventTimex,
  anchor: z.object({ timex: EventTimex, steps: z.array(z.string()) }).nullable(),
  action: Action,
  act: Act.nullable(),
  actionSpan: Provenance,
  polarity: Polarity,
  modality: Modality,
  phase: Phase.nullable(),
  agencies: z.array(EventAgency),
  people: z.array(EventPerson),
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  page: z.int().nullable(),
  paragraph: z.int().nullable(),
  confidence: z.number().min(0).max(1),
  review: Review,
  coverage: z.enum(["complete", "partial"]),
  background: z.boolean(),
  extractor: z.string(),
});
export type Event = z.infer<typeof Event>;
