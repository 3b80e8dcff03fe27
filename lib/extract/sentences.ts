import type { Paragraph } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** One sentence of the running text (UTF-16 span), within one paragraph. */
export interface Sentence extends Span {
  text: string;
  paragraph: Paragraph;
}
