import type { Hidden } from "../export/bundle.ts";
import type { Chronology } from "../model/chronology.ts";
import type { EventPerson } from "../model/event.ts";
import type { PersonRole } from "../model/person.ts";
import { folded, tellingWords, wordsOf } from "./name-words.ts";

/** One person of the key. The key undoes the replacement: keep it apart from what it protects. */
export interface KeyRow {
  readonly pseudonym: string;
  readonly name: string;
  readonly role: PersonRole;
  /** The words by which the person is found, folded. */
  readonly words: readonly string[];
}

interface Person {
  name: string;
  role: PersonRole;
  words: Set<string>;
}

const TITLE: Readonly<Record<PersonRole, string>> = {
  victim: "Person",
  official: "Official",
  lawyer: "Lawyer",
  representative: "Representative",
  other: "Person",
};

const isCovered = (role: PersonRole, who: Hidden): boolean => who === "all" || (who === "officials" && role === "official");

/** A case is mostly named after the person whose story it is; a name that only heads a case is a person's as well. */
function personsIn(chronologies: Iterable<Chronology>): Map<string, Person> {
  const persons = new Map<string, Person>();
  const add = ({ name, role }: Pick<EventPerson, "name" | "role">, printed: string): void => {
    const known = persons.get(name) ?? { name, role, words: new Set<string>() };
    if (known.role === "other") known.role = role;
    for (const word of [...tellingWords(name), ...tellingWords(printed)]) known.words.add(word);
    if (known.words.size > 0) persons.set(name, known);
  };
  const headings = new Set<string>();
  for (const { name, entries } of chronologies) {
    headings.add(name);
    for (const { people, sources } of entries) {
      for (const person of [...people, ...sources.flatMap((source) => source.people)]) add(person, person.text);
      for (const { cases } of sources) for (const one of cases) headings.add(one.name);
    }
  }
  for (const heading of headings) add({ name: heading, role: "victim" }, heading);
  return persons;
}

/** Words that the quotes also write small: "may", "law", "complaint". They tell nobody unless a name has no other word. */
function ordinaryWords(chronologies: Iterable<Chronology>): Set<string> {
  const small = new Set<string>();
  for (const { entries } of chronologies)
    for (const { sources } of entries)
      for (const { quote } of sources) for (const { text } of wordsOf(quote)) if (/^\p{Ll}/u.test(text)) small.add(folded(text));
  return small;
}

function withoutOrdinary(words: ReadonlySet<string>, ordinary: ReadonlySet<string>): string[] {
  const telling = [...words].filter((word) => !ordinary.has(word));
  return telling.length > 0 ? telling : [...words];
}

/** A pseudonym for everybody who is covered, numbered in the order in which the chronologies name them. */
export function pseudonymKey(chronologies: Iterable<Chronology>, who: Hidden): KeyRow[] {
  const persons = [...personsIn(chronologies).values()];
  const ordinary = ordinaryWords(chronologies);
  const numbers = new Map<string, number>();
  return persons
    .filter(({ role }) => isCovered(role, who))
    .map(({ name, role, words }) => {
      const title = TITLE[role];
      const number = (numbers.get(title) ?? 0) + 1;
      numbers.set(title, number);
      return { pseudonym: `${title} ${number}`, name, role, words: withoutOrdinary(words, ordinary) };
    });
}
