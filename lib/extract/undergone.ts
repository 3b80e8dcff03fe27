import type { Action } from "../model/action.ts";
import { firstFrom, type Span } from "../model/span.ts";
import type { ActionCandidate } from "./actions.ts";
import type { PersonLanguage } from "./person-language.ts";
import type { PrintedName } from "./person-names.ts";
import type { Word } from "./words.ts";

/** Where an act tells whom it was done to: its subject in the passive, what stands behind its verb in the active. */
export interface Undergone extends Span {
  side: "subject" | "object";
}

const DONE_TO_SOMEBODY: ReadonlySet<Action> = new Set([
  "custody.detained",
  "custody.released",
  "custody.transferred",
  "incident.ill_treatment",
  "court.charged",
  "court.verdict",
  "court.sentence",
]);

/** How far behind a verb its object may begin. */
const OBJECT = 60;

/** The places of those to whom acts are done, in text order, for telling people by what happened to them. */
export function undergone(acts: readonly ActionCandidate[]): Undergone[] {
  const places = acts.flatMap((act) => placeOf(act) ?? []);
  return places.sort((a, b) => a.start - b.start);
}

function placeOf({ action, voice, polarity, head, clause }: ActionCandidate): Undergone | null {
  if (polarity === "negated") return null;
  const { subject } = clause;
  if (action === "incident.death" && voice !== "nominal") return subject && { ...subject, side: "subject" };
  if (!DONE_TO_SOMEBODY.has(action)) return null;
  if (voice === "passive") return subject && { ...subject, side: "subject" };
  return voice === "active" ? { start: head.end, end: Math.min(clause.end, head.end + OBJECT), side: "object" } : null;
}

/** The names that stand where an act says whom it was done to; `names` in text order. */
export function undergoing(
  names: readonly PrintedName[],
  places: readonly Undergone[],
  words: readonly Word[],
  language: PersonLanguage,
): ReadonlySet<PrintedName> {
  const found = new Set<PrintedName>();
  for (const place of places) {
    const here = names.slice(firstFrom(names, place.start), firstFrom(names, place.end));
    const first = here.find((name) => !isGoverned(name, words, language));
    if (first && (place.side === "subject" || standsRightBehind(first, place, words, language))) found.add(first);
  }
  return found;
}

/** "the lawyer of Ada Kern", "Ada Kern's house": somebody or something else. */
function isGoverned({ first, last }: PrintedName, words: readonly Word[], { governing }: PersonLanguage): boolean {
  const before = words[first - 1];
  const governed = before !== undefined && words[first]?.gap === "space" && governing.has(before.norm);
  return governed || (words[last] as Word).possessive;
}

/** "sentenced opposition politician Ada Kern": what she is may stand before the name, and nothing of another phrase. */
function standsRightBehind({ first }: PrintedName, place: Span, words: readonly Word[], language: PersonLanguage): boolean {
  if (language.definiteArticles.has(words[first - 1]?.norm ?? "")) return false;
  for (let i = first; i > 0; i--) {
    if ((words[i] as Word).gap !== "space") return false;
    const before = words[i - 1] as Word;
    if (before.start < place.start) return true;
    const isOfPhrase = language.betweenTitleAndName.has(before.norm) || !language.notNames.has(before.norm);
    if (!isOfPhrase || language.governing.has(before.norm) || before.possessive || language.namedThings.has(before.norm)) return false;
  }
  return false;
}
