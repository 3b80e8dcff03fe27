import type { en } from "./en/index.ts";

/** Forms of a word after a number, by the categories of `Intl.PluralRules`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Phrase = string | Plural;

/** The same phrases in another language: one that is missing does not compile. */
export type PhrasesFor<English> = Readonly<Record<keyof English, Phrase>>;

export type WordKey = keyof typeof en;
export type Catalogue = PhrasesFor<typeof en>;
