import type { PersonMention, PersonRole } from "../model/person.ts";
import { firstEndingAfter, type Span } from "../model/span.ts";
import { appositionOf } from "./person-apposition.ts";
import { definedNamings, isNaming, partyNouns } from "./person-definitions.ts";
import { fullName } from "./person-full-name.ts";
import { foldedSpelling, identify, type Person } from "./person-identity.ts";
import type { PersonLanguage } from "./person-language.ts";
import { withLead } from "./person-lead.ts";
import { nextInList, sharedSurname, withTheirLists } from "./person-lists.ts";
import { nameAt, type PrintedName } from "./person-names.ts";
import { isFiledBy, roleAt } from "./person-roles.ts";
import type { Sentence } from "./sentences.ts";
import { type Undergone, undergoing } from "./undergone.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * Finds the people a text names, each under the fullest form of the name ("Mr. Orman" = "Zh. Orman" = "Zhandar Orman"), with the role
 * that the text gives them somewhere. Mentions in text order, UTF-16 spans.
 *
 * @param taken places that are known to be something else (bodies)
 * @param done places of those to whom the text's acts are done
 */
export function recognizePeople(
  text: string,
  sentences: readonly Sentence[],
  language: PersonLanguage,
  taken: readonly Span[] = [],
  done: readonly Undergone[] = [],
): PersonMention[] {
  const words = wordsOf(text);
  const told: Told = { text, words, language, taken, done };
  const forms = attested(printedNames(text, words, language, taken), told).map((form) => withStanding(form, words, language));
  const { people } = identify(forms);
  const { namings, defined, kin } = definedNamings(text, words, forms, language);
  const alone = surnamesAlone(words, people, forms, language, taken).map((form) => withStanding(form, words, language));
  const all = [...forms, ...alone, ...namings].sort((a, b) => a.start - b.start);
  const { people: final, personOf } = identify(all);
  const next = nextInList(all, words, language);
  const suffering = undergoing(
    all.filter((name) => !isNaming(name)),
    done,
    words,
    language,
  );
  const role = (person: Person) => (person.names.some((name) => defined.has(name)) ? "victim" : roleOf(person, told, next, suffering));
  const roles = withLead(new Map(final.map((person) => [person, role(person)])), { title: titleOf(sentences), kin }, told);
  const called = apart(final, text);
  const known = new Map(final.map((person) => [person, { name: called.get(person) ?? "", role: roles.get(person) ?? "other" }]));
  return all.flatMap((form) => {
    const person = personOf.get(form);
    const who = person && known.get(person);
    return who ? [{ start: form.start, end: form.end, text: text.slice(form.start, form.end), ruleId: form.ruleId, ...who }] : [];
  });
}

/** A text with what is known of it before its people are. */
export interface Told {
  text: string;
  words: readonly Word[];
  language: PersonLanguage;
  taken: readonly Span[];
  done: readonly Undergone[];
}

const LONGEST_TITLE = 120;

/** The line that a text opens with, where it is no sentence of the story: a heading, or a short line without a full stop. */
function titleOf([first]: readonly Sentence[]): Span | null {
  if (!first || first.start > 0) return null;
  const { start, end, kind } = first.paragraph;
  if (kind === "heading") return { start, end };
  return end - start <= LONGEST_TITLE && first.end >= end - 1 && !/[.;,]\s*$/.test(first.text) ? { start, end } : null;
}

/** "Captain Kern", "his wife, Mrs Kern": what is said beside the name tells people of one surname apart. */
const withStanding = (form: PrintedName, words: readonly Word[], language: PersonLanguage): PrintedName =>
  isNaming(form) ? form : { ...form, standing: roleAt(words, form, language)?.role ?? null };

function printedNames(text: string, words: readonly Word[], language: PersonLanguage, taken: readonly Span[]): PrintedName[] {
  const names: PrintedName[] = [];
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    if (!word.capitalized || isTaken(word, taken[next])) continue;
    const shared = sharedSurname(words, i, words[i + 2] ? nameAt(text, words, i + 2, language) : null, language);
    const name = shared ?? nameAt(text, words, i, language);
    if (!name || isTaken(words[name.last] as Word, taken[next])) continue;
    names.push(name);
    i = name.last;
  }
  return names;
}

