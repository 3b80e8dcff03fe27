import type { Paragraph, SourceDocument } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import type { SentenceLanguage } from "./sentence-language.ts";

/** One sentence of the running text (UTF-16 span), within one paragraph. */
export interface Sentence extends Span {
  text: string;
  paragraph: Paragraph;
}

const LAST_WORD = /(?:^|[\s([“"'«])([^\s([“"'«]{1,12})\.$/u;
const INITIAL = /^(?:\p{Lu}|\p{Lu}\p{Ll}|(?:\p{Lu}\p{Ll}?\.){1,3}-?\p{Lu}\p{Ll}?)$/u;
const BEFORE_LAST = /(\p{L}{1,20})\s\S{1,4}$/u;
const NOTE_MARK = /(?:\p{Ll}{4}|[”"’)])[.!?][”"’)]?\d{1,3}\s(?=[“"‘]?\p{Lu})/gu;
/** What a mark looks like; most sentences have none, and looking for it costs a tenth of looking at every letter. */
const PERHAPS_MARK = /[.!?][”"’)]?\d{1,3}\s/;
const NUMBERING = /^\s*(?:\d{1,3}|\p{Lu}|\p{Ll}|[ivxIVX]{1,5})\.\s*$/u;
const STARTS_LOWER = /^["“'«[]?[\p{Ll},;:)]/u;
const STARTS_NUMBER = /^(?:\d|[IVXLC]{1,6}[\s.,;)]|§|[A-Z]?\d)/;
const STARTS_NAME = /^\p{Lu}/u;
const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/g;
const LONGEST_TAIL = 16;
const LONGEST_NUMBERING = 12;

interface MergeRules {
  titles: ReadonlySet<string>;
  beforeNumber: ReadonlySet<string>;
  beforePronoun: ReadonlySet<string>;
  openers: ReadonlySet<string>;
}

const RULES = new WeakMap<SentenceLanguage, MergeRules>();
const SEGMENTERS = new Map<string, Intl.Segmenter>();

function rulesOf(language: SentenceLanguage): MergeRules {
  const known = RULES.get(language);
  if (known) return known;
  const rules = {
    titles: new Set(language.titles),
    beforeNumber: new Set(language.beforeNumber),
    beforePronoun: new Set(language.beforePronoun),
    openers: new Set(language.openers),
  };
  RULES.set(language, rules);
  return rules;
}

function segmenterOf(code: string): Intl.Segmenter {
  const known = SEGMENTERS.get(code);
  if (known) return known;
  const segmenter = new Intl.Segmenter(code, { granularity: "sentence" });
  SEGMENTERS.set(code, segmenter);
  return segmenter;
}

/** Whether what was read since the last break goes on in the next piece. */
function goesOn(read: string, next: string, rules: MergeRules): boolean {
  const trimmed = read.trimEnd();
  if (!trimmed.endsWith(".")) return STARTS_LOWER.test(next);
  if (trimmed.length <= LONGEST_NUMBERING && NUMBERING.test(trimmed)) return true;
  const word = LAST_WORD.exec(trimmed.slice(-LONGEST_TAIL))?.[1];
  if (word === undefined) return STARTS_LOWER.test(next);
  const lower = word.toLowerCase();
  if (rules.titles.has(lower)) return true;
  if (INITIAL.test(word) && !isPronoun(word, trimmed, rules) && STARTS_NAME.test(next)) return !rules.openers.has(firstWord(next));
  if (rules.beforeNumber.has(lower) && STARTS_NUMBER.test(next)) return true;
  return STARTS_LOWER.test(next);
}

const firstWord = (text: string): string => /^\p{L}{1,12}/u.exec(text)?.[0].toLowerCase() ?? "";

/** "I" ends a sentence as a pronoun after a few words ("so do I."); after others it is an initial ("his wife I. Orlova"). */
const isPronoun = (word: string, read: string, { beforePronoun }: MergeRules): boolean =>
  word === "I" &&
  (read.length < LONGEST_NUMBERING || beforePronoun.has(BEFORE_LAST.exec(read.slice(-LONGEST_TAIL * 2))?.[1]?.toLowerCase() ?? ""));

/** The mark of a footnote sticks to the full stop and hides the end of the sentence: "… was heard.56 In May …". */
function atNoteMarks(text: string, { start, end }: Span): Span[] {
  if (!PERHAPS_MARK.test(text.slice(start, end))) return [{ start, end }];
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(NOTE_MARK)) {
    const cut = start + match.index + match[0].length;
    spans.push({ start: from, end: cut });
    from = cut;
  }
  return [...spans, { start: from, end }];
}

/** A line break inside a paragraph is white space; the segmenter would break at it. */
function spansOf(paragraph: string, segmenter: Intl.Segmenter, rules: MergeRules): Span[] {
  const text = paragraph.replace(LINE_BREAK, " ");
  const spans: Span[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (index === 0 || goesOn(text.slice(start, index), segment, rules)) continue;
    spans.push({ start, end: index });
    start = index;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans.flatMap((span) => atNoteMarks(text, span));
}

function trimmed(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return { start: start + (piece.length - piece.trimStart().length), end: start + piece.trimEnd().length };
}

/**
 * Splits paragraphs into sentences: the platform's segmenter finds breaks, and a break after an abbreviation, an initial or a paragraph number is
 * taken back. Offsets are UTF-16 into the document's text; white space around a sentence is left out.
 */
export function splitSentences(document: Pick<SourceDocument, "text" | "paragraphs">, language: SentenceLanguage): Sentence[] {
  const segmenter = segmenterOf(language.code);
  const rules = rulesOf(language);
  return document.paragraphs.flatMap((paragraph) =>
    spansOf(document.text.slice(paragraph.start, paragraph.end), segmenter, rules)
      .map((span) => trimmed(document.text, { start: paragraph.start + span.start, end: paragraph.start + span.end }))
      .filter((span) => span.end > span.start)
      .map((span) => ({ ...span, text: document.text.slice(span.start, span.end), paragraph })),
  );
}
