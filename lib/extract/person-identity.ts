import type { Sex } from "./person-language.ts";
import type { PrintedName } from "./person-names.ts";

/** One person of a document: all printed names that can only be theirs. */
export interface Person {
  given: string | null;
  initials: Set<string>;
  surname: string;
  /** Surname and given name in the spelling in which names are compared. */
  folded: { surname: string; given: string | null };
  names: PrintedName[];
  sex: Sex | null;
  /** Some place tells what the person suffered. */
  suffers: boolean;
}

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[’'ʼʻ]/g, ""],
  [/ı/g, "i"],
  [/dzh|dj/g, "zh"],
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
  const hasOther = new Set(
    names.filter(({ sex, standing }) => sex && standing !== "representative").map((name) => `${name.surname}|${name.sex}`),
  );
  for (const forms of byForm(names)) {
    const [form] = forms as [PrintedName];
    const folded = { surname: foldedSpelling(form.surname), given: form.given[0] === undefined ? null : foldedSpelling(form.given[0]) };
    const told = toldOf(forms);
    const both = told.sex !== null && hasOther.has(`${form.surname}|${told.sex === "m" ? "f" : "m"}`);
    const fits = people.filter((person) => fitsPerson(form, folded, person) && !isAnother(form, told, person, both));
    const person = fits.length === 1 ? (fits[0] as Person) : fits.length === 0 ? founded(form, folded, people) : null;
    if (!person) continue;
    for (const initial of form.initials) person.initials.add(initial);
    person.sex ??= told.sex;
    person.suffers ||= told.suffers;
    person.names.push(...forms);
    for (const name of forms) personOf.set(name, person);
  }
  return { people, personOf };
}

/** Equal forms together, the fullest first: what one is, all are. */
function byForm(names: readonly PrintedName[]): PrintedName[][] {
  const forms = new Map<string, PrintedName[]>();
  for (const name of names) {
    const beside = name.given.length > 0 ? "" : [name.sex ?? "", isBeside(name) ? name.standing : ""].join("|");
    const key = [name.given.join(" "), name.initials.join(" "), name.surname, beside].join("\n");
    const known = forms.get(key);
    if (known) known.push(name);
    else forms.set(key, [name]);
  }
  const first = (all: readonly PrintedName[]) => all[0] as PrintedName;
  return [...forms.values()].sort((a, b) => detail(first(b)) - detail(first(a)) || first(a).start - first(b).start);
}

/** An officer or a relative, and none of those to whom things are done. */
const isBeside = ({ standing }: PrintedName): boolean => standing === "official" || standing === "representative" || standing === "lawyer";

interface Told {
  sex: Sex | null;
  suffers: boolean;
  beside: boolean;
}

const toldOf = (forms: readonly PrintedName[]): Told => ({
  sex: forms.map(({ sex }) => sex).find((sex) => sex) ?? null,
  suffers: forms.some(({ standing }) => standing === "victim"),
  beside: forms.some(isBeside),
});

/**
 * "Ivan Petrov was beaten. Captain Petrov questioned him.", "Mr Orman and Mrs Orman": one surname, two people. `both`: the text has a "Mr" and
 * a "Mrs" of this surname, so that neither is anybody of whom no sex is told.
 */
function isAnother(name: PrintedName, told: Told, person: Person, both: boolean): boolean {
  if (told.sex !== null && person.sex !== null && told.sex !== person.sex) return true;
  if (name.given.length > 0) return false;
  return (told.beside && person.suffers) || (both && person.sex === null);
}

const detail = (name: PrintedName): number => (name.given.length > 0 ? 2 : name.initials.length > 0 ? 1 : 0);

function founded(name: PrintedName, folded: Person["folded"], people: Person[]): Person {
  const person: Person = {
    given: name.given[0] ?? null,
    initials: new Set(name.initials),
    surname: name.surname,
    folded,
    names: [],
    sex: null,
    suffers: false,
  };
  people.push(person);
  return person;
}

function fitsPerson(name: PrintedName, folded: Person["folded"], person: Person): boolean {
  const same = folded.surname === person.folded.surname;
  if (folded.given !== null && person.folded.given !== null)
    return folded.given === person.folded.given && (same || slip(name.surname, person.surname));
  if (!same) return false;
  if (folded.given !== null) return person.initials.size > 0 && [...person.initials].every((initial) => agrees(folded.given, initial));
  const [initial] = name.initials;
  if (initial === undefined) return true;
  if (person.folded.given !== null) return agrees(person.folded.given, initial);
  return person.initials.size === 0 || person.initials.has(initial);
}

const agrees = (foldedGiven: string | null, initial: string): boolean => foldedGiven?.startsWith(foldedSpelling(initial)) === true;

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
