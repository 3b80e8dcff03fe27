import type { Diagnostic, Paragraph, SourceDocument } from "../model/document.ts";

const isIn = ({ language }: Paragraph, code: string, main: string): boolean => (language ?? main) === code;

/** Languages of a document's paragraphs, the main one first. */
export const languagesIn = ({ paragraphs }: Pick<SourceDocument, "paragraphs">, main: string): string[] => [
  ...new Set([main, ...paragraphs.flatMap(({ language }) => language ?? [])]),
];

/**
 * The document as somebody sees it who reads one language only: paragraphs in others are blank, and everything else keeps its place, so that
 * no rule of one language meets the words of another.
 */
export function inLanguage(document: SourceDocument, code: string, main: string): SourceDocument {
  const paragraphs = document.paragraphs.filter((one) => isIn(one, code, main));
  if (paragraphs.length === document.paragraphs.length) return document;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of document.paragraphs.filter((one) => !isIn(one, code, main))) {
    parts.push(document.text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  return { ...document, text: parts.join("") + document.text.slice(at), paragraphs };
}

/** Says how many paragraphs nobody could read; a document that is all in one such language says it otherwise. */
export function leftOut({ paragraphs }: Pick<SourceDocument, "paragraphs">, main: string, read: ReadonlySet<string>): Diagnostic[] {
  const unread = paragraphs.map(({ language }) => language ?? main).filter((code) => !read.has(code));
  if (unread.length === 0) return [];
  const codes = [...new Set(unread)].sort().join(", ");
  const message = `${unread.length} of ${paragraphs.length} paragraphs are in languages that Dueline has no vocabulary for yet (${codes}); they gave no events.`;
  return [{ code: "PARAGRAPHS_LEFT_OUT", message, page: null }];
}
