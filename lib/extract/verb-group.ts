import type { Modality } from "../model/action.ts";
import type { Reach } from "./actions.ts";
import type { Clause } from "./clauses.ts";
import type { Grammar } from "./grammar.ts";
import { isAdverb, isPastForm, isPossibility } from "./grammar.ts";
import { infinitiveOf, isCausative } from "./infinitives.ts";
import { invertedGroup } from "./inversion.ts";
import { negatedAround } from "./negation.ts";
import type { PatternMatch } from "./patterns.ts";
import { isPresentOfChronology, takesObject } from "./present-forms.ts";
import type { Token } from "./tokens.ts";

export type Tense = "past" | "pluperfect" | "perfect" | "present" | "none";

/** What stands around the verb of an act: its auxiliaries, and what they say. */
export interface VerbGroup {
  start: number;
  voice: "active" | "passive";
  tense: Tense;
  modality: Modality;
  negated: boolean;
  reach: Reach;
}

/** A matched verb in its sentence, with the words of its group as they are found. */
interface Head {
  tokens: readonly Token[];
  at: number;
  start: number;
  words: readonly Token[];
  match: PatternMatch;
  clause: Clause;
  grammar: Grammar;
  past: boolean;
  isIng: boolean;
}

const LONGEST_GROUP = 7;
const SHARED_GROUP = 14;

/** Null where there is no act: a noun that looks like a verb, a mere possibility, a condition, the wrong voice. */
export function readVerbGroup(match: PatternMatch, tokens: readonly Token[], clause: Clause, grammar: Grammar): VerbGroup | null {
  const head = headOf(match, tokens, clause, grammar);
  if (match.pattern.cue.operative) return operativeGroup(head);
  if (
    clause.kind === "conditional" ||
    isConditional(head) ||
    isReason(head) ||
    isNoun(head) ||
    isCausative(head) ||
    head.words.some((w) => isPossibility(w, grammar))
  )
    return null;
  const isBase = !head.past && !head.isIng && !grammar.ambiguousPast.has((tokens[head.at] as Token).lower);
  if (isBase && match.pattern.noBareBase && isBare(head) && !isPresentOfChronology(head)) return null;
  if (isBase && match.pattern.pastOnly && !isPresentOfChronology(head)) return null;
  if (isBase && isNominalAfterAuxiliary(head)) return null;
  const voice = voiceOf(head);
  if (voice === "passive" && isBare(head) && !match.elliptic && grammar.coordinator.has(tokens[head.start - 1]?.lower ?? "")) return null;
  if (voice === "passive" && match.pattern.activeOnly) return null;
  if (isOpposed(head)) return null;
  const infinitive = infinitiveOf(head);
  const tense = infinitive === "asserted" || infinitive === "negated" ? "past" : tenseOf(head);
  const negated = has(head, grammar.negator) || infinitive === "negated" || negatedAround(head);
  return { start: head.start, voice, tense, modality: modalityOf(head, infinitive), negated, reach: reachOf(head, tense, negated) };
}

/** "2. Holds that …": a present form with nothing but its number before it; the court that speaks is not named. */
function operativeGroup({ tokens, at, match }: Head): VerbGroup | null {
  const opens = tokens.slice(0, at).every(({ lower }) => !/\p{L}{2}/u.test(lower));
  if (!opens || !match.pattern.presentForms.has((tokens[at] as Token).lower)) return null;
  return { start: at, voice: "active", tense: "past", modality: "asserted", negated: false, reach: "sentence" };
}

/** "are free", "access to places of detention": an adjective or a noun, as no infinitive and no "did" stands before it. */
function isNominalAfterAuxiliary(head: Head): boolean {
  const { grammar, words, tokens, at, match } = head;
  const last = words.findLast((word) => grammar.auxiliary.has(word.lower));
  if (!last) return false;
  if (grammar.infinitive.has(last.lower)) return match.pattern.presentForms.has((tokens[at] as Token).lower);
  return grammar.be.has(last.lower);
}

const CONDITION_REACH = 8;

/** "if the allegation was made": in a bracket, where no clause of its own was cut. */
const isConditional = ({ tokens, match, grammar }: Head): boolean =>
  tokens.slice(Math.max(0, match.from - CONDITION_REACH), match.from).some((token) => grammar.conditional.has(token.lower));

