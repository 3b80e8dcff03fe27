import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** Where the evaluation data lies; it is not part of the project. */
export const evalFolder = (): string => process.env.DUELINE_EVAL_DIR ?? join(import.meta.dirname, "..", "..", "..", "shared");

const GoldTimex = z.object({
  start: z.int(),
  end: z.int(),
  type: z.string().nullish(),
  value: z.union([z.string(), z.array(z.string())]).nullish(),
});
export type GoldTimex = z.infer<typeof GoldTimex>;

const GoldEvent = z.object({ start: z.int(), end: z.int(), when: z.array(z.object({ start: z.int(), end: z.int() })).default([]) });

/** A line of a corpus: offsets are Unicode code points, end exclusive. */
const GoldDocument = z.object({
  doc: z.string(),
  text: z.string(),
  dct: z.string().nullish(),
  lang: z.string().nullish(),
  timexes: z.array(GoldTimex),
  events: z.array(GoldEvent).default([]),
  sections: z.array(z.object({ start: z.int(), end: z.int(), type: z.string() })).default([]),
});
export type GoldDocument = z.infer<typeof GoldDocument>;

/** The corpus, or null where it is absent. */
export function readCorpus(file: string): GoldDocument[] | null {
  const path = join(evalFolder(), "bench", file);
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim()).map((line) => GoldDocument.parse(JSON.parse(line)));
}
