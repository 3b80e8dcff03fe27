import type { Action } from "../model/action.ts";
import type { ActionCandidate } from "./actions.ts";
import type { AgencyLanguage } from "./agency-language.ts";
import { isReceiving } from "./roles.ts";
import { isDecision } from "./story-so-far.ts";
import { type Word, wordsOf } from "./words.ts";

/** A pronoun addressed stands this near to its verb. */
const ADDRESSEE = 60;

/** "three officers beat him": whose officers they are is left out. */
const TAKEN_BY_FORCE: ReadonlySet<Action> = new Set([
  "custody.detained",
  "custody.released",
  "custody.transferred",
  "incident.ill_treatment",
]);

/** How an act is told, as far as its doer goes. */
export interface Telling {
  /** Its words leave the doer out: "was closed", "it refused". */
  open: boolean;
  /** Where its sentence starts. */
  sentence: number;
  /** "citizens who were detained": tells which people are meant; a body named near it may have nothing to do with them. */
  relative?: boolean;
  /** What a judgment of an international court orders: no other court said it. */
  delivers?: boolean;
  /** "they" did the act: those of the body that did the act before. */
  several?: boolean;
  /** "asked it", "submitted the motion to it", "sent a reminder": the act's addressee is a pronoun, or was told before. */
  addresses?: boolean;
  /** A decision on what was filed ("dismissed her appeal"): the action by which that was. */
  dealsWith?: string | null;
  /** "it" did the act: the body that the act before addressed, else the one that did that. */
  pointed?: boolean;
  /** An answer was received, or none: from whoever was asked last. */
  answers?: boolean;
  /** An appeal against a decision that its words name without its body: "appealed against the refusal", "challenged it". */
  contests?: boolean;
  /** What was filed is the subject of the act ("Her complaint was dismissed"): the action by which it was. */
  filed?: string | null;
}

/** How the words of an act tell of its doer; offsets by `at` as in the events. */
export function tellingOf(candidate: ActionCandidate, text: string, language: AgencyLanguage, at: (offset: number) => number): Telling {
  const { subject, sentence } = candidate.clause;
  const words = subject === null ? [] : wordsOf(text.slice(subject.start, subject.end));
  const pronoun = words.length === 1 && language.bodyPronouns.has(words[0]?.norm ?? "");
  const active = candidate.voice === "active";
  const receiving = isReceiving(candidate, text, language);
  const byPerson =
    subject !== null &&
    language.personalPronouns.has(words.at(-1)?.norm ?? "") &&
    /^\s{0,2}$/.test(text.slice(subject.end, candidate.head.start));
  const byOfficers = TAKEN_BY_FORCE.has(candidate.action) && words.some(({ norm }) => language.officerNouns.has(norm));
  const open = !byPerson && (!active || subject === null || pronoun || receiving || byOfficers);
  const filing = words.findLast(({ norm }) => language.filingNouns.has(norm));
  return {
    open,
    sentence: at(sentence.start),
    pointed: active && !receiving && isPronounOf(words, language.singularPronouns, language),
    relative: candidate.clause.kind === "relative",
    delivers: candidate.cue.operative === true || candidate.cue.closes === true,
    several: active && !receiving && isPronounOf(words, language.pluralPronouns, language),
    addresses: candidate.action.startsWith("filing.") && (isAddressed(candidate, text, language) || isRepeated(candidate, text, language)),
    dealsWith: isDecision(candidate.action) ? filedIn(candidate, text, language) : null,
    contests: candidate.action === "filing.appeal" && contests(candidate, text, language),
    answers: receiving && candidate.action === "response.reply",
    filed: candidate.voice === "passive" && filing ? (language.filingNouns.get(filing.norm) ?? null) : null,
  };
}

/** "against the refusal", "challenged it", "the appeal against the verdict". */
function contests({ head, start, clause }: ActionCandidate, text: string, { decisionNouns, singularPronouns }: AgencyLanguage): boolean {
  const words = wordsOf(text.slice(Math.min(start, head.start), Math.min(clause.end, head.end + ADDRESSEE)));
  return words.some(({ norm }) => decisionNouns.has(norm) || singularPronouns.has(norm));
}

/** "asked it for the recordings", "submitted the motion to it". */
function isAddressed({ head, clause }: ActionCandidate, text: string, { singularPronouns, roles, askingVerbs }: AgencyLanguage): boolean {
  const asks = askingVerbs.has(text.slice(head.start, head.end).toLowerCase());
  const words = wordsOf(text.slice(head.end, Math.min(clause.end, head.end + ADDRESSEE)));
  return words.some(({ norm }, i) => singularPronouns.has(norm) && ((i === 0 && asks) || roles.target.has(words[i - 1]?.norm ?? "")));
}

/** "sent a reminder", "repeated the request": to whom the last one went. */
const isRepeated = ({ start, head, clause }: ActionCandidate, text: string, { repeating }: AgencyLanguage): boolean =>
  wordsOf(
    text.slice(Math.max(clause.start, Math.min(start, head.start) - ADDRESSEE / 2), Math.min(clause.end, head.end + ADDRESSEE / 2)),
  ).some(({ norm }) => repeating.has(norm));

/** What was filed, named beside the decision on it: its subject or its object. */
function filedIn({ clause, head }: ActionCandidate, text: string, { filingNouns }: AgencyLanguage): string | null {
  const words = wordsOf(text.slice(Math.max(clause.start, head.start - ADDRESSEE), Math.min(clause.end, head.end + ADDRESSEE / 2)));
  const noun = words.find(({ norm }) => filingNouns.has(norm));
  return noun ? (filingNouns.get(noun.norm) ?? null) : null;
}

/** "it", "On that day it"; not "the case against it". */
function isPronounOf(
  words: readonly Word[],
  pronouns: ReadonlySet<string>,
  { roles, complementOf, placePrepositions }: AgencyLanguage,
): boolean {
  const [before, last] = [words.at(-2)?.norm ?? "", words.at(-1)?.norm ?? ""];
  const governed = [roles.actor, roles.target, roles.subject, complementOf, placePrepositions].some((words) => words.has(before));
  return pronouns.has(last) && !governed;
}
