import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import { processIo } from "../../cli/io.ts";
import { extractFile } from "../../cli/source-files.ts";
import { ACTIONS } from "../../lib/model/action.ts";
import { AgencyRole } from "../../lib/model/agency.ts";
import type { Event } from "../../lib/model/event.ts";
import { evalFolder } from "./corpus.ts";

/** One act as a careful reader files it: a line of a gold chronology. */
export const GoldEvent = z.object({
  doc: z.string(),
  case: z.string(),
  /** EDTF; `dateAlt` and `actionAlt` are readings that are as good. */
  date: z.string(),
  dateAlt: z.array(z.string()).default([]),
  action: z.enum(ACTIONS),
  actionAlt: z.array(z.enum(ACTIONS)).default([]),
  agencies: z.array(z.object({ name: z.string(), role: AgencyRole })),
  quote: z.string(),
  /** False for background: found or not found, it counts neither way. */
  core: z.boolean(),
});
export type GoldEvent = z.infer<typeof GoldEvent>;

/** Documents with their gold chronology, and what we read in them. */
export interface GoldCorpus {
  readonly set: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly gold: readonly GoldEvent[];
  readonly events: readonly Event[];
  /** Of the events, those whose quote stands in the document's text at its offsets, byte for byte. */
  readonly verbatim: number;
}

const COLLECTION = join(import.meta.dirname, "..", "extract", "collection");
/** Our own fictional cases by the name of their rows: the misses of the first were mended by kind, nobody looks at the second. */
export const OWN_CASES = { "own-cases": join(COLLECTION, "cases"), "own-cases-2": join(COLLECTION, "cases-2") } as const;
export type OwnSet = keyof typeof OWN_CASES;

export function readGold(path: string): GoldEvent[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim()).map((line) => GoldEvent.parse(JSON.parse(line)));
}

async function corpusOf(set: string, folder: string, gold: readonly GoldEvent[]): Promise<GoldCorpus> {
  const paths = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  const texts = new Map<string, string>();
  const events: Event[] = [];
  let verbatim = 0;
  for (const path of paths.sort().map((name) => join(folder, name))) {
    const { document, extraction } = await extractFile(path, processIo());
    const points = [...document.text];
    verbatim += extraction.events.filter(({ quote, start, end }) => points.slice(start, end).join("") === quote).length;
    events.push(...extraction.events);
    texts.set(basename(path), readFileSync(path, "utf8"));
  }
  return { set, texts, gold, events, verbatim };
}

/** The gold that comes with the task, or null where it is absent. */
export async function devCorpus(): Promise<GoldCorpus | null> {
  const gold = join(evalFolder(), "gold", "dev.jsonl");
  return existsSync(gold) ? corpusOf("gold-dev", join(evalFolder(), "seeds"), readGold(gold)) : null;
}

/** One collection of our own fictional cases. */
export function ownCases(set: OwnSet): Promise<GoldCorpus> {
  const folder = OWN_CASES[set];
  const files = readdirSync(folder).filter((name) => name.endsWith(".gold.jsonl"));
  return corpusOf(
    set,
    folder,
    files.sort().flatMap((name) => readGold(join(folder, name))),
  );
}
