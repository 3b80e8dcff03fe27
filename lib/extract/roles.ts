import type { ActionMention } from "../model/action.ts";
import type { AgencyMention, AgencyRole } from "../model/agency.ts";
import type { Span } from "../model/span.ts";
import { contains, firstFrom } from "../model/span.ts";
import type { AgencyLanguage } from "./agency-language.ts";
import { type Word, wordsOf } from "./words.ts";

/** A body's part in an act. */
export interface AgencyPart {
  mention: AgencyMention;
  role: AgencyRole;
}

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
  const act: Act = { clause, action, text, language, receiving: isReceiving(action, text, language) };
  const reach = contentStart(act);
  const doing = agenciesWithin(agencies, clause).filter((mention) => mention.start < reach.end && !isCited(mention, act));
  const parts = doing
    .map((mention): AgencyPart => ({ mention, role: roleOf(mention, act) }))
    .filter(({ mention, role }) => !(isNamedOnly(action) && role === "actor" && isOuterSubject(mention, act)))
    .filter(({ mention }) => !isOfPaperPassedOn(mention, act))
    .filter(({ mention, role }) => mention.start < reach.asked || (role === "target" && isAsked(mention, act)))
    .filter(({ mention, role }, i, all) => mention.start < reach.inner || (role === "target" && i === all.length - 1));
  const ruledOn = isRuling(action) ? agenciesWithin(agencies, { start: reach.end, end: clause.end }).slice(0, 1) : [];
  const seen = new Set<string>();
  return [...parts, ...ruledOn.map((mention): AgencyPart => ({ mention, role: roleInRuling(mention, act) }))].filter(({ mention }) => {
    const key = mention.id ?? mention.name;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

/** "According to the Union, …": whose telling it is. */
const isCited = (mention: AgencyMention, act: Act): boolean => act.language.citing.has(wordsBefore(mention, act).at(-2)?.norm ?? "");

/** "her complaint to the Ministry was forwarded to the police": the first addressee is the paper's. */
function isOfPaperPassedOn(mention: AgencyMention, act: Act): boolean {
  const { action, language, text, clause } = act;
  if (action.action !== "investigation.referred" || action.voice !== "passive" || mention.start > action.head.start) return false;
  if (!language.infinitiveMarkers.has(prepositionBefore(mention, act) ?? "")) return false;
  return wordsOf(text.slice(clause.start, mention.start)).some(({ norm }) => language.filingNouns.has(norm));
}

/** "found that the inaction of the Office was unlawful": a court rules on a body; or orders what goes to one. */
const isRuling = ({ action }: ActionMention): boolean => action === "court.ruling" || action.startsWith("review.");

const roleInRuling = (mention: AgencyMention, act: Act): AgencyRole =>
  act.language.infinitiveMarkers.has(prepositionBefore(mention, act) ?? "") ? "target" : "subject";

/** "asking the Office to come", "requesting it from the Office"; not "asking for a visit by the Office". */
function isAsked(mention: AgencyMention, act: Act): boolean {
  const preposition = prepositionBefore(mention, act);
  return preposition === null || act.language.sources.has(preposition);
}

/** "the riots", "a beating": nobody does a happening by standing before it in the sentence. */
export const isHappening = ({ action, voice }: ActionMention): boolean => voice === "nominal" && action.startsWith("incident.");

/** "acknowledged her complaint of 5 March": who does something else with what a noun names did not do that. */
const isNamedOnly = (action: ActionMention): boolean =>
  isHappening(action) || (action.voice === "nominal" && action.action.startsWith("filing."));

const isOuterSubject = (mention: AgencyMention, act: Act): boolean =>
  act.action.head.start - mention.end > 2 && prepositionBefore(mention, act) === null;

/** The part of a body that is the subject of an act's verb: who receives an answer is addressed by it. */
export function roleOfSubject(action: ActionMention, text: string, language: AgencyLanguage): AgencyRole {
  if (isReceiving(action, text, language)) return "target";
  return action.voice === "passive" ? "subject" : "actor";
}

/**
 * Where what was asked, ordered or said begins: "… to send an officer to the prison", "… that the court had refused". In "appealed against
 * the refusal to open a case to the Office" the infinitive belongs to the decision (`inner`), and the last body is addressed all the same.
 */
function contentStart({ clause, action, text, language }: Act): Content {
  const words = wordsOf(text.slice(action.head.end, clause.end));
  const files = action.action.startsWith("filing.");
  const asks = files || action.action === "response.reply";
  let [inner, asked] = [clause.end, clause.end];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const infinitive = language.infinitiveMarkers.has(word.norm) && next?.gap === "space" && isVerbLike(next, words[i + 2], language);
    const start = action.head.end + word.start;
    if (infinitive && files && language.decisionNouns.has(words[i - 1]?.norm ?? "")) inner = Math.min(inner, start);
    else if ((language.contentOpeners.has(word.norm) && !isPaper(next, language)) || (infinitive && (i > 0 || asks)))
      return { inner: Math.min(inner, start), asked, end: start };
    if (files && language.askingParticiples.has(word.norm)) asked = Math.min(asked, start);
  }
  return { inner, asked, end: clause.end };
}

/** "appealed against that answer to the Office": a paper is pointed at, and nothing told. */
const isPaper = (word: Word | undefined, { decisionNouns, filingNouns }: AgencyLanguage): boolean =>
  word !== undefined && (decisionNouns.has(word.norm) || filingNouns.has(word.norm));

/** Where the content of a decision, of a request and of what is said begin. */
interface Content {
  inner: number;
  asked: number;
  end: number;
}

/** After "to": no article, no name, no rank, nothing that opens a noun phrase. */
const isVerbLike = (word: Word, next: Word | undefined, language: AgencyLanguage): boolean =>
  !word.capitalized &&
  !language.definite.has(word.norm) &&
  !language.indefinite.has(word.norm) &&
  !language.ranks.has(word.norm) &&
  !language.gradesOfOffice.has(word.norm) &&
  !/^\d/.test(word.norm) &&
  next !== undefined &&
  !isHeadWord(word, language);

const headWords = new WeakMap<AgencyLanguage, ReadonlySet<string>>();

function isHeadWord({ norm }: Word, language: AgencyLanguage): boolean {
  const known = headWords.get(language) ?? new Set(language.heads.flatMap((head) => head.phrases.flatMap((phrase) => phrase.split(" "))));
  headWords.set(language, known);
  return known.has(norm);
}

interface Act {
  clause: Span;
  action: ActionMention;
  text: string;
  language: AgencyLanguage;
  receiving: boolean;
}

/** The bodies named in a stretch of text; mentions are in text order, so the rest is not looked at. */
export function agenciesWithin(agencies: readonly AgencyMention[], clause: Span): AgencyMention[] {
  const found: AgencyMention[] = [];
  for (let i = firstFrom(agencies, clause.start); i < agencies.length && (agencies[i] as AgencyMention).start < clause.end; i++) {
    const mention = agencies[i] as AgencyMention;
    if (contains(clause, mention)) found.push(mention);
  }
  return found;
}

function roleOf(mention: AgencyMention, act: Act): AgencyRole {
  if (isFilerOf(mention, act)) return "target";
  if (isDecisionOf(mention, act)) return "subject";
  const preposition = prepositionBefore(mention, act);
  return mention.start < act.action.head.start ? beforeVerb(preposition, act) : afterVerb(mention, preposition, act);
}

function beforeVerb(preposition: string | null, { action, language, receiving }: Act): AgencyRole {
  const { actor, subject } = language.roles;
  if (preposition !== null && actor.has(preposition)) return "actor";
  if (preposition !== null && subject.has(preposition) && !language.complementOf.has(preposition)) return "subject";
  if (preposition !== null && language.infinitiveMarkers.has(preposition)) return "target";
  if (receiving) return "target";
  if (action.voice !== "passive" || preposition !== null) return "actor";
  return ADDRESSING.has(action.action.split(".")[0] ?? "") ? "target" : "subject";
}

/** Acts done to a body by addressing it: "the Department was informed". */
const ADDRESSING: ReadonlySet<string> = new Set(["filing", "response"]);

function afterVerb(mention: AgencyMention, preposition: string | null, act: Act): AgencyRole {
  const { action, language, receiving } = act;
  const { actor, target, subject } = language.roles;
  if (preposition === null) return action.voice === "passive" ? "actor" : isInspection(action) ? "subject" : "target";
  if (language.sources.has(preposition) && !receiving && isAsking(act)) return "target";
  if (language.callingOn.has(preposition) && isRightBehind(mention, act)) return "target";
  if (actor.has(preposition)) return receiving && action.action.startsWith("filing.") && action.voice === "passive" ? "target" : "actor";
  if (subject.has(preposition)) return "subject";
  if (isInspection(action)) return "subject";
  if (action.action === "custody.detained" && language.infinitiveMarkers.has(preposition)) return "actor";
  if (mention.kind === "court" && action.action.startsWith("filing.") && language.locatives.has(preposition)) return "target";
  if (mention.kind === "court" && action.action === "court.hearing" && !language.infinitiveMarkers.has(preposition)) return "actor";
  if (target.has(preposition)) return PLACE_ACTIONS.has(action.action) && preposition === "at" ? "actor" : "target";
  return PLACE_ACTIONS.has(action.action) ? "actor" : "subject";
}

/** "called on the Prosecutor General": nothing but the preposition parts the verb of a speech from a body. */
const isRightBehind = (mention: AgencyMention, { action, text, language }: Act): boolean =>
  (action.action.startsWith("public.") || action.action.startsWith("filing.")) &&
  wordsOf(text.slice(action.head.end, mention.start)).every(({ norm }) => language.callingOn.has(norm) || language.definite.has(norm));

/** "requested copies from the Ministry": who gives is the one asked. */
const isAsking = ({ action, text, language }: Act): boolean =>
  action.action.startsWith("filing.") ||
  wordsOf(text.slice(Math.min(action.start, action.head.start), action.end)).some((word) => language.askingVerbs.has(word.norm));

/**
 * "the refusal of the court", "the answer given by the court", "the court's refusal": what it decided is dealt with, not the body itself.
 * Where the deciding is the very act ("the refusal by the court of 5 May"), the body did it.
 */
function isDecisionOf(mention: AgencyMention, act: Act): boolean {
  const { text, language } = act;
  const before = wordsBefore(mention, act);
  const [made, noun, of] = [before.at(-3), before.at(-2), before.at(-1)];
  if (noun && of && language.complementOf.has(of.norm) && language.decisionNouns.has(noun.norm)) return true;
  if (of && language.agentMarks.has(of.norm) && !noun?.isHead && (isDecision(noun, language) || isDecision(made, language))) return true;
  if (!/^['’]s?\s/.test(text.slice(mention.end, mention.end + 3))) return false;
  return wordsOf(text.slice(mention.end + 2, mention.end + BEFORE_BODY / 2))
    .slice(0, 2)
    .some((word) => language.decisionNouns.has(word.norm));
}

/** "In reply to an inquiry by the Union", "dismissed the complaint filed by the Union": who asked is told the answer. */
function isFilerOf(mention: AgencyMention, act: Act): boolean {
  const { language, action } = act;
  if (action.action.startsWith("filing.")) return false;
  const [filed, noun, by] = wordsBefore(mention, act).slice(-3);
  if (!by || !language.agentMarks.has(by.norm) || noun?.isHead) return false;
  return [filed, noun].some((word) => word !== undefined && !word.isHead && language.filingNouns.has(word.norm));
}

/** The words before a body, without articles; `isHead`: it is the act itself. */
function wordsBefore(mention: AgencyMention, { clause, action, text, language }: Act): (Word & { isHead: boolean })[] {
  const from = Math.max(clause.start, mention.start - BEFORE_BODY / 2);
  return wordsOf(text.slice(from, mention.start))
    .filter((word) => !language.definite.has(word.norm))
    .map((word) => ({ ...word, isHead: from + word.end > action.head.start && from + word.start < action.head.end }));
}

const isDecision = (word: (Word & { isHead: boolean }) | undefined, language: AgencyLanguage): boolean =>
  word !== undefined && !word.isHead && language.decisionNouns.has(word.norm);

/** Acts whose place is the body that did them: detained in a police department. */
export const PLACE_ACTIONS: ReadonlySet<string> = new Set([
  "custody.detained",
  "custody.released",
  "incident.ill_treatment",
  "evidence.examination",
  "evidence.interview",
]);

const isInspection = (action: ActionMention): boolean => action.action === "oversight.visit";

const BEFORE_BODY = 60;
const MAX_SKIPPED = 8;

/** The preposition that governs a body: the nearest before it, past its article, a grade of office and "the head of". */
function prepositionBefore(mention: AgencyMention, { clause, text, language }: Act): string | null {
  const words = wordsOf(text.slice(Math.max(clause.start, mention.start - BEFORE_BODY), mention.start));
  let ofOffice = false;
  for (let i = words.length - 1, skipped = 0; i >= 0 && skipped < MAX_SKIPPED; i--, skipped++) {
    const word = words[i] as Word;
    if (language.complementOf.has(word.norm)) ofOffice = true;
    else if (isPreposition(word, language)) return word.norm;
    else if (!language.definite.has(word.norm) && !language.gradesOfOffice.has(word.norm) && !ofOffice) return null;
  }
  return null;
}

const isPreposition = ({ norm }: Word, { roles, placePrepositions }: AgencyLanguage): boolean =>
  roles.actor.has(norm) || roles.target.has(norm) || roles.subject.has(norm) || placePrepositions.has(norm);

const BEFORE_VERB = 40;

/** "received a reply", "learned of it": the verb's subject is the one addressed. */
export const isReceiving = (action: ActionMention, text: string, language: AgencyLanguage): boolean =>
  wordsOf(text.slice(Math.max(0, action.start - BEFORE_VERB / 2), action.end)).some((word) => language.receivingVerbs.has(word.norm)) ||
  isRegistering(action, text, language);

/** "The Committee registered the communication": who takes in what was filed is addressed by it. */
const isRegistering = ({ action, voice, head }: ActionMention, text: string, { registeringVerbs }: AgencyLanguage): boolean =>
  action.startsWith("filing.") && voice === "active" && registeringVerbs.has(text.slice(head.start, head.end).toLowerCase());