const isTaken = (word: Span, span: Span | undefined): boolean => span !== undefined && span.start <= word.start && word.start < span.end;

/**
 * Two capitalized words are a name only where something says so: a title, a verb of people, a relative clause, a sure form elsewhere.
 * Words in capitals (headings) only where they stand elsewhere in small letters.
 */
function attested(names: readonly PrintedName[], { text, words, language, taken, done }: Told): PrintedName[] {
  const suffering = undergoing(names, done, words, language);
  const sure = new Set(names.filter((name) => name.certain).map((name) => foldedSpelling(name.surname)));
  const count = new Map<string, number>();
  for (const name of names) count.set(keyOf(name), (count.get(keyOf(name)) ?? 0) + 1);
  const again = (name: PrintedName) => name.ruleId.endsWith(".withheld") && (count.get(keyOf(name)) ?? 0) > 1;
  const things = new Set(names.filter((name) => isThing(words, name, language)).map(keyOf));
  const saidOf = new Set(
    names
      .filter((name) => !name.certain && !shouted(name, text) && !things.has(keyOf(name)))
      .filter(
        (name) =>
          suffering.has(name) ||
          personal(words, name, language) ||
          partyNouns(words, name, text, language).length > 0 ||
          followsBody(name, taken, words, language),
      )
      .map(keyOf),
  );
  const families = new Set([...sure, ...names.filter((name) => saidOf.has(keyOf(name))).map((name) => foldedSpelling(name.surname))]);
  const known = names.filter(
    (name) =>
      name.certain || again(name) || saidOf.has(keyOf(name)) || (families.has(foldedSpelling(name.surname)) && !shouted(name, text)),
  );
  return withTheirLists(known, names, words, language);
}

const shouted = ({ start, end }: PrintedName, text: string): boolean => {
  const printed = text.slice(start, end);
  return printed === printed.toUpperCase();
};

const keyOf = (name: PrintedName): string => [...name.given, ...name.initials, name.surname].join(" ");

function personal(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  if (roleAt(words, name, language) !== null || appositionOf(words, name, language) !== null) return true;
  if (isFiledBy(words, name, language) || language.kinPlurals.has(words[name.first - 1]?.norm ?? "")) return true;
  const next = words[name.last + 1];
  if (next === undefined || next.capitalized) return false;
  return next.gap === "space"
    ? language.personVerbs.has(next.norm) || language.petitioned.has(next.norm)
    : next.gap === "comma" && language.relativePronouns.has(next.norm);
}

/** "in Santa Lucia" is a place, "the newspaper Morning Star" a thing, wherever else they stand; "in Ada Kern's case" is neither. */
function isThing(words: readonly Word[], name: PrintedName, language: PersonLanguage): boolean {
  const before = words[name.first - 1];
  if (!before || (words[name.first] as Word).gap !== "space" || (words[name.last] as Word).possessive) return false;
  return language.placePrepositions.has(before.norm) || (language.namedThings.has(before.norm) && !before.capitalized);
}

