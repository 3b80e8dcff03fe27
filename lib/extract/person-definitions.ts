import type { PersonLanguage } from "./person-language.ts";
import { nextInList } from "./person-lists.ts";
import type { PrintedName } from "./person-names.ts";
import type { Word } from "./words.ts";

const DEFINITION = /^[^()\n]{0,40}\(["“'‘]([^()\n"”]{3,30})["”'’]\)/;

/** Later uses of what people are called; who is defined as a party; who is told of together as kin. */
export interface Namings {
  namings: PrintedName[];
  defined: ReadonlySet<PrintedName>;
  kin: ReadonlySet<PrintedName>;
}

/** No printed name, but what stands for one. */
export const isNaming = ({ ruleId }: { ruleId: string }): boolean => ruleId.endsWith(".defined") || ruleId.endsWith(OF_KIN);

const OF_KIN = ".of-kin";

/**
 * What a document calls a person once and for all: "Mr A. Kern (“the applicant”)". Gives every later "the applicant" as a naming of that
 * person; where two people are defined alike, none. The nouns are those by which the language calls victims.
 */
export function definedNamings(text: string, words: readonly Word[], names: readonly PrintedName[], language: PersonLanguage): Namings {
  const owners = new Map<string, PrintedName[]>();
  const define = (phrase: string | null, all: readonly PrintedName[]) =>
    phrase && owners.set(phrase, [...(owners.get(phrase) ?? []), ...all]);
  for (const [i, name] of names.entries()) {
    define(definedPhrase(text.slice(name.end, name.end + 90), language), [name]);
    define(namedBehind(words, name, language), [name]);
    for (const noun of partyNouns(words, name, text, language)) define(noun, [name]);
    const several = definedPlural(text.slice(name.end, name.end + 90), language);
    if (several) owners.set(several, [...listedBefore(names, i, text), name]);
  }
  const clear = new Map([...owners].filter(([phrase, all]) => new Set(all.map(keyOf)).size === 1 || language.victimPlurals.has(phrase)));
  const uses = [...clear].flatMap(([phrase, all]) =>
    (language.victimPlurals.has(phrase) ? all : all.slice(0, 1)).map((one) => new Map([[phrase, one]])),
  );
  const kin = kinTogether(words, names, language);
  const ofKin = [...kin].flatMap(([noun, all]) => all.flatMap((one) => laterUses(words, new Map([[noun, one]]), language, OF_KIN)));
  const namings = [...uses.flatMap((one) => laterUses(words, one, language)), ...ofKin];
  return { namings, defined: new Set([...clear.values()].flat()), kin: new Set([...kin.values()].flat()) };
}

/** "the brothers Ivan and Oleg Petrov": who are told of together, by the noun of their kin; of two such lists neither. */
function kinTogether(words: readonly Word[], names: readonly PrintedName[], language: PersonLanguage): ReadonlyMap<string, PrintedName[]> {
  const lists = new Map<string, PrintedName[][]>();
  const next = nextInList(names, words, language);
  for (const name of names) {
    const noun = words[name.first - 1];
    const close = words[name.first]?.gap;
    if (!noun || !language.kinPlurals.has(noun.norm) || (close !== "space" && close !== "comma") || !next.has(name)) continue;
    const list = [name];
    for (let one = next.get(name); one; one = next.get(one)) list.push(one);
    lists.set(noun.norm, [...(lists.get(noun.norm) ?? []), list]);
  }
  const isOne = (all: readonly PrintedName[][]) => new Set(all.map((list) => list.map(keyOf).sort().join("|"))).size === 1;
  return new Map([...lists].flatMap(([noun, all]) => (isOne(all) ? [[noun, all[0] as PrintedName[]] as const] : [])));
}

const keyOf = ({ given, initials, surname }: PrintedName): string => [...given, ...initials, surname].join(" ");

/** "Mr Ivan Petrov and Ms Olga Petrova (“the applicants”)": those named under an honorific in the same paragraph, shortly before. */
function listedBefore(names: readonly PrintedName[], at: number, text: string): PrintedName[] {
  const last = names[at] as PrintedName;
  return names
    .slice(0, at)
    .filter(({ end, certain }) => certain && last.start - end < LONGEST_LIST && !text.slice(end, last.start).includes("\n\n"));
}

const LONGEST_LIST = 300;

/** "(“the applicants”)" → "applicants". */
function definedPlural(following: string, language: PersonLanguage): string | null {
  const noun = DEFINITION.exec(following)?.[1]?.toLowerCase().split(" ").at(-1);
  return noun !== undefined && language.victimPlurals.has(noun) ? noun : null;
}

/** "The second applicant, Bo Lind, …" → "second applicant". */
function namedBehind(words: readonly Word[], name: PrintedName, language: PersonLanguage): string | null {
  const [which, noun] = [words[name.first - 2], words[name.first - 1]];
  if (!which || !noun || (words[name.first] as Word).gap !== "comma" || noun.gap !== "space") return null;
  return language.ordinals.has(which.norm) && language.titles.get(noun.norm) === "victim" ? `${which.norm} ${noun.norm}` : null;
}

/** What a document may call the party that it names so: "Submitted by: Ada Kern", "The applicant, Ada Kern, …", "The author is Ada Kern". */
export function partyNouns(words: readonly Word[], name: PrintedName, text: string, language: PersonLanguage): readonly string[] {
  const before = words.slice(Math.max(0, name.first - PARTY_REACH), name.first);
  const last = before.at(-1);
  if (!last || !/^(?:: ?|, | )$/.test(text.slice(last.end, name.start))) return [];
  const isLabel = text[last.end] === ":";
  if (isLabel && language.submittedBy.test(before.map(({ norm }) => norm).join(" "))) return [...language.partyNouns];
  const noun = isLabel || text[last.end] === "," ? last : copulaSubject(before, language);
  return noun && language.partyNouns.has(noun.norm) && !noun.possessive ? [noun.norm] : [];
}

const PARTY_REACH = 6;

/** "The author of the communication is …" → "author". */
function copulaSubject(before: readonly Word[], language: PersonLanguage): Word | undefined {
  if (!language.copulas.has(before.at(-1)?.norm ?? "")) return undefined;
  const start = before.findLastIndex(({ gap }) => gap === "break");
  return before.slice(Math.max(0, start)).find(({ norm }) => language.partyNouns.has(norm));
}

/** "the first applicant" → "first applicant". */
function definedPhrase(following: string, language: PersonLanguage): string | null {
  const parts = DEFINITION.exec(following)?.[1]?.toLowerCase().split(" ") ?? [];
  const phrase = parts.filter((part) => !language.definiteArticles.has(part));
  const noun = phrase.at(-1);
  return noun !== undefined && phrase.length <= 2 && language.titles.get(noun) === "victim" ? phrase.join(" ") : null;
}

function laterUses(
  words: readonly Word[],
  owners: ReadonlyMap<string, PrintedName>,
  language: PersonLanguage,
  rule = ".defined",
): PrintedName[] {
  const uses: PrintedName[] = [];
  for (const [i, word] of words.entries()) {
    if (!language.definiteArticles.has(word.norm)) continue;
    const [one, two] = [words[i + 1], words[i + 2]];
    const pair = one && two?.gap === "space" ? owners.get(`${one.norm} ${two.norm}`) : undefined;
    const owner = pair ?? (one?.gap === "space" ? owners.get(one.norm) : undefined);
    const last = pair ? i + 2 : i + 1;
    if (owner && word.start > owner.end) uses.push(naming(words, i + 1, last, owner, `${language.code}.person${rule}`));
  }
  return uses;
}

function naming(words: readonly Word[], first: number, last: number, owner: PrintedName, ruleId: string): PrintedName {
  const { given, initials, surname } = owner;
  const { start } = words[first] as Word;
  const closing = words[last] as Word;
  const end = closing.possessive ? closing.end - 2 : closing.end;
  return { first, last, start, nameStart: start, end, given, initials, surname, certain: true, ruleId };
}
