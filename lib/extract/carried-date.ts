import type { ResolvedTimex } from "../model/timex.ts";
import type { ActionLanguage } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import type { DatedAction } from "./attach.ts";
import type { Sentence } from "./sentences.ts";

const FARTHEST = 3;
const DAY_OR_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])/;

/**
 * The date that a story stands at: told once, it holds for the sentences that follow in the paragraph, and for the items of a list that the
 * paragraph opens. Only days and months are carried on; a year says too little of the next sentence.
 */
export class CarriedDate {
  readonly #text: string;
  readonly #language: ActionLanguage;
  #date: ResolvedTimex | null = null;
  #at: Sentence | null = null;
  #sentences = 0;

  constructor(text: string, language: ActionLanguage) {
    this.#text = text;
    this.#language = language;
  }

  dateFor(candidate: ActionCandidate): { date: ResolvedTimex; after: boolean } | null {
    const sentence = candidate.clause.sentence;
    if (!this.#date || !this.#at || candidate.tense !== "past" || !this.#continues(sentence)) return null;
    if (candidate.action.startsWith("public.")) return null;
    return { date: this.#date, after: this.#isLater(candidate) };
  }

  /** Takes the date that a sentence ends with. */
  tell(sentence: Sentence, found: readonly DatedAction[]): void {
    const stated = found.findLast(({ how, candidate }) => how !== "carried" && how !== "noun" && candidate.modality === "asserted");
    if (stated) {
      const carries = DAY_OR_MONTH.test(stated.date.edtf ?? "") && !stated.candidate.action.startsWith("public.");
      this.#date = carries ? stated.date : null;
      this.#at = sentence;
      this.#sentences = 0;
    } else this.#sentences++;
  }

  #continues(sentence: Sentence): boolean {
    if (this.#sentences >= FARTHEST) return false;
    const from = this.#at as Sentence;
    if (from.paragraph === sentence.paragraph || from.paragraph.number === sentence.paragraph.number) return true;
    const between = this.#text.slice(from.start, sentence.start).trimEnd();
    return (
      between.endsWith(":") || (sentence.paragraph.kind === "list-item" && from.paragraph.kind === "list-item" && /[;,]$/.test(between))
    );
  }

  #isLater(candidate: ActionCandidate): boolean {
    const words = candidate.clause.text.toLowerCase().split(/[^\p{L}]+/u);
    return words.some((word) => this.#language.sequels.includes(word));
  }
}
