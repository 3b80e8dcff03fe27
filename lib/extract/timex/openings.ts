import type { CompiledForm } from "./lexicon.ts";
import { isNumberClass } from "./number-classes.ts";
import type { Token } from "./tokens.ts";

/** A pattern that can begin with some word, and what may stand second in it. */
interface Opener {
  readonly compiled: CompiledForm;
  readonly words: Set<string>;
  number: boolean;
  /** It may be over after the first word, so anything may follow. */
  ends: boolean;
}

/**
 * The forms that a word (or a number) can begin, told apart by the token that follows: most words that can begin a date begin none, and the second
 * one shows it. Order is kept.
 */
export class Openings {
  private readonly openers: Opener[] = [];
  private readonly found = new Map<string, readonly CompiledForm[]>();
  private readonly words = new Set<string>();
  private alone: readonly CompiledForm[] | null = null;
  private beforeNumber: readonly CompiledForm[] | null = null;

  /** `second` is a word, a mark or a class of numbers; null where the pattern may end. */
  add(compiled: CompiledForm, second: string | null, wordsOf: (symbol: string) => readonly string[]): void {
    const opener = this.openerOf(compiled);
    if (second === null) opener.ends = true;
    else if (isNumberClass(second)) opener.number = true;
    else
      for (const word of wordsOf(second)) {
        opener.words.add(word);
        this.words.add(word);
      }
  }

  private openerOf(compiled: CompiledForm): Opener {
    const last = this.openers.findLast((one) => one.compiled === compiled);
    if (last) return last;
    const opener = { compiled, words: new Set<string>(), number: false, ends: false };
    this.openers.push(opener);
    return opener;
  }

  /** The forms that can go on with this token, in the order in which they stand in the language. */
  before(next: Token | undefined): readonly CompiledForm[] {
    if (next?.kind === "number") {
      this.beforeNumber ??= this.select(({ number }) => number);
      return this.beforeNumber;
    }
    if (next === undefined || !this.words.has(next.text)) {
      this.alone ??= this.select(() => false);
      return this.alone;
    }
    const known = this.found.get(next.text);
    if (known) return known;
    const selected = this.select(({ words }) => words.has(next.text));
    this.found.set(next.text, selected);
    return selected;
  }

  private select(goesOn: (opener: Opener) => boolean): readonly CompiledForm[] {
    return this.openers.filter((opener) => opener.ends || goesOn(opener)).map(({ compiled }) => compiled);
  }
}
