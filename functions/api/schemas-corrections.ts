/** What the HTTP API answers and takes about people's corrections. */
import * as z from "zod";
import { Entry } from "../../lib/model/chronology.ts";
import { CASE_SHAPES, Correction, LINE_SHAPES, MOST_LINES, SaidQuote } from "../../lib/model/correction.ts";

const Why = z.string().max(4000).default("");
const Tag = z.string().max(100);
const asked = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) => z.object({ kind: z.literal(kind), ...shape, why: Why });

/** Words of a document by code points; they are compared with the document, which gives its name. */
const AskedQuote = SaidQuote.omit({ document: true, page: true }).extend({ page: z.int().positive().nullable().default(null) });
const { newEntryId: _given, ...Split } = LINE_SHAPES.split;

/** One thing that a person says of a line. All but `add` and `comment` ask for `If-Match` with the line's tag, or `*`. */
export const CorrectionRequest = z.discriminatedUnion("kind", [
  asked("confirm", { entryIds: LINE_SHAPES.confirm.entryIds.max(1) }),
  asked("reject", LINE_SHAPES.reject),
  asked("edit", LINE_SHAPES.edit),
  asked("quote", { ...LINE_SHAPES.quote, quote: AskedQuote }),
  asked("no-answer-by", LINE_SHAPES["no-answer-by"]),
  asked("comment", LINE_SHAPES.comment),
  asked("add", { line: LINE_SHAPES.add.line, quote: AskedQuote.nullable().default(null) }),
  asked("merge", LINE_SHAPES.merge),
  asked("split", Split),
  asked("prefer", LINE_SHAPES.prefer),
  asked("place", LINE_SHAPES.place),
]);
export type CorrectionRequest = z.output<typeof CorrectionRequest>;

/** Lines as somebody saw them, each with its tag. */
export const ConfirmationRequest = z.object({
  lines: z
    .array(z.object({ id: z.string(), tag: Tag }))
    .min(1)
    .max(MOST_LINES),
  why: Why,
});
export type ConfirmationRequest = z.output<typeof ConfirmationRequest>;

/** `case`: in which case it is taken back, where its lines have come from another one. */
export const UndoRequest = z.object({ why: Why, case: z.string().max(200).optional() });
export const CaseChange = z.object({ ...CASE_SHAPES.rename, why: Why });
export const PeopleRequest = z.object({ ...CASE_SHAPES["join-people"], why: Why });
export const CaseMergeRequest = z.object({ into: z.string().min(1).max(200), why: Why });

/** Which lines, or the lines of which documents, go to a case that is there (`into`) or to a new one (`name`). */
export const CaseSplitRequest = z
  .object({
    entryIds: z.array(z.string().max(200)).max(MOST_LINES).default([]),
    documentIds: z.array(z.string().max(200)).max(MOST_LINES).default([]),
    into: z.string().min(1).max(200).optional(),
    name: CASE_SHAPES.rename.name.optional(),
    why: Why,
  })
  .refine(({ entryIds, documentIds }) => entryIds.length + documentIds.length > 0, "say which lines or documents")
  .refine(({ into, name }) => (into === undefined) !== (name === undefined), "say either into or name");
export type CaseSplitRequest = z.output<typeof CaseSplitRequest>;

/** `merged`: the chronology that is shown has been built with it. */
export const CorrectionView = z.object({ correction: Correction, takenBack: z.boolean(), merged: z.boolean() });
export type CorrectionView = z.infer<typeof CorrectionView>;
export const CorrectionList = z.object({ corrections: z.array(CorrectionView), cursor: z.string().nullable() });
export type CorrectionList = z.infer<typeof CorrectionList>;

/** `line` as it is shown from now on; null where the chronology has to be built first. */
export const CorrectionWritten = z.object({ correction: Correction, line: Entry.nullable() });
export type CorrectionWritten = z.infer<typeof CorrectionWritten>;

/** What was said of a case; `case`: where its lines are to be found. */
export const CaseCorrected = z.object({ correction: Correction, case: z.string() });
export type CaseCorrected = z.infer<typeof CaseCorrected>;

const LineState = Entry.pick({
  ...{ date: true, time: true, action: true, act: true, polarity: true, modality: true, agencies: true, people: true, review: true },
});

/** The line as it is now, as it was read, and all that was ever said of it, with what it then said. */
export const LineHistory = z.object({
  line: Entry,
  read: LineState,
  steps: z.array(z.object({ correction: Correction, isTakenBack: z.boolean(), after: LineState })),
});
export type LineHistory = z.infer<typeof LineHistory>;