/** "sentenced for insulting the president": a reason, and no act of the story. */
function isReason({ isIng, tokens, start, grammar }: Head): boolean {
  const joined =
    grammar.coordinator.has(tokens[start - 1]?.lower ?? "") && grammar.language.participleEnding.test(tokens[start - 2]?.lower ?? "");
  return isIng && grammar.reason.has(tokens[start - (joined ? 3 : 1)]?.lower ?? "");
}

const has = ({ words }: Head, set: ReadonlySet<string>): boolean => words.some((w) => set.has(w.lower));
const isBare = (head: Head): boolean => !has(head, head.grammar.auxiliary);

function headOf(match: PatternMatch, tokens: readonly Token[], clause: Clause, grammar: Grammar): Head {
  const at = match.head as number;
  const word = tokens[at] as Token;
  const start = groupStart(tokens, at, grammar);
  const own = tokens.slice(start, at);
  const shared = own.some((w) => grammar.auxiliary.has(w.lower))
    ? null
    : (sharedGroup(tokens, start, at, grammar) ?? invertedGroup(tokens, start, clause, grammar));
  const past =
    isPastForm(word, grammar) ||
    grammar.participles.has(word.lower) ||
    grammar.pluperfect.has(word.lower) ||
    grammar.pastAuxiliary.has(word.lower);
  return {
    tokens,
    at,
    start,
    words: shared ?? own,
    match,
    clause,
    grammar,
    past,
    isIng: grammar.language.participleEnding.test(word.lower),
  };
}

function groupStart(tokens: readonly Token[], at: number, grammar: Grammar): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_GROUP) {
    const word = tokens[start - 1] as Token;
    if (!grammar.auxiliary.has(word.lower) && !grammar.negator.has(word.lower) && !isAdverb(word, grammar)) break;
    if (grammar.possible.has(word.lower) && !isPossibility(word, grammar)) break;
    start--;
  }
  return start;
}

/** "was detained, beaten and threatened": the later verbs share the auxiliaries of the first, unless an object shows that they are active. */
function sharedGroup(tokens: readonly Token[], start: number, at: number, grammar: Grammar): readonly Token[] | null {
  const before = tokens[start - 1];
  const after = tokens[at + 1];
  if (!before || !(grammar.coordinator.has(before.lower) || before.lower === ",")) return null;
  if (after && (grammar.determiner.has(after.lower) || grammar.objectPronoun.has(after.lower))) return null;
  for (let i = start - 2; i > Math.max(0, start - SHARED_GROUP); i--) {
    const word = tokens[i] as Token;
    const previous = tokens[i - 1];
    if (grammar.verbalStops.has(word.lower)) return null;
    if (grammar.infinitive.has(word.lower)) continue;
    if (grammar.auxiliary.has(word.lower)) return tokens.slice(groupStart(tokens, i + 1, grammar), i + 1);
    if (isPastForm(word, grammar) && previous && !grammar.auxiliary.has(previous.lower) && !isAdverb(previous, grammar)) return null;
  }
  return null;
}

function voiceOf(head: Head): VerbGroup["voice"] {
  const { grammar, match, past } = head;
  return past && (has(head, grammar.be) || (match.pattern.passive && isBare(head))) ? "passive" : "active";
}

function tenseOf(head: Head): VerbGroup["tense"] {
  const { grammar, past, isIng } = head;
  if (has(head, grammar.pluperfect)) return "pluperfect";
  if (has(head, grammar.perfect)) return "perfect";
  if (has(head, grammar.pastAuxiliary)) return "past";
  if (has(head, grammar.present)) return "present";
  if (!isBare(head)) return has(head, grammar.infinitive) ? "none" : "past";
  if (past || grammar.ambiguousPast.has((head.tokens[head.at] as Token).lower)) return "past";
  return isIng ? "none" : "present";
}

function modalityOf(head: Head, infinitive: "none" | "negated" | Modality): Modality {
  const { grammar, words } = head;
  if (has(head, grammar.planned)) return "planned";
  if (has(head, grammar.required)) return "required";
  if (infinitive === "negated") return "asserted";
  if (infinitive !== "none") return infinitive;
  const first = words.find((w) => grammar.auxiliary.has(w.lower));
  return first !== undefined && grammar.bare.has(first.lower) ? "required" : "asserted";
}

