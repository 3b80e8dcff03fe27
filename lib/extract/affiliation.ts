import type { AgencyMention } from "../model/agency.ts";
import type { PersonMention } from "../model/person.ts";
import { firstEndingAfter, firstFrom } from "../model/span.ts";
import type { AgencyLanguage } from "./agency-language.ts";
import type { PersonLanguage } from "./person-language.ts";
import type { Sentence } from "./sentences.ts";
import { type Word, wordsOf } from "./words.ts";

const REACH = 110;

/**
 * Adds the bodies for which officials act by name: where a text once says that a person is "head of" a body, every later naming of the
 * person is that body acting. Only officials stand for a body, and only one whose office the text states beside their name.
 */
export function withOfficers(
  agencies: readonly AgencyMention[],
  people: readonly PersonMention[],
  sentences: readonly Sentence[],
  text: string,
  languages: { agencies: AgencyLanguage; people: PersonLanguage },
): AgencyMention[] {
  const officials = people.filter((person) => person.role === "official");
  const bodyOf = new Map<string, AgencyMention>();
  for (const person of officials) {
    if (bodyOf.has(person.name)) continue;
    const body = officeBeside(person, agencies, sentences, text, languages);
    if (body) bodyOf.set(person.name, body);
  }
  const acting = officials.flatMap((person): AgencyMention[] => {
    const body = bodyOf.get(person.name);
    if (!body || isTaken(person, agencies)) return [];
    const { start, end, text: printed } = person;
    return [{ ...body, start, end, text: printed, ruleId: `${languages.people.code}.agency.by-officer`, anaphoric: false }];
  });
  return [...agencies, ...acting].sort((a, b) => a.start - b.start);
}

function isTaken(person: PersonMention, agencies: readonly AgencyMention[]): boolean {
  const next = agencies[firstEndingAfter(agencies, person.start)];
  return next !== undefined && next.start < person.end;
}

interface Languages {
  agencies: AgencyLanguage;
  people: PersonLanguage;
}

/** The body whose office is stated beside this naming: "head of BODY, PERSON", "PERSON, head of BODY", "its head, PERSON". */
function officeBeside(
  person: PersonMention,
  agencies: readonly AgencyMention[],
  sentences: readonly Sentence[],
  text: string,
  languages: Languages,
): AgencyMention | null {
  const sentence = sentences[firstEndingAfter(sentences, person.start)];
  const from = Math.max(sentence?.start ?? 0, person.start - REACH);
  const next = firstEndingAfter(agencies, person.start);
  const before = agencies.slice(firstFrom(agencies, from), next).at(-1);
  if (before && onlyOffice(text.slice(before.end, person.start), languages, false)) return before;
  const to = Math.min(sentence?.end ?? text.length, person.end + REACH);
  const after = agencies[firstFrom(agencies, person.end)];
  if (after && after.end <= to && onlyOffice(text.slice(person.end, after.start), languages, true)) return after;
  return before && ownHead(text.slice(from, person.start), languages) ? before : null;
}

/** Nothing but words of office stands between; after the person a title must be among them. */
function onlyOffice(between: string, { agencies, people }: Languages, needsTitle: boolean): boolean {
  if (/[.;:!?\n]{2,}|[;:!?]/.test(between)) return false;
  const words = wordsOf(between);
  const fits = words.every((word) => isOfficeWord(word, agencies, people));
  return fits && (!needsTitle || words.some((word) => people.titles.has(word.norm)));
}

const isOfficeWord = ({ norm }: Word, agencies: AgencyLanguage, people: PersonLanguage): boolean =>
  people.titles.has(norm) ||
  people.betweenTitleAndName.has(norm) ||
  people.honorifics.has(norm) ||
  agencies.connectors.has(norm) ||
  agencies.gradesOfOffice.has(norm);

/** "… with its head, Mr. Kern": the body named last in the sentence. */
function ownHead(before: string, { agencies, people }: Languages): boolean {
  const words = wordsOf(before).filter((word) => !people.honorifics.has(word.norm));
  const title = words.at(-1);
  const owner = words.at(-2);
  return title !== undefined && owner !== undefined && people.titles.get(title.norm) === "official" && agencies.possessives.has(owner.norm);
}
