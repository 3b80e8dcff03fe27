import { detectLanguage, paragraphLanguage } from "../language/detect.ts";
import type { Coverage, Note, Paragraph, SourceDocument } from "../model/document.ts";

type Shares = ReadonlyMap<string, number>;

function sharesOf(text: string, paragraphs: readonly Paragraph[], languages: readonly (string | null)[]): Shares {
  const shares = new Map<string, number>();
  for (const [index, { start, end }] of paragraphs.entries()) {
    const code = languages[index];
    if (code) shares.set(code, (shares.get(code) ?? 0) + (end - start) / Math.max(1, text.length));
  }
  return shares;
}

const rounded = (share: number): number => Math.round(1e4 * share) / 1e4;
const ranked = (shares: Shares): Coverage["languages"] =>
  [...shares].map(([code, share]) => ({ code, share: rounded(share) })).sort((a, b) => b.share - a.share);

const tagged = <One extends Paragraph | Note>(one: One, code: string | null | undefined, main: string): One =>
  code && code !== main ? { ...one, language: code } : one;

/**
 * Says of every paragraph and note that is not in the document's main language what it is in. The main language is the one with most of the
 * text; paragraphs too short to tell go with it.
 */
export function withLanguages(document: SourceDocument): SourceDocument {
  const { text, paragraphs, notes, coverage } = document;
  const codes = paragraphs.map(({ start, end }) => paragraphLanguage(text.slice(start, end)));
  const languages = ranked(sharesOf(text, paragraphs, codes));
  const main = languages[0]?.code ?? detectLanguage(text);
  return {
    ...document,
    paragraphs: paragraphs.map((paragraph, index) => tagged(paragraph, codes[index], main)),
    notes: notes.map((note) => tagged(note, paragraphLanguage(note.text), main)),
    coverage: { ...coverage, languages: languages.length === 0 && main !== "und" ? [{ code: main, share: 1 }] : languages },
  };
}
