import type { Span } from "../model/span.ts";
import type { ClauseKind } from "./action-language.ts";
import type { Sentence } from "./sentences.ts";

/** A stretch of a sentence with one verb group (UTF-16 span). */
export interface Clause extends Span {
  text: string;
  sentence: Sentence;
  kind: ClauseKind;
  /** Where its subject stands: in the clause itself, in the clause it is coordinated with, or unknown. */
  subject: Span | null;
}
