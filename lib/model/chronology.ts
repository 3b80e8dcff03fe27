import * as z from "zod";
import { Act, Action, Modality, Phase, Polarity } from "./action.ts";
import { Correction, LineCorrection } from "./correction.ts";
import { Event, EventAgency, EventPerson, Review } from "./event.ts";
import { Sensitivity } from "./sensitivity.ts";

/** Sources that do not agree, each with its words; nothing is resolved silently. */
export const Conflict = z.object({
  field: z.enum(["date", "action", "agencies", "order"]),
  message: z.string(),
  eventIds: z.array(z.string()),
  /** What each source says of the field, and in which words. */
  sides: z.array(z.object({ eventId: z.string(), says: z.string(), quote: z.string() })).optional(),
  /** The source that a person preferred. */
  preferred: z.string().optional(),
});
export type Conflict = z.infer<typeof Conflict>;

/** Why two sources are one line: a sentence, and the correction where a person said so. */
export const SameBecause = z.object({ eventIds: z.array(z.string()), message: z.string(), correctionId: z.string().nullable() });
export type SameBecause = z.infer<typeof SameBecause>;

/** A line of a chronology, schema `dueline.entry/1`. Findings, alerts and corrections refer to entries, never to events. */
export const Entry = z.object({
  schema: z.literal("dueline.entry/1"),
  id: z.string(),
  caseId: z.string(),
  sources: z.array(Event).min(1),
  date: z.string().nullable(),
  time: z.string().nullable(),
  zone: z.string().nullable(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  action: Action,
  act: Act.nullable(),
  polarity: Polarity,
  modality: Modality,
  phase: Phase.nullable(),
  agencies: z.array(EventAgency),
  people: z.array(EventPerson),
  background: z.boolean(),
  confidence: z.number().min(0).max(1),
  review: Review,
  conflicts: z.array(Conflict),
  /** What people said of it and did not take back, oldest first. */
  corrections: z.array(LineCorrection),
  /** Why its sources are held to be one act. */
  sameBecause: z.array(SameBecause).optional(),
  /** Sources that a person brought together or parted: the line that each would be in by itself. */
  readAs: z.record(z.string(), z.string()).optional(),
  /** Changes with everything that is shown of the line: what `If-Match` compares. */
  tag: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;

/** A body as a document names it. */
export const NamedBody = EventAgency.pick({ id: true, name: true, kind: true });
export type NamedBody = z.infer<typeof NamedBody>;

/**
 * A place of a document where an answer may stand in words that were not read: its day or month, with the bodies named beside it. No bodies: whoever
 * sent the paper that it speaks of. No bounds: an answer without a date.
 */
export const UnreadDate = z.object({ earliest: z.string().nullable(), latest: z.string().nullable(), bodies: z.array(NamedBody) });
export type UnreadDate = z.infer<typeof UnreadDate>;

/** A document that a chronology rests on: how late it reaches, and whether all of it was read. */
export const ChronologyDocument = z.object({
  documentId: z.string(),
  document: z.string(),
  /** EDTF; null where the document says no date of its own. */
  published: z.string().nullable(),
  coverage: z.enum(["complete", "partial"]),
  /** Left out: nobody has judged it. */
  sensitivity: Sensitivity.optional(),
  /** Left out: nothing of it is known to be unread. */
  unread: z.array(UnreadDate).optional(),
});
export type ChronologyDocument = z.infer<typeof ChronologyDocument>;

/**
 * A document that was given together with those of a case and was not joined with it, though it may tell of it. `naming`: it has the person's
 * full name, a part of it, or belongs to nobody. It adds no line; while it is there nobody is accused of silence.
 */
export const BesideDocument = z.object({
  documentId: z.string(),
  document: z.string(),
  naming: z.enum(["full", "part", "none"]),
  bodies: z.array(NamedBody),
  /** The last day it speaks of; null where it has no date. */
  latest: z.string().nullable(),
});
export type BesideDocument = z.infer<typeof BesideDocument>;

export const Chronology = z.object({
  caseId: z.string(),
  name: z.string(),
  entries: z.array(Entry),
  documents: z.array(ChronologyDocument),
  beside: z.array(BesideDocument).optional(),
  /** Corrections that fit no line any more: a person should look at them again. */
  unplaced: z.array(Correction).optional(),
});
export type Chronology = z.infer<typeof Chronology>;
