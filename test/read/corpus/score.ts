import { readResources } from "../../../functions/shared/read-resources.ts";
import { plainDocument } from "../../../lib/extract/plain-document.ts";
import { splitSentences } from "../../../lib/extract/sentences.ts";
import { languageOf } from "../../../lib/language/index.ts";
import type { SourceDocument } from "../../../lib/model/document.ts";
import { pdfReader as pdfFormat } from "../../../lib/read/formats/pdf.ts";
import type { PdfReaderName } from "../../../lib/read/reader.ts";
import { type CorpusBlock, type CorpusText, withoutMarks } from "./build/source.ts";
import { pdfOfPrint, textOfPrint } from "./corpus.ts";
import type { Print } from "./prints.ts";

/** How well one print was read. */
export interface ReadingScore {
  /** Headings, sentences, captions and table rows that stand letter for letter in one paragraph, and those that do not. */
  verbatim: number;
  missed: string[];
  /** Times that a running head or foot is left in the text. */
  furniture: number;
  /** Notes found whole under their mark, of all that the text has. */
  notes: number;
  notesTotal: number;
  /** Headings recognized as such, of all. */
  headings: number;
  headingsTotal: number;
}

const SENTENCES = languageOf("en")?.sentences;

function sentencesOf(text: string): string[] {
  if (!SENTENCES) return [text];
  return splitSentences(plainDocument(text), SENTENCES).map(({ start, end }) => text.slice(start, end).trim());
}

const CELL = " | ";

/** What has to be found again of a block. */
function unitsOf(block: CorpusBlock): string[] {
  if (block.kind === "table") return block.rows.map((row) => row.join(CELL));
  const text = withoutMarks(block.text);
  return block.kind === "text" || block.kind === "item" || block.kind === "boxed" ? sentencesOf(text) : [text];
}

/** Running lines with any number in the place of the page's. */
function furnitureIn(document: SourceDocument, { header, footer }: Print["style"], gold: CorpusText): number {
  const told = gold.blocks.map((block) => (block.kind === "table" ? "" : block.text));
  const paragraphs = document.paragraphs.map(({ start, end }) => document.text.slice(start, end));
  return [header, footer]
    .map((line) => {
      const [before = "", after = ""] = line.split("#");
      const shown = paragraphs.filter((text) => before.length + after.length > 4 && text.includes(before) && text.includes(after)).length;
      return Math.max(0, shown - told.filter((text) => text.includes(before) && text.includes(after)).length);
    })
    .reduce((sum, count) => sum + count, 0);
}

const isHeading = ({ kind }: CorpusBlock): boolean => kind === "title" || kind === "heading" || kind === "subheading";

export function scoreReading(document: SourceDocument, gold: CorpusText, print: Print): ReadingScore {
  const texts = document.paragraphs.map(({ start, end }) => document.text.slice(start, end));
  const told = new Set(texts.filter((_, index) => document.paragraphs[index]?.kind === "heading"));
  const units = gold.blocks.flatMap(unitsOf);
  const missed = units.filter((unit) => !texts.some((text) => text.includes(unit)));
  const notes = print.producer === "rows" ? [] : [...gold.notes];
  const found = notes.filter(([mark, text]) => document.notes.some((note) => note.mark === mark && note.text === text));
  const headings = gold.blocks.filter(isHeading).flatMap(unitsOf);
  return {
    verbatim: units.length - missed.length,
    missed,
    furniture: furnitureIn(document, print.style, gold),
    notes: found.length,
    notesTotal: notes.length,
    headings: headings.filter((text) => told.has(text)).length,
    headingsTotal: headings.length,
  };
}

export async function readPrint(print: Print, pdfReader: PdfReaderName = "pdfium"): Promise<SourceDocument> {
  return await pdfFormat.read(pdfOfPrint(print), { fileName: `${print.name}.pdf`, resources: readResources(), pdfReader });
}

export const scorePrint = async (print: Print, pdfReader?: PdfReaderName): Promise<ReadingScore> =>
  scoreReading(await readPrint(print, pdfReader), textOfPrint(print), print);
