/** How words of a language are brought to what their forms share; one file each, chosen by its letters since a query says no language. */
export interface Stemmer {
  readonly language: string;
  /** Is a word, in small letters, of this script and alphabet? */
  readonly writes: RegExp;
  /** What the forms of a word share; the more forms meet in it, the better, and it need not be a word. */
  stem(word: string): string;
  /** Words that stand in nearly every text, as they are written; they find nothing. */
  readonly common: readonly string[];
  /** Words that must meet in one stem, and words that must not. */
  readonly examples: readonly (readonly [string, string])[];
  readonly counterexamples: readonly (readonly [string, string])[];
}
