import { findDocumentTime } from "../../../lib/extract/document-time.ts";
import { splitSentences } from "../../../lib/extract/sentences.ts";
import { recognizeTimexes } from "../../../lib/extract/timex/recognize.ts";
import { refineTimexes } from "../../../lib/extract/timex/refine/index.ts";
import { resolveTimexes } from "../../../lib/extract/timex/resolve.ts";
import { sentences } from "../../../lib/language/en/sentences.ts";
import { timex } from "../../../lib/language/en/timex/index.ts";
import type { Paragraph, SourceDocument } from "../../../lib/model/document.ts";
import type { ResolvedTimex, Timex } from "../../../lib/model/timex.ts";

export function documentOf(text: string): Pick<SourceDocument, "text" | "paragraphs" | "metadata"> {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const part of text.split("\n\n")) {
    paragraphs.push({ number: paragraphs.length + 1, kind: "text", start, end: start + part.length });
    start += part.length + 2;
  }
  return { text, paragraphs, metadata: { title: null, publisher: null, published: null } };
}

export const refined = (text: string): Timex[] => refineTimexes(recognizeTimexes(text, timex), text, timex);

/** The temporal stages, one after another, as the pipeline runs them. */
export function resolved(text: string, published?: string): ResolvedTimex[] {
  const document = documentOf(text);
  const timexes = refined(text);
  const documentTime = findDocumentTime(document, timexes, published)?.edtf ?? null;
  return resolveTimexes(timexes, { text, sentences: splitSentences(document, sentences), documentTime, language: timex });
}