/** A surname or a given name alone, where the text has told whose it is. */
function surnamesAlone(
  words: readonly Word[],
  people: readonly Person[],
  forms: readonly PrintedName[],
  language: PersonLanguage,
  taken: readonly Span[],
): PrintedName[] {
  const surnames = new Map(people.filter((person) => person.surname.length > 2).map((person) => [person.surname, person.surname]));
  const given = new Map<string, Set<string>>();
  for (const person of people)
    if (person.given && person.given.length > 2) given.set(person.given, (given.get(person.given) ?? new Set()).add(person.surname));
  const covered = new Set(forms.flatMap((form) => Array.from({ length: form.last - form.first + 1 }, (_, i) => form.first + i)));
  const alone: PrintedName[] = [];
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    if (!word.capitalized || covered.has(i) || isTaken(word, taken[next])) continue;
    const joined = words[i + 1]?.gap === "hyphen" ? surnames.get(`${word.norm} ${words[i + 1]?.norm}`) : undefined;
    const byGiven = given.get(word.norm);
    const surname = joined ?? surnames.get(word.norm) ?? (byGiven?.size === 1 ? [...byGiven][0] : undefined);
    if (surname === undefined) continue;
    const isSurname = joined !== undefined || surnames.has(word.norm);
    const last = joined === undefined ? i : i + 1;
    const { end, possessive } = words[last] as Word;
    alone.push({
      first: i,
      last,
      start: word.start,
      nameStart: word.start,
      end: possessive ? end - 2 : end,
      given: isSurname ? [] : [word.norm],
      initials: [],
      surname,
      certain: false,
      ruleId: `${language.code}.person.${isSurname ? "surname" : "given-name"}`,
    });
    i = last;
  }
  return alone;
}

/** What each person is called; where that would be the same for two, with the honorific that tells them apart. */
function apart(people: readonly Person[], text: string): Map<Person, string> {
  const called = new Map(people.map((person) => [person, fullName(person, text)]));
  const count = new Map<string, number>();
  for (const name of called.values()) count.set(name, (count.get(name) ?? 0) + 1);
  return new Map(
    [...called].map(([person, name]) => {
      const form = (count.get(name) ?? 0) > 1 ? person.names.find(({ start, nameStart }) => start < nameStart) : undefined;
      return [person, form ? text.slice(form.start, form.end).replace(/\s{1,40}/g, " ") : name];
    }),
  );
}

/** "Ada Kern, Bo Lind and Ida Moss were beaten": what is said of the last of a list is said of all. */
function roleOfList(
  words: readonly Word[],
  name: PrintedName,
  language: PersonLanguage,
  next: ReadonlyMap<PrintedName, PrintedName>,
): ReturnType<typeof roleAt> {
  let last = next.get(name);
  for (let more = last && next.get(last); more; more = next.get(more)) last = more;
  const said = last ? roleAt(words, last, language) : null;
  return said?.role === "victim" ? said : null;
}

/** What the places where the person is named say together; on a tie, a victim. */
function roleOf(
  person: Person,
  { words, language, taken }: Told,
  next: ReadonlyMap<PrintedName, PrintedName>,
  suffering: ReadonlySet<PrintedName>,
): PersonRole {
  const votes = new Map<PersonRole, number>();
  for (const name of person.names) {
    if (isNaming(name)) continue;
    const standing = { afterBody: followsBody(name, taken, words, language), undergoes: suffering.has(name) };
    const vote = roleAt(words, name, language, standing) ?? roleOfList(words, name, language, next);
    if (vote) votes.set(vote.role, (votes.get(vote.role) ?? 0) + vote.weight);
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1] || Number(b[0] === "victim") - Number(a[0] === "victim"));
  return first?.[0] ?? "other";
}

/** "the head of the Sarytau City Police A. Kern": nothing but a space between the body and the name. */
function followsBody(name: PrintedName, taken: readonly Span[], words: readonly Word[], language: PersonLanguage): boolean {
  const before = taken[firstEndingAfter(taken, name.start) - 1];
  return before !== undefined && (name.start - before.end <= 1 || isHolderOf(before, name, words, language));
}

const OFFICE_WORDS = 4;

/** "the Ombudsman of Ruritania, Ada Kern", "the investigator of the Veresk police, A. Kern": the holder is named between commas. */
function isHolderOf(body: Span, name: PrintedName, words: readonly Word[], language: PersonLanguage): boolean {
  if ((words[name.first] as Word).gap !== "comma" || (words[name.first - 1] as Word).end !== body.end) return false;
  if (words[name.last + 1]?.gap === "space") return false;
  let first = name.first - 1;
  while (first > 0 && (words[first - 1] as Word).start >= body.start) first--;
  const office = words.slice(Math.max(0, first - OFFICE_WORDS), name.first);
  return office.some((word) => !word.possessive && language.titles.get(word.norm) === "official");
}
