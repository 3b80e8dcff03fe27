import * as z from "zod";
import { parseEdtf } from "../edtf/index.ts";
import { Act, Action, Modality, Phase, Polarity } from "./action.ts";
import { AgencyKind, AgencyRole } from "./agency.ts";
import { PersonRole } from "./person.ts";

/** Most lines that one correction speaks of. */
export const MOST_LINES = 500;
const Text = z.string().min(1).max(4000);
const Name = z.string().min(1).max(300);
const Id = z.string().min(1).max(200);
const Ids = z.array(Id).min(1).max(MOST_LINES);
const EdtfText = z
  .string()
  .max(80)
  .refine((text) => parseEdtf(text) !== null, "no EDTF date of level 1");

/** A body in its part, as a person says it: of the gazetteer, or by name only. */
export const SaidBody = z.object({ id: Id.nullable(), name: Name, kind: AgencyKind, role: AgencyRole });
export type SaidBody = z.infer<typeof SaidBody>;
export const SaidPerson = z.object({ name: Name, role: PersonRole, part: AgencyRole });
export type SaidPerson = z.infer<typeof SaidPerson>;

/** What a person can say of an act. */
export const LineFacts = z.object({
  date: EdtfText.nullable(),
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  action: Action,
  act: Act.nullable(),
  polarity: Polarity,
  modality: Modality,
  phase: Phase.nullable(),
  agencies: z.array(SaidBody).max(50),
  people: z.array(SaidPerson).max(100),
});
export type LineFacts = z.infer<typeof LineFacts>;

/** Words of a document, by code points of its text; `text` is byte-equal to that slice. */
export const SaidQuote = z.object({
  documentId: Id,
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: Text,
  page: z.int().nullable(),
});
export type SaidQuote = z.infer<typeof SaidQuote>;

export const PREFERABLE = ["date", "action", "agencies"] as const;

/** Where a source of a line stood when a person spoke of the line: by this a correction finds it again after a newer reading. */
export const Telling = z.object({
  /** The line that people saw it in, and the one it would be in had nobody merged or split. */
  entryId: z.string(),
  base: z.string(),
  eventId: z.string(),
  documentId: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  action: Action,
});
export type Telling = z.infer<typeof Telling>;

/** What every correction carries; `number` counts the corrections of its case from 1. */
const FACT = {
  id: z.string(),
  number: z.int().positive(),
  who: z.string(),
  when: z.string(),
  why: z.string().max(4000),
  tellings: z.array(Telling),
};
const fact = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) => z.object({ ...FACT, kind: z.literal(kind), ...shape });

/** What people can say of lines, by kind. */
export const LINE_SHAPES = {
  confirm: { entryIds: Ids },
  reject: { entryId: Id },
  edit: { entryId: Id, set: LineFacts.partial() },
  quote: { entryId: Id, eventId: Id, quote: SaidQuote },
  /** The ground that `overdue` needs: somebody has asked, and up to this day nothing had come. */
  "no-answer-by": { entryId: Id, date: EdtfText },
  comment: { entryId: Id, text: Text },
  add: { entryId: Id, line: LineFacts, quote: SaidQuote.nullable() },
  /** `entryId` stays, the others become part of it. */
  merge: { entryId: Id, others: Ids },
  split: { entryId: Id, newEntryId: Id, eventIds: Ids },
  /** Of sources that disagree, the one that the line follows; the conflict stays visible. */
  prefer: { entryId: Id, field: z.enum(PREFERABLE), eventId: Id },
  /** A correction whose line is gone is about this line. */
  place: { entryId: Id, correctionId: Id },
} as const;

const LINE_FACTS = [
  fact("confirm", LINE_SHAPES.confirm),
  fact("reject", LINE_SHAPES.reject),
  fact("edit", LINE_SHAPES.edit),
  fact("quote", LINE_SHAPES.quote),
  fact("no-answer-by", LINE_SHAPES["no-answer-by"]),
  fact("comment", LINE_SHAPES.comment),
  fact("add", LINE_SHAPES.add),
  fact("merge", LINE_SHAPES.merge),
  fact("split", LINE_SHAPES.split),
  fact("prefer", LINE_SHAPES.prefer),
  fact("place", LINE_SHAPES.place),
] as const;

/** What is said of lines. */
export const LineCorrection = z.discriminatedUnion("kind", LINE_FACTS);
export type LineCorrection = z.infer<typeof LineCorrection>;

/** What is said of a case. */
export const CASE_SHAPES = {
  rename: { name: Name },
  /** One person under several names. */
  "join-people": { names: z.array(Name).min(2).max(50), as: Name },
  undo: { undoes: Id },
} as const;

const CASE_FACTS = [
  fact("rename", CASE_SHAPES.rename),
  fact("join-people", CASE_SHAPES["join-people"]),
  fact("undo", CASE_SHAPES.undo),
  /**
   * Lines that belong to another case; said in both cases under one id. `whole`: all there is and will be.
   * `brings`: what had been said of these lines, as the case that they come to has to know it.
   */
  fact("move", { from: Id, to: Id, whole: z.boolean(), entryIds: z.array(Id), brings: z.array(LineCorrection) }),
] as const;

/** A fact that a person adds: append-only, kept with its case, never changed. Another one can take it back (`undo`). */
export const Correction = z.discriminatedUnion("kind", [...LINE_FACTS, ...CASE_FACTS]);
export type Correction = z.infer<typeof Correction>;
export type CorrectionOf<K extends Correction["kind"]> = Extract<Correction, { kind: K }>;
