import type { ResolvedTimex } from "../model/timex.ts";
import type { ActionLanguage } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import type { DatedAction } from "./attach.ts";
import type { Sentence } from "./sentences.ts";

const LIST_AHEAD = /:$/;
const FARTHEST = 3;
/** A page break and a note may part a sentence: what goes on does so within so many paragraphs. */
const NEXT_PAGE = 3;
const UNFINISHED = /[\p{L}\p{N},]$/u;
/** What is done to people goes on in the next paragraph; steps of a procedure lie months apart. */
const PHYSICAL: ReadonlySet<string> = new Set(["incident", "custody", "evidence"]);
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
  /** The last date opened a list ("…:"): it holds for the items and for the paragraph after them. */
  #listed = false;
  #last: Sentence | null = null;
  #label: ResolvedTimex | null = null;

  constructor(text: string, language: ActionLanguage) {
    this.#text = text;
    this.#language = language;
  }

  dateFor(candidate: ActionCandidate): { date: ResolvedTimex; after: boolean } | null {
    if (!this.#date || !this.#at || candidate.tense !== "past" || !this.#continues(candidate)) return null;
    if (candidate.action.startsWith("public.")) return null;
    return { date: this.#date, after: this.#isLater(candidate) };
  }

  /** A date heads this sentence as an item of a chronology: the story stands there, unless it went on within the item. */
  open(sentence: Sentence, date: ResolvedTimex): void {
    if (this.#label === date) return;
    this.#label = date;
    this.#date = date;
    this.#at = sentence;
    this.#sentences = 0;
    this.#listed = false;
  }

  /** Takes the date that a sentence ends with. */
  tell(sentence: Sentence, found: readonly DatedAction[]): void {
    const stated = found.findLast(({ how, candidate }) => how !== "carried" && how !== "noun" && candidate.modality === "asserted");
    if (stated) {
      const carries = DAY_OR_MONTH.test(stated.date.edtf ?? "") && !stated.candidate.action.startsWith("public.");
      this.#date = carries ? stated.date : null;
      this.#at = sentence;
      this.#sentences = 0;
      this.#listed = LIST_AHEAD.test(this.#text.slice(sentence.end - 1, sentence.end + 1).trim());
    } else if (sentence.paragraph.number !== this.#last?.paragraph.number) this.#listed = this.#listed && this.#sentences === 0;
    else this.#sentences++;
    this.#last = sentence;
  }

  #continues(candidate: ActionCandidate): boolean {
    const { paragraph, start } = candidate.clause.sentence;
    const from = this.#at as Sentence;
    if (from.paragraph.number === paragraph.number) return this.#sentences < FARTHEST;
    const between = this.#text.slice(from.start, start).trimEnd();
    const apart = paragraph.number - from.paragraph.number;
    if (apart > NEXT_PAGE) return false;
    if (UNFINISHED.test(this.#text.slice(from.paragraph.start, from.paragraph.end).trimEnd())) return true;
    if (between.endsWith(":") || this.#listed) return true;
    return apart === 1 && PHYSICAL.has(candidate.action.split(".")[0] as string);
  }

  #isLater({ clause, head }: ActionCandidate): boolean {
    const words = this.#text
      .slice(clause.start, head.start)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    return words.some((word) => this.#language.sequels.includes(word));
  }
}
