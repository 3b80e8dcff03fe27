import type { PersonRole } from "../model/person.ts";
import { contains, type Span } from "../model/span.ts";
import type { Told } from "./person-attested.ts";
import { fullName } from "./person-full-name.ts";
import type { Person } from "./person-identity.ts";
import type { PersonLanguage } from "./person-language.ts";
import type { PrintedName } from "./person-names.ts";
import { bringsMatter, isByline, isSomebodysLawyer } from "./person-roles.ts";
import type { Word } from "./words.ts";

/**
 * Where nobody is a victim, those named in the text's title are whom it is about, else brothers whom its opening names, else its writer where it says "I"; else the one person who brings the matter before a body,
 * or is prosecuted; "San Verde" is no person where the text knows a "Government of San Verde".
 */
export function withLead(
  roles: Map<Person, PersonRole>,
  { title, kin }: Opening,
  { words, language, text, taken }: Told,
): Map<Person, PersonRole> {
  if ([...roles.values()].includes("victim")) return roles;
  const others = [...roles].filter(([, role]) => role === "other").map(([person]) => person);
  const titled = title === null ? [] : others.filter(({ names }) => isAbout(names, title));
  const together = others.filter(({ names }) => names.some((name) => kin.has(name) && name.first < OPENING_WORDS));
  const writers = others.filter(({ names }) => names.some((name) => isByline(text, words, name, language)));
  const told = [titled, together, speaksOfItsWriter(words, language) ? writers : []].find((some) => some.length > 0) ?? [];
  for (const person of told) roles.set(person, "victim");
  if (told.length > 0) return roles;
  const bodies = taken.map(({ start, end }) => text.slice(start, end));
  const leads = [...roles].filter(
    ([person, role]) =>
      role === "other" &&
      person.names.some((name) => bringsMatter(words, name, language)) &&
      !bodies.some((body) => body.includes(fullName(person, text))),
  );
  const [lead] = leads;
  const only = lead && leads.length === 1 ? lead[0] : mostTold(roles, words, language);
  if (only) roles.set(only, "victim");
  return roles;
}

const OFTEN_OWN = 5;

const speaksOfItsWriter = (words: readonly Word[], { firstPerson }: PersonLanguage): boolean =>
  words.filter(({ norm }) => firstPerson.has(norm)).length >= OFTEN_OWN;

/** Where a text says whom it is about. */
export interface Opening {
  title: Span | null;
  /** Brothers, sisters, spouses who are told of together. */
  kin: ReadonlySet<PrintedName>;
}

/** Named in the title, and told of under it. */
const isAbout = (names: readonly PrintedName[], title: Span): boolean =>
  names.some((name) => contains(title, name)) && names.some((name) => name.start >= title.end);

const TOLD_SHARE = 0.6;
const TOLD_OFTEN = 3;
/** Where a text says whom it is about: its heading and its first lines. */
const OPENING_WORDS = 120;

/** The one person whom a text names from its opening on, hardly anybody beside, and who does not only comment; it may be a lawyer who is nobody's. */
function mostTold(roles: ReadonlyMap<Person, PersonRole>, words: readonly Word[], language: PersonLanguage): Person | null {
  const told = [...roles].filter(([, role]) => role === "other" || role === "lawyer");
  const [first] = told
    .filter(([{ names }, role]) => role === "other" || !names.some((name) => isSomebodysLawyer(words, name, language)))
    .filter(([{ names }]) => !names.some((name) => comments(words, name, language)))
    .map(([person]) => person)
    .sort((a, b) => b.names.length - a.names.length);
  const all = told.reduce((sum, [{ names }]) => sum + names.length, 0);
  if (!first || first.names.length < TOLD_SHARE * all || !first.names.some((name) => name.first < OPENING_WORDS)) return null;
  return first.names.length >= TOLD_OFTEN ? first : null;
}

function comments(words: readonly Word[], { first, last }: PrintedName, language: PersonLanguage): boolean {
  return [words[last + 1], words[first - 1]].some((word) => word !== undefined && language.commenting.has(word.norm));
}
