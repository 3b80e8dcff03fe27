import type { Span } from "../model/span.ts";
import type { PersonLanguage } from "./person-language.ts";
import { type Word, wordsOf } from "./words.ts";

/** A happening that a text calls by a name ("the January riots") and the places where it does. */
export interface Incident {
  name: string;
  spans: readonly Span[];
}

const MIN_MENTIONS = 2;

/** The happening that a text names most often by month or place; null where it names none twice. */
export function incidentOf(text: string, language: PersonLanguage, documentTime: string | null): Incident | null {
  const words = wordsOf(text);
  const byModifier = new Map<string, { printed: string; spans: Span[] }>();
  for (let i = 1; i < words.length; i++) {
    const noun = words[i] as Word;
    if (!language.incidentNouns.has(noun.norm)) continue;
    const modifier = modifierBefore(words, i, language);
    if (!modifier) continue;
    const known = byModifier.get(modifier.norm) ?? { printed: text.slice(modifier.start, modifier.end), spans: [] };
    known.spans.push({ start: modifier.start, end: noun.end });
    byModifier.set(modifier.norm, known);
  }
  const [first] = [...byModifier].sort((a, b) => b[1].spans.length - a[1].spans.length);
  if (!first || first[1].spans.length < MIN_MENTIONS) return null;
  return { name: incidentName(first[0], first[1].printed, text, language, documentTime), spans: first[1].spans };
}

/** "January mass riots": the capitalized word, one word between at most. */
function modifierBefore(words: readonly Word[], at: number, language: PersonLanguage): Word | null {
  for (const i of [at - 1, at - 2]) {
    const word = words[i];
    if (!word || (words[i + 1] as Word).gap !== "space") return null;
    const usable = word.capitalized && (language.months.includes(word.norm) || !language.notNames.has(word.norm));
    if (usable) return word;
  }
  return null;
}

function incidentName(norm: string, printed: string, text: string, language: PersonLanguage, documentTime: string | null): string {
  const month = language.months.indexOf(norm) + 1;
  const year = month > 0 ? lastBefore(month, documentTime) : firstYear(text);
  return [printed, year, language.neutralIncident].filter((part) => part !== null).join(" ");
}

/** The last such month before the document was written. */
function lastBefore(month: number, documentTime: string | null): string | null {
  const match = /^(\d{4})-(\d{2})/.exec(documentTime ?? "");
  if (!match) return null;
  const year = Number(match[1]);
  return String(Number(match[2]) >= month ? year : year - 1);
}

const YEAR = /\b(?:19|20)\d{2}\b/;
const firstYear = (text: string): string | null => YEAR.exec(text)?.[0] ?? null;

/** A heading such as "PROTESTS IN SARYTAU": the place and the first year under it; null where the heading names no happening. */
export function placeNamedIn(text: string, heading: Span, section: Span, language: PersonLanguage): string | null {
  const words = wordsOf(text.slice(heading.start, heading.end));
  if (!words.some((word) => language.incidentNouns.has(word.norm))) return null;
  const places = words.filter(
    (word) => word.capitalized && word.norm.length > 2 && !language.notNames.has(word.norm) && !language.incidentNouns.has(word.norm),
  );
  const place = places.at(-1);
  if (!place) return null;
  const printed = place.norm.charAt(0).toUpperCase() + place.norm.slice(1);
  return [printed, firstYear(text.slice(section.start, section.end))].filter((part) => part !== null).join(" ");
}
