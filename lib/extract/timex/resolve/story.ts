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

/** What has been told so far: the dates that a later expression can lean on. Citations and mere references are left out. */
export class Story {
  readonly kind: TextKind;
  readonly documentTime: CalendarValue | null;
  readonly context: ResolveContext;
  /** All timexes, in text order. */
  readonly timexes: readonly Timex[];
  private readonly anchors: Anchor[] = [];
  private sentenceAt = 0;

  constructor(context: ResolveContext, kind: TextKind, timexes: readonly Timex[]) {
    this.context = context;
    this.kind = kind;
    this.timexes = timexes;
    this.documentTime = context.documentTime === null ? null : readValue(context.documentTime.slice(0, 10));
  }

  tell({ timex, edtf, value, diagnostics }: ResolvedTimex): void {
    if (edtf === null || timex.citation || timex.type === "DURATION" || timex.type === "SET" || diagnostics.includes("impossible-date"))
      return;
    const read = readValue(value);
    if (read && (read.year !== null || read.decade !== null)) this.anchors.push({ value: read, timex });
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

const FURTHEST = 200;
