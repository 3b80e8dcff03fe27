import type { PersonRole } from "../model/person.ts";
import { type Apposition, appositionOf } from "./person-apposition.ts";
import type { PersonLanguage } from "./person-language.ts";
import type { PrintedName } from "./person-names.ts";
import type { Word } from "./words.ts";

const BEFORE = 4;
const AFTER = 5;

/** How strongly a place speaks for a role. */
export interface RoleVote {
  role: PersonRole;
  weight: number;
  /** Said by what the person is, which says little of the part in the story: "the activist Ada Kern". */
  calling?: boolean;
}

/** What is known of a printed name beside the words around it. */
export interface NameStanding {
  /** It follows a body's name at once. */
  afterBody?: boolean;
  /** It stands where an act says whom it was done to. */
  undergoes?: boolean;
}

/** What the words around one printed name say of the person; null where they say nothing. */
export function roleAt(
  words: readonly Word[],
  name: PrintedName,
  language: PersonLanguage,
  { afterBody = false, undergoes = false }: NameStanding = {},
): RoleVote | null {
  if (afterBody) return { role: "official", weight: 2 };
  const title = titleAfter(words, name, language) ?? titleBefore(words, name, language);
  const suffering = () => undergoes || suffers(words, name, language, false);
  if (title && !title.calling && !(title.role === "lawyer" && isNobodys(words, name, language) && suffering())) return title;
  const story = undergoes ? VICTIM : storyAround(words, name, language);
  return story?.role === "victim" ? story : (title ?? story);
}

function titleBefore(words: readonly Word[], name: PrintedName, language: PersonLanguage): RoleVote | null {
  let weight = 2;
  for (let i = name.first - 1, n = 0; i >= 0 && n < BEFORE; i--, n++) {
    const word = words[i] as Word;
    const { gap } = words[i + 1] as Word;
    if (gap === "comma" && words[name.last + 1]?.gap === "space") return null;
    if (gap === "comma") weight = 1;
    else if (gap !== "space" && gap !== "hyphen") return null;
    const role = language.titles.get(word.norm);
    if (role) return word.possessive ? null : { role, weight, calling: language.callings.has(word.norm) };
    if (!language.betweenTitleAndName.has(word.norm) && gap !== "comma") return null;
  }
  return null;
}

/** "Zhandar Orman, his lawyer": an apposition; but "As for Zhandar Orman, the judge …" begins anew. */
function titleAfter(words: readonly Word[], name: PrintedName, language: PersonLanguage): RoleVote | null {
  const { gap } = words[name.last + 1] ?? { gap: "break" };
  if ((words[name.last] as Word).possessive) return null;
  if (gap !== "comma" && gap !== "parenthesis") return null;
  if (language.topicMarkers.has((words[name.first - 1] as Word | undefined)?.norm ?? "")) return null;
  for (let i = name.last + 1, n = 0; n < BEFORE; i++, n++) {
    const word = words[i];
    if (!word) return null;
    const role = language.titles.get(word.norm);
    if ((role === "representative" || isProfessionOnly(role, words, i, language)) && isAnybodys(words, i, language)) return null;
    if (role) return { role, weight: 2, calling: language.callings.has(word.norm) };
    const fits = language.betweenTitleAndName.has(word.norm) || language.honorifics.has(word.norm) || word.possessive;
    if (!fits) return null;
  }
  return null;
}

/** "Ada Kern, a lawyer whose office was searched": nobody's lawyer in this story; "a lawyer for the family", "who represents her" is. */
function isProfessionOnly(role: PersonRole | undefined, words: readonly Word[], at: number, language: PersonLanguage): boolean {
  if (role !== "lawyer" || language.workingFor.has(words[at + 1]?.norm ?? "")) return false;
  if (!language.relativePronouns.has(words[at + 1]?.norm ?? "")) return true;
  return !words.slice(at + 2, at + 2 + BEFORE).some((word, i, all) => represents(word, all[i + 1], language));
}

const represents = ({ norm }: Word, next: Word | undefined, { representing }: PersonLanguage): boolean =>
  representing.has(norm) || representing.has(`${norm} ${next?.norm ?? ""}`);

/** A journalist or a driver may be the victim: the story decides. */
const BY_PROFESSION: RoleVote = { role: "other", weight: 0.5 };

/** "Ada Kern, a mother of three", "a human rights lawyer": nobody's representative. */
function isAnybodys(words: readonly Word[], at: number, language: PersonLanguage): boolean {
  let first = at - 1;
  while ((words[first + 1] as Word).gap === "space" && isAttribute(words[first] as Word, language)) first--;
  return language.indefiniteArticles.has((words[first] as Word).norm);
}

/** "human rights" before "lawyer". */
const isAttribute = (
  { norm, possessive }: Word,
  { betweenTitleAndName, indefiniteArticles, definiteArticles, possessors }: PersonLanguage,
): boolean =>
  betweenTitleAndName.has(norm) && !possessive && !indefiniteArticles.has(norm) && !definiteArticles.has(norm) && !possessors.has(norm);

const VICTIM: RoleVote = { role: "victim", weight: 1 };

function storyAround(words: readonly Word[], name: PrintedName, language: PersonLanguage): RoleVote | null {
  const last = words[name.last] as Word;
  if (last.possessive && words[name.last + 1] && possessedByVictim(words, name.last + 1, language)) return VICTIM;
  const [of, noun] = [words[name.first - 1], words[name.first - 2]];
  if (of?.norm === "of" && noun && language.storyOf.has(noun.norm)) return VICTIM;
  if (isRepresented(words, name, language)) return VICTIM;
  if (suffers(words, name, language) || sufferedInRelative(words, name, language) || isDoneTo(words, name, language)) return VICTIM;
  const before = words[name.first - 1];
  const named = before !== undefined && (words[name.first] as Word).gap === "space" && language.professions.has(before.norm);
  return named || appositionOf(words, name, language)?.says === "profession" ? BY_PROFESSION : null;
}

