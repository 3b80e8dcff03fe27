import type { Action } from "../model/action.ts";
import type { SourceDocument } from "../model/document.ts";
import type { PersonMention } from "../model/person.ts";
import { firstEndingAfter, overlaps, type Span } from "../model/span.ts";
import { backgroundReason } from "./background.ts";
import { type CaseSection, caseSections, definedPerson } from "./case-sections.ts";
import { type Incident, incidentOf } from "./incident.ts";
import type { PersonLanguage } from "./person-language.ts";
import { besideIn, distinct, lastNamed, togetherWith } from "./told-together.ts";

/** What says whose story is told: see the table of reasons in lib/explain. */
export const CASE_GROUNDS = ["heading", "one-person", "named", "happening-told", "named-before", "one-happening", "nobody"] as const;
export type CaseGround = (typeof CASE_GROUNDS)[number];

/** Whose story an event belongs to, and by what. No case: the document's own. `reason`: why it is background. */
export interface CaseAssignment {
  cases: { name: string }[];
  by: CaseGround;
  background: boolean;
  reason: string | null;
}

export interface CaseEvent extends Span {
  action?: Action;
}

/**
 * Gives every event its case: the person in whose section it stands; else the victims its sentence or paragraph names; else the one victim
 * the document is about (but for paragraphs that name another victim and not that one); else the happening that it tells of. Events of a report that stand in no story are background, and so are laws,
 * statistics and the making of the report. One assignment per event, in the order given.
 *
 * @param documentTime EDTF of the document, to date a happening that is named after a month
 */
export function assignCases(
  document: Pick<SourceDocument, "text" | "paragraphs">,
  events: readonly CaseEvent[],
  people: readonly PersonMention[],
  language: PersonLanguage,
  documentTime: string | null = null,
): CaseAssignment[] {
  const sections = caseSections(document, people, language);
  const story: Story = {
    document,
    language,
    sections,
    victims: people.filter((person) => person.role === "victim"),
    focus: focusOf(document, people, sections, language),
    manyStories: new Set(sections.flatMap((section) => section.names)).size > 1,
    incident: incidentOf(document.text, language, documentTime),
  };
  return events.map((event) => assign(event, story));
}

interface Story {
  document: Pick<SourceDocument, "text" | "paragraphs">;
  language: PersonLanguage;
  sections: readonly CaseSection[];
  victims: readonly PersonMention[];
  /** The victims the document is about: one, or those whom it tells of together. */
  focus: readonly string[];
  incident: Incident | null;
  /** A report with case studies: what stands outside them is nobody's story. */
  manyStories: boolean;
}

function assign(event: CaseEvent, story: Story): CaseAssignment {
  const section = story.sections[firstEndingAfter(story.sections, event.start)];
  const own = section !== undefined && section.start <= event.start && section.names.length > 0;
  const { names, by }: Named = own ? { names: section.names, by: "heading" } : namesFor(event, story);
  const known = backgroundReason(event, story.document, story.language, own);
  const reason = known ?? (names.length === 0 && story.manyStories ? "stands in no case of the document" : null);
  return { cases: names.map((name) => ({ name })), by, background: reason !== null, reason };
}

interface Named {
  names: readonly string[];
  by: CaseGround;
}

function namesFor(event: CaseEvent, { document, language, victims, focus, incident }: Story): Named {
  const here = between(victims, event);
  const inEvent = distinct(here);
  const paragraph = document.paragraphs[firstEndingAfter(document.paragraphs, event.start)];
  const before = paragraph ? lastNamed(between(victims, { start: paragraph.start, end: event.start }), document.text, language) : [];
  const isAnothers = before.length > 0 && paragraph !== undefined && !between(victims, paragraph).some(({ name }) => focus.includes(name));
  if (focus.length > 1 && inEvent.length === 0 && speaksOfSeveral(document.text.slice(event.start, event.end), language))
    return { names: focus, by: "one-person" };
  const [one] = focus;
  if (one !== undefined && focus.length === 1 && (inEvent.includes(one) || (inEvent.length === 0 && !isAnothers)))
    return { names: [one, ...besideIn(here, one, document.text, language)], by: "one-person" };
  if (inEvent.length > 0) return { names: inEvent, by: "named" };
  if (incident?.spans.some((span) => overlaps(span, event))) return { names: [incident.name], by: "happening-told" };
  if (before.length > 0) return { names: before, by: "named-before" };
  if (focus.length > 0) return { names: focus, by: "one-person" };
  return incident ? { names: [incident.name], by: "one-happening" } : { names: [], by: "nobody" };
}

const speaksOfSeveral = (words: string, { severalWords }: PersonLanguage): boolean =>
  (words.toLowerCase().match(/\p{L}{1,40}/gu) ?? []).some((word) => severalWords.has(word));

/** Mentions within a span, found without looking at the rest. */
function between(mentions: readonly PersonMention[], span: Span): PersonMention[] {
  const found: PersonMention[] = [];
  for (let i = firstEndingAfter(mentions, span.start); i < mentions.length && (mentions[i] as PersonMention).start < span.end; i++)
    found.push(mentions[i] as PersonMention);
  return found;
}

const FOCUS_SHARE = 0.6;

/** The victim that the running text outside case sections is about, most of all mentions of victims; else those whom it names in one breath. */
function focusOf(
  document: Pick<SourceDocument, "text" | "paragraphs">,
  people: readonly PersonMention[],
  sections: readonly CaseSection[],
  language: PersonLanguage,
): string[] {
  const defined = definedPerson(people, language);
  if (defined !== null) return [defined];
  if (sections.some((section) => section.names.length > 0)) return [];
  const victims = people.filter(({ role }) => role === "victim");
  const count = new Map<string, number>();
  for (const { name } of victims) count.set(name, (count.get(name) ?? 0) + 1);
  const [first] = [...count].sort((a, b) => b[1] - a[1]);
  if (!first) return [];
  if (first[1] >= FOCUS_SHARE * victims.length) return [first[0]];
  const together = togetherWith(first[0], victims, document.text, language);
  const share = together.reduce((sum, name) => sum + (count.get(name) ?? 0), 0);
  return together.length > 1 && share >= FOCUS_SHARE * victims.length ? together : openedWith(victims, document.paragraphs);
}

/** Where a text says whom it is about, in characters. */
const OPENING = 800;

/** The victim whom the text names first, in its opening, where every other is told of in a single paragraph: an aside. */
function openedWith(victims: readonly PersonMention[], paragraphs: SourceDocument["paragraphs"]): string[] {
  const [first] = victims;
  if (!first || first.start > OPENING) return [];
  const places = new Map<string, Set<number>>();
  for (const { name, start } of victims) places.set(name, (places.get(name) ?? new Set()).add(firstEndingAfter(paragraphs, start)));
  const others = [...places].filter(([name]) => name !== first.name);
  return others.length <= MOST_ASIDES && others.every(([, at]) => at.size === 1) ? [first.name] : [];
}

const MOST_ASIDES = 2;
