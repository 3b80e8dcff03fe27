import type { PersonLanguage } from "./person-language.ts";
import type { PrintedName } from "./person-names.ts";
import type { Word } from "./words.ts";

const DEFINITION = /^[^()\n]{0,40}\(["“'‘]([^()\n"”]{3,30})["”'’]\)/;

/**
 * What a document calls a person once and for all: "Mr A. Kern (“the applicant”)". Gives every later "the applicant" as a naming of that
 * person; where two people are defined alike, none. The nouns are those by which the language calls victims.
 */
export function definedNamings(
  text: string,
  words: readonly Word[],
  names: readonly PrintedName[],
  language: PersonLanguage,
): { namings: PrintedName[]; defined: ReadonlySet<PrintedName> } {
  const owners = new Map<string, PrintedName[]>();
  for (const name of names) {
    const phrase = definedPhrase(text.slice(name.end, name.end + 90), language);
    if (phrase) owners.set(phrase, [...(owners.get(phrase) ?? []), name]);
  }
  const single = new Map([...owners].filter(([, all]) => all.length === 1).map(([phrase, all]) => [phrase, all[0] as PrintedName]));
  return { namings: single.size === 0 ? [] : laterUses(words, single, language), defined: new Set(single.values()) };
}

/** "the first applicant" → "first applicant". */
function definedPhrase(following: string, language: PersonLanguage): string | null {
  const parts = DEFINITION.exec(following)?.[1]?.toLowerCase().split(" ") ?? [];
  const phrase = parts.filter((part) => !language.definiteArticles.has(part));
  const noun = phrase.at(-1);
  return noun !== undefined && phrase.length <= 2 && language.titles.get(noun) === "victim" ? phrase.join(" ") : null;
}

function laterUses(words: readonly Word[], owners: ReadonlyMap<string, PrintedName>, language: PersonLanguage): PrintedName[] {
  const uses: PrintedName[] = [];
  for (const [i, word] of words.entries()) {
    if (!language.definiteArticles.has(word.norm)) continue;
    const [one, two] = [words[i + 1], words[i + 2]];
    const pair = one && two?.gap === "space" ? owners.get(`${one.norm} ${two.norm}`) : undefined;
    const owner = pair ?? (one?.gap === "space" ? owners.get(one.norm) : undefined);
    const last = pair ? i + 2 : i + 1;
    if (owner && word.start > owner.end) uses.push(naming(words, i + 1, last, owner, language));
  }
  return uses;
}

function naming(
  words: readonly Word[],
  first: number,
  last: number,
  { given, initials, surname }: PrintedName,
  language: PersonLanguage,
): PrintedName {
  const { start } = words[first] as Word;
  const closing = words[last] as Word;
  const end = closing.possessive ? closing.end - 2 : closing.end;
  return { first, last, start, nameStart: start, end, given, initials, surname, certain: true, ruleId: `${language.code}.person.defined` };
}
