import type { ExportBundle, Hidden } from "./bundle.ts";
import type { ExportHead } from "./schemas.ts";

const list = (items: readonly string[]): string => (items.length === 0 ? "none" : items.join(", "));
const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

const HIDDEN: Readonly<Record<Hidden, string>> = {
  none: "Names of people stand as they are printed.",
  officials: "Names of officials are replaced; other names stand as they are printed.",
  all: "Names of people are replaced.",
};

/** What every export says of itself, a sentence each: what it rests on, what is missing, how it was made, and what it is not. */
export function statementOf(bundle: ExportBundle): string[] {
  const { documents, asOf, extractor, packs, hidden, notes } = bundle;
  const of = (state: string) => documents.filter((document) => document.state === state);
  const blank = documents.reduce((sum, { pagesWithoutText }) => sum + pagesWithoutText.length, 0);
  const failed = of("failed").map(({ document, code }) => `${document} (${code})`);
  return [
    `As of ${asOf}. Rests on ${count(documents.length - failed.length, "document")} read; in part only: ${list(of("partial").map(({ document }) => document))}; not read: ${list(failed)}.`,
    `${count(blank, "page")} gave no text.`,
    ...notes,
    `Read by machine (${extractor}); a line is "reviewed" only where a person confirmed or edited it. Rule packs: ${list(packs)}.`,
    'A line "alleged" is what the source says was done to somebody; a line "stated" is an act that the source states. Neither is a finding that it is true.',
    HIDDEN[hidden],
    "A missing answer in these documents is no proof of silence. Not legal advice.",
  ];
}

/** What stands first in every export for programs, schema `dueline.export/1`. */
export function headOf(bundle: ExportBundle): ExportHead {
  const { asOf, extractor, hidden } = bundle;
  const documents = bundle.documents.map((document) => ({ ...document, pagesWithoutText: [...document.pagesWithoutText] }));
  return { schema: "dueline.export/1", asOf, extractor, packs: [...bundle.packs], documents, hidden, statement: statementOf(bundle) };
}
