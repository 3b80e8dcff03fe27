import type { Span } from "../../../model/span.ts";
import type { ResolvedTimex, Timex } from "../../../model/timex.ts";
import { type CalendarValue, readValue } from "../calendar-value.ts";
import type { ResolveContext } from "../resolve.ts";
import type { TextKind } from "./text-kind.ts";

/** A date that others can be counted from. */
export interface Anchor {
  value: CalendarValue;
  timex: Timex;
}

const FURTHEST = 200;
/** Words that may stand before an expression which opens its sentence: "By late", "On the evening of". */
const OPENING = 20;
const LONGEST_QUOTE = 600;
const NEAR = 400;
const LONGEST_CLAUSE = 60;
const LONGEST_HEADING = 100;
const WORD_BREAK = /[^\p{L}]+/u;
const SHORTEST_REGULAR = 4;
const CLAUSE_END = /[,;]/;
const ENDS_SENTENCE = /[.?!:;,"”]/;

const wordsOf = (text: string): string[] => text.toLowerCase().split(WORD_BREAK).filter(Boolean);

/** "The day before", "two months earlier": the story looks back, and stays where it is. */
const isFlashback = ({ relative }: Timex): boolean => relative !== undefined && relative.kind !== "named" && (relative.amount ?? 0) < 0;

/**
 * What has been told so far: the dates that a later expression can lean on. Citations, references, durations and impossible dates are left out. A lone year in
 * the middle of a sentence is mentioned in passing; one that opens a sentence sets the scene.
 */
export class Story {
  readonly kind: TextKind;
  readonly documentTime: CalendarValue | null;
  private readonly context: ResolveContext;
  private readonly anchors: Anchor[] = [];
  private frame: Anchor | null = null;
  private sentenceAt = 0;

  constructor(context: ResolveContext, kind: TextKind) {
    this.context = context;
    this.kind = kind;
    this.documentTime = context.documentTime === null ? null : readValue(context.documentTime.slice(0, 10));
  }

  tell({ timex, edtf, value, resolved, diagnostics }: ResolvedTimex): void {
    if (
      edtf === null ||
      timex.citation ||
      timex.reference ||
      timex.type === "DURATION" ||
      timex.type === "SET" ||
      diagnostics.includes("impossible-date")
    )
      return;
    const read = readValue(value);
    if (!read || (read.year === null && read.decade === null)) return;
    if (isFlashback(timex) || (this.kind === "story" && (resolved === "document" || this.isQuoted(timex)))) return;
    const anchor = { value: read, timex };
    this.anchors.push(anchor);
    if (this.setsScene(anchor)) this.frame = anchor;
  }

  /** A full day does, and what opens a sentence; in the middle of one a month only where the story goes on into it, a lone year never. */
  private setsScene(anchor: Anchor): boolean {
    const { year, month, day, season } = anchor.value;
    const { timex } = anchor;
    if (year === null) return false;
    if (this.frame === null) return true;
    if (day !== null) return timex.mod !== "since";
    const ahead = year - (this.frame.value.year ?? year);
    const isCoarse = month === null && season === null;
    if (this.opensSentence(timex) || this.isHeading(timex)) return !isCoarse || ahead !== 0;
    return !isCoarse && (ahead === 0 || ahead === 1) && timex.mod !== "since";
  }

  /** A short line without a full stop: "The siege: 1973-1975" sets the scene at the first of its years. */
  private isHeading(timex: Timex): boolean {
    const { start, end } = this.sentenceAround(timex.start);
    const isFirst = timex.group === undefined || timex.group.start === timex.start;
    return isFirst && end - start <= LONGEST_HEADING && !ENDS_SENTENCE.test(this.context.text.slice(end - 1, end));
  }

  /** Inside quotation marks that opened in the same paragraph: somebody speaks, at a time of their own. */
  isQuoted({ start }: Timex): boolean {
    const before = this.context.text.slice(Math.max(0, start - LONGEST_QUOTE), start);
    let isOpen = false;
    for (const mark of before.slice(before.lastIndexOf("\n") + 1)) {
      if (mark === "\u201c" || mark === "«") isOpen = true;
      else if (mark === "\u201d" || mark === "»") isOpen = false;
      else if (mark === '"') isOpen = !isOpen;
    }
    return isOpen;
  }

  /** The sentence speaks of what is to come. */
  isAhead(timex: Timex): boolean {
    const { start, end } = this.sentenceAround(timex.start);
    const from = Math.max(start, timex.start - LONGEST_CLAUSE * 3);
    const following = this.context.text.slice(timex.end, Math.min(end, timex.end + LONGEST_CLAUSE));
    const [clause = ""] = this.opensSentence(timex) ? [following] : following.split(CLAUSE_END, 1);
    const words = `${this.context.text.slice(from, timex.end)}${clause} `.toLowerCase();
    return this.context.language.words.future.some((word) => words.includes(` ${word} `));
  }

  /** The words around an expression speak of what was; how long something is to go on ("through June") may lie ahead all the same. */
  isPast(timex: Timex): boolean {
    const { text, language } = this.context;
    const { start, end } = this.sentenceAround(timex.start);
    const before = wordsOf(text.slice(Math.max(start, timex.start - LONGEST_CLAUSE * 2), timex.start));
    if (timex.mod === "before" || language.words.to.includes(before.at(-1) ?? "")) return false;
    const { words, ending } = language.words.past;
    const around = [...before, ...wordsOf(text.slice(timex.end, Math.min(end, timex.end + LONGEST_CLAUSE)))];
    return around.some((word) => words.includes(word) || (word.length > SHORTEST_REGULAR && word.endsWith(ending)));
  }

  /** "On 31 December he had been detained": the words right behind it tell of what lay before the story. */
  looksBack(timex: Timex): boolean {
    const { text, language } = this.context;
    const { end } = this.sentenceAround(timex.start);
    const [clause = ""] = text.slice(timex.end, Math.min(end, timex.end + LONGEST_CLAUSE)).split(CLAUSE_END, 1);
    return wordsOf(clause).some((word) => language.words.before?.includes(word));
  }

  private opensSentence(timex: Timex): boolean {
    return timex.start - this.sentenceAround(timex.start).start <= OPENING;
  }

  /** Where the story stands: the date that a missing year is taken from. */
  now(): Anchor | null {
    return this.frame;
  }

  /** Told so shortly before that a weekday can lean on it. */
  isNear(anchor: Anchor | null, { start }: Timex): boolean {
    return anchor !== null && start - anchor.timex.end <= NEAR;
  }

  /** The last told date that satisfies a condition. */
  last(condition: (value: CalendarValue) => boolean = () => true): Anchor | null {
    for (let i = this.anchors.length - 1; i >= 0 && i >= this.anchors.length - FURTHEST; i -= 1) {
      const anchor = this.anchors[i];
      if (anchor && condition(anchor.value)) return anchor;
    }
    return null;
  }

  /** The sentence around an offset; asked for ascending offsets. */
  sentenceAround(offset: number): Span {
    const { sentences, text } = this.context;
    while (this.sentenceAt > 0 && (sentences[this.sentenceAt]?.start ?? 0) > offset) this.sentenceAt -= 1;
    while (this.sentenceAt < sentences.length - 1 && (sentences[this.sentenceAt]?.end ?? 0) <= offset) this.sentenceAt += 1;
    return sentences[this.sentenceAt] ?? { start: 0, end: text.length };
  }
}
