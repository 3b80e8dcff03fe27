import type { PersonMention, PersonRole } from "../model/person.ts";
import type { Span } from "../model/span.ts";
import { attested, followsBody, type Told } from "./person-attested.ts";
import { definedNamings, isNaming } from "./person-definitions.ts";
import { fullName } from "./person-full-name.ts";
import { identify, type Person } from "./person-identity.ts";
import type { PersonLanguage } from "./person-language.ts";
import { withLead } from "./person-lead.ts";
import { nextInList, sharedSurname } from "./person-lists.ts";
import { nameAt, type PrintedName } from "./person-names.ts";
import { roleAt } from "./person-roles.ts";
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
