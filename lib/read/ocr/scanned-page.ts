import * as z from "zod";

/** Languages that there are models for; the codes are those of the vocabularies. */
export const ScanLanguage = z.enum(["en", "ru", "kk"]);
export type ScanLanguage = z.infer<typeof ScanLanguage>;

/** Quarter turns clockwise by which the page had to be held to be read. */
export const Turn = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Turn = z.infer<typeof Turn>;

const Edges = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });
export type Edges = z.infer<typeof Edges>;

export const ScannedWord = Edges.extend({ text: z.string() });
export type ScannedWord = z.infer<typeof ScannedWord>;

/** A line in points from the top left corner of the page held upright and straightened; `height` is the reach of its letters, much like a font's size. */
export const ScannedLine = Edges.extend({ height: z.number(), baseline: z.number(), words: z.array(ScannedWord) });
export type ScannedLine = z.infer<typeof ScannedLine>;

const Place = { number: z.int().positive(), width: z.number(), height: z.number() };

/**
 * What came of looking at a page as a picture. Kept in the store while a document's other pages are read, so it is a schema and carries all that
 * the layout needs: `skew` in radians clockwise, `quality` the share of words that the dictionary knows.
 */
export const ScannedPage = z.discriminatedUnion("state", [
  z.object({
    ...Place,
    state: z.literal("ocr"),
    turn: Turn,
    skew: z.number(),
    language: ScanLanguage,
    quality: z.number().min(0).max(1),
    lines: z.array(ScannedLine),
  }),
  z.object({ ...Place, state: z.literal("empty") }),
  z.object({ ...Place, state: z.literal("failed"), code: z.string() }),
]);
export type ScannedPage = z.infer<typeof ScannedPage>;
export type ReadScan = Extract<ScannedPage, { state: "ocr" }>;
