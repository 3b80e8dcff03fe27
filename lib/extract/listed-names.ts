import type { Agency } from "../model/agency.ts";
import type { AgencyLanguage } from "./agency-language.ts";
import { foldedWord, foldedWords, keyOf } from "./agency-names.ts";
import { emptyTree, type PhraseTree, plant, wordFrom, wordsOf } from "./words.ts";

/** A name of a listed body. `bare`: it says no state. `exact`: an abbreviation, which must be printed in capitals. */
export interface ListedName {
  agency: Agency;
  bare: boolean;
  exact: boolean;
}

interface PrintedName {
  agency: Agency;
  printed: string;
  bare: boolean;
  /** Its place in the gazetteer: of two bodies of one name the first is meant. */
  order: number;
}

/** Every name of a body in a language, with whether it says its state. */
export const printedNames = (agency: Agency, code: string): { printed: string; bare: boolean }[] => [
  ...[agency.names[code] ?? "", ...(agency.aliases[code] ?? [])].filter((name) => name !== "").map((printed) => ({ printed, bare: false })),
  ...(agency.bare?.[code] ?? []).map((printed) => ({ printed, bare: true })),
];

/** "OSCE": such a name counts only where it is printed in capitals. */
export const isAbbreviation = (printed: string, words: number): boolean =>
  words === 1 && printed.length < 9 && printed.slice(0, 2) === printed.slice(0, 2).toUpperCase();

/**
 * The names of a gazetteer in one language. A text names few of its thousands of bodies, so a name is cut into words only when a text has its first one.
 */
export class ListedNames {
  readonly #language: AgencyLanguage;
  readonly #waiting = new Map<string, PrintedName[]>();
  readonly #tree = emptyTree<ListedName>();
  readonly #byKey = new Map<string, { listed: ListedName; order: number }>();

  constructor(gazetteer: readonly Agency[], language: AgencyLanguage) {
    this.#language = language;
    let order = 0;
    for (const agency of gazetteer) for (const name of printedNames(agency, language.code)) this.#wait({ agency, ...name, order: order++ });
    this.#plantAll("");
  }

  /** The names whose first word this is, articles left out. */
  startingWith(norm: string): PhraseTree<ListedName> | undefined {
    this.#plantAll(foldedWord(norm, this.#language));
    return this.#tree.next.get(norm);
  }

  /** The body that is listed under a name, whatever the order and spelling of its words. */
  named(name: string): ListedName | undefined {
    const folded = foldedWords(wordsOf(name), this.#language);
    for (const word of folded) this.#plantAll(word);
    return this.#byKey.get(keyOf(folded))?.listed;
  }

  #wait(name: PrintedName): void {
    const opener = foldedWord(this.#openerOf(name.printed), this.#language);
    const others = this.#waiting.get(opener);
    if (others) others.push(name);
    else this.#waiting.set(opener, [name]);
  }

  #openerOf(printed: string): string {
    let word = wordFrom(printed, 0);
    while (word && this.#language.definite.has(word.norm)) word = wordFrom(printed, word.end);
    return word?.norm ?? "";
  }

  #plantAll(opener: string): void {
    const names = this.#waiting.get(opener);
    if (!names) return;
    this.#waiting.delete(opener);
    for (const name of names) this.#plant(name);
  }

  #plant({ agency, printed, bare, order }: PrintedName): void {
    const words = wordsOf(printed);
    const listed: ListedName = { agency, bare, exact: isAbbreviation(printed, words.length) };
    const norms = words.map(({ norm }) => norm);
    plant(
      this.#tree,
      norms.filter((norm) => !this.#language.definite.has(norm)),
      listed,
    );
    if (listed.exact) return;
    const key = keyOf(foldedWords(words, this.#language));
    if (order < (this.#byKey.get(key)?.order ?? Number.POSITIVE_INFINITY)) this.#byKey.set(key, { listed, order });
  }
}