function reachOf(head: Head, tense: VerbGroup["tense"], negated: boolean): Reach {
  const { clause, match, grammar } = head;
  if (tense === "present" || isGeneric(clause, grammar)) return "clause";
  if (tense === "none") return head.isIng && clause.kind === "participial" ? "sentence" : "clause";
  if (isTold(head, tense)) return "story";
  if (negated && match.pattern.cue.action !== "response.reply") return "clause";
  if (clause.kind === "relative") return tense === "pluperfect" || !afterComma(head) ? "clause" : "sentence";
  if (isBare(head) && match.pattern.passive && !match.elliptic) return "clause";
  if (isByAgent(head)) return "clause";
  if (isReduced(head)) return ofAnybody(head) ? "clause" : "sentence";
  if (["circumstance", "complement", "temporal", "aside"].includes(clause.kind)) return "sentence";
  return tense === "past" ? "story" : "sentence";
}

/** "They described how they were beaten": the happening stands in the story, not the telling. */
const isTold = ({ clause, match }: Head, tense: VerbGroup["tense"]): boolean =>
  clause.kind === "complement" && tense === "past" && match.pattern.cue.action.startsWith("incident.");

const afterComma = ({ clause, tokens }: Head): boolean => {
  const first = tokens.findIndex((t) => t.start >= clause.start);
  return first > 0 && tokens[first - 1]?.lower === ",";
};

/** "a patient examined by a doctor": a participle with its agent and without auxiliary. */
const isByAgent = (head: Head): boolean =>
  isBare(head) && head.tokens.slice(head.at + 1, head.match.to).some((token) => head.grammar.language.agentMarks.includes(token.lower));

/** "appealed against the answer given by the police to the court on 5 May": what is fought; the date behind the outer words is theirs. */
function isOpposed(head: Head): boolean {
  const { tokens, at, match, clause, grammar } = head;
  const { agentMarks, opposing } = grammar.language;
  if (!isBare(head) || !match.pattern.passive || !agentMarks.includes(tokens[at + 1]?.lower ?? "")) return false;
  const before = tokens.slice(Math.max(0, match.from - 3), match.from).findLast((token) => !grammar.determiner.has(token.lower));
  if (!before || !opposing.includes(before.lower)) return false;
  const next = tokens.slice(at + 2).find((token) => grammar.auxiliary.has(token.lower) || /^\d/.test(token.lower));
  return next !== undefined && next.start < clause.end && grammar.auxiliary.has(next.lower);
}

/** "700 people detained in the aftermath": a participle without auxiliary and without object. */
const isReduced = (head: Head): boolean =>
  isBare(head) &&
  head.match.to === head.at + 1 &&
  head.match.from === head.at &&
  head.grammar.preposition.has(head.tokens[head.at + 1]?.lower ?? "") &&
  !head.grammar.language.degrees.includes(`${head.tokens[head.at + 1]?.lower} ${head.tokens[head.at + 2]?.lower}`);

/** "those charged or convicted of": no story, but a class of people. */
function ofAnybody({ tokens, at, grammar }: Head): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const earlier = grammar.coordinator.has(before) ? (tokens[at - 3]?.lower ?? "") : before;
  return grammar.genericNoun.has(earlier);
}

const isGeneric = (clause: Clause, grammar: Grammar): boolean => grammar.genericMarks.test(clause.text);

/** "the charges", "a release of", "the afternoon meeting": no verb, though it has the form of one. */
function isNoun(head: Head): boolean {
  const { tokens, at, start, grammar } = head;
  if (!isBare(head) || grammar.auxiliary.has((tokens[at] as Token).lower)) return false;
  const before = tokens[start - 1]?.lower ?? "";
  if (head.isIng)
    return !(
      start === 0 ||
      before === "," ||
      grammar.preposition.has(before) ||
      grammar.coordinator.has(before) ||
      grammar.verbalStops.has(before)
    );
  if (head.past)
    return grammar.determiner.has(before) || (grammar.preposition.has(before) && !grammar.language.agentMarks.includes(before));
  if (grammar.ambiguousPast.has((tokens[at] as Token).lower)) return grammar.determiner.has(before) || grammar.preposition.has(before);
  return (
    at === 0 ||
    grammar.determiner.has(before) ||
    grammar.preposition.has(before) ||
    (!/^\p{L}/u.test(before) && !isPresentOfChronology(head)) ||
    (grammar.coordinator.has(before) && !takesObject(head))
  );
}
