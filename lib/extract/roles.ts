import type { ActionMention } from "../model/action.ts";
import type { AgencyMention, AgencyRole } from "../model/agency.ts";
import type { Span } from "../model/span.ts";
import { contains } from "../model/span.ts";
import type { AgencyLanguage } from "./agency-language.ts";
import { type Word, wordsOf } from "./words.ts";

/** A body's part in an act. */
export interface AgencyPart {
  mention: AgencyMention;
  role: AgencyRole;
}

const BEFORE_BODY = 60;
const BEFORE_VERB = 40;

/**
 * Which part each body of a clause plays in its act: by the preposition before it, else by its side of the verb and the voice. Bodies
 * outside the clause play none. Each body is named once, in its first part.
 */
export function assignRoles(
  clause: Span,
  action: ActionMention,
  agencies: readonly AgencyMention[],
  text: string,
  language: AgencyLanguage,
): AgencyPart[] {
  const passive = isPassive(action, text, language);
  const parts = agencies
    .filter((mention) => contains(clause, mention))
    .map((mention): AgencyPart => ({ mention, role: roleOf(mention, clause, action, passive, text, language) }));
  const seen = new Set<string>();
  return parts.filter(({ mention }) => {
    const key = mention.id ?? mention.name;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

function roleOf(
  mention: AgencyMention,
  clause: Span,
  action: ActionMention,
  passive: boolean,
  text: string,
  language: AgencyLanguage,
): AgencyRole {
  const preposition = prepositionBefore(mention, clause, text, language);
  if (mention.start < action.start) {
    if (preposition && language.roles.subject.has(preposition) && preposition !== "of") return "subject";
    return passive && mention.end > action.start - 3 ? "subject" : "actor";
  }
  if (preposition === null) return passive ? "actor" : "target";
  if (language.roles.actor.has(preposition)) return "actor";
  if (language.roles.target.has(preposition)) return "target";
  if (language.roles.subject.has(preposition)) return "subject";
  return PLACE_ACTIONS.has(action.action) ? "actor" : "subject";
}

/** Acts whose place is the body that did them: detained in a police department. */
const PLACE_ACTIONS: ReadonlySet<string> = new Set([
  "custody.detained",
  "custody.released",
  "custody.transferred",
  "incident.ill_treatment",
  "evidence.examination",
]);

/** The preposition that governs a body: the last one before it, skipping articles and the words of an office held. */
function prepositionBefore(mention: AgencyMention, clause: Span, text: string, language: AgencyLanguage): string | null {
  const words = wordsOf(text.slice(Math.max(clause.start, mention.start - BEFORE_BODY), mention.start));
  for (let i = words.length - 1, skipped = 0; i >= 0 && skipped < 6; i--, skipped++) {
    const word = words[i] as Word;
    const known =
      [language.roles.actor, language.roles.target, language.roles.subject].some((set) => set.has(word.norm)) ||
      language.placePrepositions.has(word.norm);
    if (!known) {
      if (skipped > 3 || !language.definite.has(word.norm)) {
        if (!isOffice(words, i, language)) return null;
      }
      continue;
    }
    if (word.norm === "of" && i > 0) continue;
    return word.norm;
  }
  return null;
}

const isOffice = (words: readonly Word[], at: number, language: AgencyLanguage): boolean =>
  words.slice(at + 1, at + 3).some((word) => word.norm === "of") || language.gradesOfOffice.has((words[at] as Word).norm);

function isPassive(action: ActionMention, text: string, language: AgencyLanguage): boolean {
  const around = wordsOf(text.slice(Math.max(0, action.start - BEFORE_VERB), action.end));
  return around.slice(-6).some((word) => language.passiveAuxiliaries.has(word.norm));
}
