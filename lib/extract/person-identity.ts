import type { PrintedName } from "./person-names.ts";

/** One person of a document: all printed names that can only be theirs. */
export interface Person {
  given: string | null;
  initials: Set<string>;
  surname: string;
  names: PrintedName[];
}

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[’']/g, ""],
  [/j/g, "zh"],
  [/q/g, "k"],
  [/w/g, "v"],
  [/kh/g, "h"],
  [/x/g, "ks"],
  [/y/g, "i"],
  [/ie/g, "e"],
  [/ii/g, "i"],
];

/** One form for the ways to write a name in Latin letters: "Yevgeniy" and "Evgeny" fold alike. */
export function foldedSpelling(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const folded = FOLDS.reduce((text, [from, to]) => text.replace(from, to), plain);
  return folded.replace(/(\p{L})\1/gu, "$1");
}

/**
 * Joins printed names to people: a full name, the same name with initials, the surname alone. Two given names with one surname are two
 * people; a form that fits two people is given to neither.
 */
export function identify(names: readonly PrintedName[]): { people: Person[]; personOf: Map<PrintedName, Person> } {
  const people: Person[] = [];
  const personOf = new Map<PrintedName, Person>();
  const surest = [...names].sort((a, b) => detail(b) - detail(a) || a.start - b.start);
  for (const name of surest) {
    const fits = people.filter((person) => fitsPerson(name, person));
    const person = fits.length === 1 ? (fits[0] as Person) : fits.length === 0 ? founded(name, people) : null;
    if (!person) continue;
    person.names.push(name);
    for (const initial of name.initials) person.initials.add(initial);
    personOf.set(name, person);
  }
  return { people, personOf };
}

const detail = (name: PrintedName): number => (name.given.length > 0 ? 2 : name.initials.length > 0 ? 1 : 0);

function founded(name: PrintedName, people: Person[]): Person {
  const person: Person = { given: name.given[0] ?? null, initials: new Set(name.initials), surname: name.surname, names: [] };
  people.push(person);
  return person;
}

function fitsPerson(name: PrintedName, person: Person): boolean {
  const same = foldedSpelling(name.surname) === foldedSpelling(person.surname);
  const [given] = name.given;
  if (given !== undefined && person.given !== null) {
    const sameGiven = foldedSpelling(given) === foldedSpelling(person.given);
    return sameGiven && (same || slip(name.surname, person.surname));
  }
  if (!same) return false;
  if (given !== undefined) return [...person.initials].every((initial) => agrees(given, initial)) && person.initials.size > 0;
  if (name.initials.length === 0) return true;
  if (person.given !== null) return agrees(person.given, name.initials[0] ?? "");
  return person.initials.size === 0 || person.initials.has(name.initials[0] ?? "");
}

const agrees = (given: string, initial: string): boolean => foldedSpelling(given).startsWith(foldedSpelling(initial));

const MIN_FOR_SLIP = 5;

/** One letter other, missing, more, or two swapped, in a longer name. */
export function slip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < MIN_FOR_SLIP || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  return (
    Math.max(restA.length, restB.length) <= 1 ||
    (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
