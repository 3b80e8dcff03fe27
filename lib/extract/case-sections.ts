import type { Paragraph, SourceDocument } from "../model/document.ts";
import type { PersonMention } from "../model/person.ts";
import { contains, type Span } from "../model/span.ts";
import { placeNamedIn } from "./incident.ts";
import { foldedSpelling } from "./person-identity.ts";
import type { PersonLanguage } from "./person-language.ts";
import { wordsOf } from "./words.ts";

/** A stretch of the document under one heading, with the people or the happening whose story it tells; no names: nobody's. */
export interface CaseSection extends Span {
  names: readonly string[];
}

const LONGEST_HEADING = 90;

/** Parts a document at its headings. A heading with a person's name opens that person's story; further headings stay in it while it goes on. */
export function caseSections(
  document: Pick<SourceDocument, "text" | "paragraphs">,
  people: readonly PersonMention[],
  language: PersonLanguage,
): CaseSection[] {
  if (definedPerson(people, language) !== null) return [];
  const headings = document.paragraphs.filter((paragraph) => isHeading(paragraph, document.text));
  const sections: CaseSection[] = [];
  let opener: Paragraph | undefined;
  for (const [i, heading] of headings.entries()) {
    const end = headings[i + 1]?.start ?? document.text.length;
    const span = { start: heading.start, end };
    const own = namesIn(document.text.slice(heading.start, heading.end), people, span);
    const happening = own.length > 0 ? null : placeNamedIn(document.text, heading, span, language);
    const before = sections.at(-1);
    const stays = before !== undefined && (isWithin(heading, opener) || goesOn(before.names, span, people));
    const names = own.length > 0 ? own : happening ? [happening] : stays ? before.names : [];
    if (names !== before?.names) opener = heading;
    sections.push({ ...span, names });
  }
  return sections.some((section) => section.names.length > 0) ? sections : [];
}

/** The one person whom a document calls "the applicant": all of it is that person's story. Null where it defines nobody, or several. */
export function definedPerson(people: readonly PersonMention[], language: PersonLanguage): string | null {
  const defined = new Set(people.filter((person) => person.ruleId === `${language.code}.person.defined`).map((person) => person.name));
  return defined.size === 1 ? ([...defined][0] ?? null) : null;
}

/** Offsets at which a story begins or ends: no anaphor points back over one. */
export const caseBoundaries = (sections: readonly CaseSection[]): number[] =>
  sections.filter((section, i) => section.names.join() !== (sections[i - 1]?.names ?? []).join()).map((section) => section.start);

/** A heading that print or markup sets below the one that opened the story is part of it. */
const isWithin = (heading: Paragraph, opener: Paragraph | undefined): boolean =>
  heading.level !== undefined && opener?.level !== undefined && heading.level > opener.level;

function isHeading(paragraph: Paragraph, text: string): boolean {
  if (paragraph.kind === "heading") return true;
  if (paragraph.end - paragraph.start > LONGEST_HEADING) return false;
  const line = text.slice(paragraph.start, paragraph.end);
  return line === line.toUpperCase() && line !== line.toLowerCase() && !/[.:;,]$/.test(line) && !/^[\d\W]{0,5}\d/.test(line);
}

/** People whose surname stands in the heading and who are named again under it. */
function namesIn(heading: string, people: readonly PersonMention[], section: Span): string[] {
  const words = new Set(wordsOf(heading).map((word) => foldedSpelling(word.norm)));
  if (words.size > 12) return [];
  const named = people.filter(
    (person) => mayBeStory(person) && contains(section, person) && partsOf(person.name).every((part) => words.has(part)),
  );
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.keys()];
}

/** A heading that names a lawyer or an official opens nobody's story. */
const mayBeStory = ({ role }: PersonMention): boolean => role === "victim" || role === "other";

const partsOf = (name: string): string[] =>
  wordsOf(name)
    .map((word) => foldedSpelling(word.norm))
    .filter((part) => part.length > 2);

function goesOn(names: readonly string[], section: Span, people: readonly PersonMention[]): boolean {
  const counts = new Map<string, number>();
  for (const person of people)
    if (contains(section, person) && person.role === "victim") counts.set(person.name, (counts.get(person.name) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && names.includes(first[0]);
}