/** "the human rights defender", "the journalist": what may stand between the verb and the name. */
const isOfTitle = (word: Word | undefined, { betweenTitleAndName, callings, professions }: PersonLanguage): boolean =>
  word !== undefined && !word.possessive && (betweenTitleAndName.has(word.norm) || callings.has(word.norm) || professions.has(word.norm));

/** "The court convicted Ada Kern", "asked them to release Ada Kern"; not "raided the Morning Star". */
function isDoneTo(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  let at = name.first - 1;
  if (language.definiteArticles.has(words[at]?.norm ?? "")) return false;
  while (name.first - at <= BEFORE && isOfTitle(words[at], language)) at--;
  const verb = words[at];
  if (!verb || verb.capitalized || (words[at + 1] as Word).gap !== "space" || (words[name.last] as Word).possessive) return false;
  return language.suffered.has(verb.norm) || language.doneTo.has(verb.norm);
}

/** "The lawyer Ada Kern was detained": her own story; "his lawyer, Ada Kern, was threatened" is his. */
function isNobodys(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  const before = words.slice(Math.max(0, name.first - BEFORE), name.first);
  const sentence = before.slice(before.findLastIndex(({ gap }) => gap === "break") + 1);
  return !sentence.some((word) => word.possessive || language.possessors.has(word.norm));
}

/** "his lawyer, Ada Kern", "Ada Kern, a lawyer for the family", "the Kerns' lawyer Ada Lind". */
export function isSomebodysLawyer(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  const isLawyer = (title: RoleVote | null) => title?.role === "lawyer";
  return isLawyer(titleAfter(words, name, language)) || (isLawyer(titleBefore(words, name, language)) && !isNobodys(words, name, language));
}

/** "I act for Ada Kern", "representing Ada Kern", "my client, Ada Kern". */
function isRepresented(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  const [first, second] = [words[name.first - 1]?.norm ?? "", words[name.first - 2]?.norm ?? ""];
  return language.representing.has(first) || language.representing.has(`${second} ${first}`);
}

const possessedByVictim = (words: readonly Word[], at: number, language: PersonLanguage): boolean =>
  words.slice(at, at + 2).some((word, i) => (i === 0 || word.gap === "space") && language.victimNouns.has(word.norm));

/** `complaining`: does a complaint of one's own count as well? */
function suffers(words: readonly Word[], name: PrintedName, language: PersonLanguage, complaining = true): boolean {
  const from = predicateAfter(appositionOf(words, name, language), name);
  for (let i = from, passive = false; i < from + AFTER; i++) {
    const word = words[i];
    if (!word || word.gap === "break" || (word.gap === "comma" && (i > from || from === name.last + 1))) return false;
    if (language.suffered.has(word.norm)) return passive;
    if (language.complained.has(word.norm)) return complaining;
    if (!language.auxiliaries.has(word.norm)) return false;
    passive = true;
  }
  return false;
}

const predicateAfter = (apposition: Apposition | null, name: PrintedName): number => apposition?.next ?? name.last + 1;

/**
 * Does the text have this person bring the matter before a body, or be prosecuted? Too little to make a victim beside others; enough to
 * say whose story it is where the text names no victim at all.
 */
export function bringsMatter(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  const at = predicateAfter(appositionOf(words, name, language), name);
  const verb = words[at];
  const answered = () => words.slice(at + 1, at + 4).some((word) => word.gap === "space" && language.decisions.has(word.norm));
  if (verb && !(words[name.last] as Word).possessive)
    if (language.petitioned.has(verb.norm) || (language.received.has(verb.norm) && answered())) return true;
  return isFiledBy(words, name, language);
}

/** "a complaint by Ada Kern", "a criminal case against Ada Kern": places and firms are told of otherwise. */
export function isFiledBy(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  const [penal, noun, preposition] = [words[name.first - 3], words[name.first - 2], words[name.first - 1]];
  if (!noun || !preposition || (words[name.first] as Word).gap !== "space" || (words[name.last] as Word).possessive) return false;
  if (language.filedBy.has(preposition.norm)) return language.filings.has(noun.norm);
  const penally = language.penal.has(penal?.norm ?? "");
  return language.against.has(preposition.norm) && penally && language.prosecutions.has(noun.norm);
}

const IN_RELATIVE = 12;

/** "Ada Kern, who since May is in a detention centre", "Ada Kern, whom officers beat". */
function sufferedInRelative(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  const opener = words[name.last + 1];
  if (!opener || !language.relativePronouns.has(opener.norm)) return false;
  for (let i = name.last + 2; i < name.last + 2 + IN_RELATIVE; i++) {
    const word = words[i];
    if (!word || word.gap === "break") return false;
    if (language.suffered.has(word.norm) || language.harmed.has(word.norm)) return true;
  }
  return false;
}

/** "by Ada Kern", "A diary by Ada Kern": a line near the top that opens or closes so. */
export function isByline(text: string, words: readonly Word[], { first, end }: PrintedName, { bylines }: PersonLanguage): boolean {
  const by = words[first - 1];
  if (first >= BYLINE || !by || !bylines.has(by.norm) || words[first]?.gap !== "space") return false;
  const opensLine = by.gap === "break" || /(?:^|\n)[ \t]?$/.test(text.slice(Math.max(0, by.start - 2), by.start));
  return opensLine || /^[.,]?[ \t]?(?:\n|$)/.test(text.slice(end, end + 3));
}

const BYLINE = 40;
