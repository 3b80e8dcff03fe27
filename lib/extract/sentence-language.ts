/** What a language must say so that a full stop inside an abbreviation does not end a sentence. All entries in lower case, without the final dot. */
export interface SentenceLanguage {
  readonly code: string;
  /** Never end a sentence: "mr", "dr", "v". */
  readonly titles: readonly string[];
  /** Do not end a sentence before a number or a roman numeral: "no", "art", "p", "para". */
  readonly beforeNumber: readonly string[];
  /** Words before a one-letter pronoun that ends a sentence ("so do I."): after any other word the letter is an initial. */
  readonly beforePronoun: readonly string[];
  /** Words that begin a sentence and no surname: before them initials end a sentence ("He met N.R. The couple …"). */
  readonly openers: readonly string[];
  readonly examples: readonly SentenceExample[];
}

/** A paragraph and the sentences that it holds; run by the tests. */
export interface SentenceExample {
  readonly text: string;
  readonly sentences: readonly string[];
}
