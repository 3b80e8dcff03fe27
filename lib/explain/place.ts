import { codePointsOf } from "../extract/code-points.ts";
import type { Sentence } from "../extract/sentences.ts";
import type { Event } from "../model/event.ts";
import { firstEndingAfter, overlaps, type Span } from "../model/span.ts";
import type { Stages } from "../observer.ts";
import type { Piece } from "./explanation.ts";

/** One place of a document with its surroundings, as the explainers ask for them. Offsets in UTF-16 unless said otherwise. */
export interface Place {
  readonly text: string;
  readonly at: number;
  readonly sentence: Sentence;
  readonly stages: Stages;
  /** In the order of `stages.drafts`. */
  readonly events: readonly Event[];
  /** The printed words of a span, with their public offsets. */
  readonly piece: (span: Span) => Piece;
}

export const isHere = ({ at }: Pick<Place, "at">, { start, end }: Span): boolean => start <= at && at < end;

export const inSentence = <T extends Span>({ sentence }: Pick<Place, "sentence">, spans: readonly T[]): T[] =>
  spans.filter((span) => overlaps(span, sentence));

export function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | null {
  const sentence = sentences[firstEndingAfter(sentences, at)];
  return sentence && sentence.start <= at ? sentence : null;
}

export function pieceOf(text: string): Place["piece"] {
  const at = codePointsOf(text);
  return ({ start, end }) => ({ start: at(start), end: at(end), text: text.slice(start, end) });
}
