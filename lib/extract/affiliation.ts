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
  const pointed = sentences.flatMap((sentence, i) => pronounOf(sentence, sentences[i - 1], { bodyOf, people, agencies, text, languages }));
  return [...agencies, ...acting, ...pointed].sort((a, b) => a.start - b.start);
}

interface Officers {
  bodyOf: ReadonlyMap<string, AgencyMention>;
  people: readonly PersonMention[];
  agencies: readonly AgencyMention[];
  text: string;
  languages: Languages;
}

const OPENING = 40;

/** "The head of the station, Major Kern, met her brother … He promised": "he" opens the next sentence, and nobody else can be meant. */
function pronounOf(
  sentence: Sentence,
  before: Sentence | undefined,
  { bodyOf, people, agencies, text, languages }: Officers,
): AgencyMention[] {
  if (!before || before.paragraph.number !== sentence.paragraph.number) return [];
  const opening = wordsOf(text.slice(sentence.start, Math.min(sentence.end, sentence.start + OPENING)));
  const at = opening.findIndex(({ norm }) => languages.agencies.personalPronouns.has(norm));
  const pronoun = opening[at];
  if (!pronoun || !opening.slice(0, at).every((word) => isOfDate(word, languages.agencies))) return [];
  const named = people.slice(firstFrom(people, before.start), firstFrom(people, sentence.start));
  const telling = named.findLast((person) => isGoneOnAbout(person, text, languages));
  const alone = named.every(({ name }) => name === named[0]?.name) && !speaksOfOthers(text.slice(before.start, before.end), languages);
  const body = bodyOf.get((telling ?? (alone ? named[0] : undefined))?.name ?? "");
  if (!body) return [];
  const [start, end] = [sentence.start + pronoun.start, sentence.start + pronoun.end];
  if (agencies.some((mention) => mention.start <= start && mention.end >= end)) return [];
  return [{ ...body, start, end, text: text.slice(start, end), ruleId: `${languages.people.code}.agency.by-officer`, anaphoric: false }];
}

/** "met its head, Major Kern, who told them …": the sentence ends by telling of this one. */
const isGoneOnAbout = ({ end }: PersonMention, text: string, { people }: Languages): boolean =>
  /^, $/.test(text.slice(end, end + 2)) && people.relativePronouns.has(wordsOf(text.slice(end + 2, end + 8))[0]?.norm ?? "");

const isOfDate = ({ norm }: Word, { notInNames, definite }: AgencyLanguage): boolean =>
  /^\d/.test(norm) || notInNames.has(norm) || definite.has(norm);

/** Somebody beside the officer is spoken of: "him", "her", "the detainee". */
const speaksOfOthers = (sentence: string, { agencies, people }: Languages): boolean =>
  wordsOf(sentence).some(
    ({ norm }) => agencies.otherPersons.has(norm) || people.titles.get(norm) === "victim" || people.titles.get(norm) === "lawyer",
  );

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
