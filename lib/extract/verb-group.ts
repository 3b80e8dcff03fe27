import type { Modality } from "../model/action.ts";
import type { Reach } from "./actions.ts";
import type { Clause } from "./clauses.ts";
import type { Grammar } from "./grammar.ts";
import { isAdverb, isPastForm, isPossibility } from "./grammar.ts";
import type { PatternMatch } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** What stands around the verb of an act: its auxiliaries, and what they say. */
export interface VerbGroup {
  start: number;
  voice: "active" | "passive";
  tense: "past" | "pluperfect" | "present" | "none";
  modality: Modality;
  negated: boolean;
  reach: Reach;
  /** No act at all: a noun that looks like a verb, a mere possibility, a condition. */
  reject: boolean;
}

const LONGEST_GROUP = 7;

export function readVerbGroup(match: PatternMatch, tokens: readonly Token[], clause: Clause, grammar: Grammar): VerbGroup {
  const at = match.head as number;
  let start = groupStart(tokens, at, grammar);
  let words: readonly Token[] = tokens.slice(start, at);
  if (!words.some((w) => grammar.auxiliary.has(w.lower))) {
    const shared = sharedGroup(tokens, start, grammar);
    if (shared) [start, words] = [start, shared];
  }
  const has = (set: ReadonlySet<string>) => words.some((w) => set.has(w.lower));
  const head = tokens[at] as Token;
  const infinitive = infinitiveOf(tokens, words, start, grammar);
  const be = has(grammar.be);
  const isIng = grammar.language.participleEnding.test(head.lower);
  const past = isPastForm(head, grammar) || grammar.language.participles.has(head.lower);
  const passive = past && (be || (match.pattern.passive && !has(grammar.auxiliary)));
  const bare = !has(grammar.auxiliary);
  const tense = tenseOf(words, head, past, isIng, grammar);
  const possible = words.some((w) => isPossibility(w, grammar));
  const negated = has(grammar.negator) || infinitive === "negated" || negatedAround(match, tokens, start, clause, grammar);
  return {
    start,
    voice: passive ? "passive" : "active",
    tense,
    modality: groupModality(words, infinitive, tokens, start, be, grammar),
    negated,
    reach: reachOf(tokens, at, { bare, past, isIng, tense, negated, possible, passive, match, clause }, grammar),
    reject:
      isNoun(tokens, at, bare, past, isIng, grammar) || (passive && match.pattern.activeOnly) || possible || clause.kind === "conditional",
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

/** "was detained, beaten and threatened": the later verbs share the auxiliaries of the first. */
function sharedGroup(tokens: readonly Token[], start: number, grammar: Grammar): readonly Token[] | null {
  const before = tokens[start - 1];
  if (!before || !(grammar.coordinator.has(before.lower) || before.lower === ",")) return null;
  for (let i = start - 2; i > Math.max(0, start - 14); i--) {
    const word = tokens[i] as Token;
    if (grammar.verbalStops.has(word.lower)) return null;
    if (grammar.auxiliary.has(word.lower)) return tokens.slice(groupStart(tokens, i + 1, grammar), i + 1);
    if (isPastForm(word, grammar) && !grammar.auxiliary.has(tokens[i - 1]?.lower ?? "") && !isAdverb(tokens[i - 1] ?? word, grammar))
      return null;
  }
  return null;
}

/** What a verb or noun before "to" makes of the infinitive: "refused to", "decided to", "asked the court to". */
function infinitiveOf(tokens: readonly Token[], words: readonly Token[], start: number, grammar: Grammar): "none" | "negated" | Modality {
  const to = words.findIndex((w) => grammar.infinitive.has(w.lower));
  if (to < 0) return "none";
  for (let i = start + to - 1; i >= Math.max(0, start + to - 8); i--) {
    const word = (tokens[i] as Token).lower;
    if (grammar.controlNegated.has(word)) return "negated";
    if (grammar.controlOrdering.has(word)) return words.slice(to).some((w) => grammar.be.has(w.lower)) ? "asserted" : "required";
    if (grammar.controlAsserted.has(word)) return "asserted";
    if (grammar.controlRequired.has(word)) return "required";
    if (grammar.verbalStops.has(word)) break;
  }
  return "planned";
}

function tenseOf(words: readonly Token[], head: Token, past: boolean, isIng: boolean, grammar: Grammar): VerbGroup["tense"] {
  const has = (set: ReadonlySet<string>) => words.some((w) => set.has(w.lower));
  if (has(grammar.pluperfect)) return "pluperfect";
  if (has(grammar.pastAuxiliary)) return "past";
  if (has(grammar.present)) return "present";
  if (words.some((w) => grammar.auxiliary.has(w.lower))) return has(grammar.infinitive) ? "none" : "past";
  if (past) return "past";
  return isIng || !head ? "none" : "present";
}

function groupModality(
  words: readonly Token[],
  infinitive: "none" | "negated" | Modality,
  tokens: readonly Token[],
  start: number,
  be: boolean,
  grammar: Grammar,
): Modality {
  const has = (set: ReadonlySet<string>) => words.some((w) => set.has(w.lower));
  if (has(grammar.planned)) return "planned";
  if (has(grammar.required)) return "required";
  if (infinitive === "negated") return "asserted";
  if (infinitive !== "none") return infinitive;
  const first = words.find((w) => grammar.auxiliary.has(w.lower));
  const subjunctive = be && first !== undefined && grammar.bare.has(first.lower) && tokens[start - 1] !== undefined;
  return subjunctive ? "required" : "asserted";
}

interface Shape {
  bare: boolean;
  past: boolean;
  isIng: boolean;
  tense: VerbGroup["tense"];
  negated: boolean;
  possible: boolean;
  passive: boolean;
  match: PatternMatch;
  clause: Clause;
}

function reachOf(tokens: readonly Token[], at: number, shape: Shape, grammar: Grammar): Reach {
  const { clause, match } = shape;
  if (shape.tense === "present" || isGeneric(clause, grammar)) return "clause";
  if (shape.tense === "none") return shape.isIng && clause.kind === "participial" ? "sentence" : "clause";
  if (shape.negated && match.pattern.cue.action !== "response.reply") return "clause";
  if (clause.kind === "relative") return shape.tense === "pluperfect" || !afterComma(clause, tokens) ? "clause" : "sentence";
  if (shape.bare && match.pattern.passive) return "clause";
  if (shape.bare && isReduced(tokens, at, match, grammar)) return "sentence";
  if (clause.kind === "circumstance") return "clause";
  if (clause.kind === "complement" || clause.kind === "temporal" || clause.kind === "aside") return "sentence";
  return shape.tense === "pluperfect" ? "sentence" : "story";
}

const afterComma = (clause: Clause, tokens: readonly Token[]): boolean => {
  const first = tokens.findIndex((t) => t.start >= clause.start);
  return first > 0 && tokens[first - 1]?.lower === ",";
};

/** "700 people detained in the aftermath": a participle without auxiliary and without object. */
const isReduced = (tokens: readonly Token[], at: number, match: PatternMatch, grammar: Grammar): boolean =>
  match.to === at + 1 && match.from === at && grammar.preposition.has(tokens[at + 1]?.lower ?? "");

const genericMarks = new WeakMap<Grammar, RegExp>();
function isGeneric(clause: Clause, grammar: Grammar): boolean {
  let marks = genericMarks.get(grammar);
  if (!marks)
    genericMarks.set(grammar, (marks = new RegExp(`\\b(?:${grammar.language.generic.join("|").replaceAll(" ", "\\s")})\\b`, "i")));
  return marks.test(clause.text);
}

/** "the charges", "a release of": no verb, though it has the form of one. */
function isNoun(tokens: readonly Token[], at: number, bare: boolean, past: boolean, isIng: boolean, grammar: Grammar): boolean {
  if (!bare) return false;
  const before = tokens[at - 1]?.lower ?? "";
  if (isIng) return grammar.determiner.has(before);
  if (past) return grammar.determiner.has(before) || (grammar.preposition.has(before) && before !== "by");
  return (
    at === 0 ||
    grammar.determiner.has(before) ||
    grammar.preposition.has(before) ||
    !/^\p{L}/u.test(before) ||
    grammar.coordinator.has(before)
  );
}

/** "no reply was received", "neither he nor his lawyer was informed", "received no reply". */
function negatedAround(match: PatternMatch, tokens: readonly Token[], start: number, clause: Clause, grammar: Grammar): boolean {
  const negative = new Set(grammar.language.negativeSubjects);
  for (let i = Math.min(start, match.from) - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.start < (clause.subject?.start ?? clause.start)) break;
    if (negative.has(token.lower)) return true;
  }
  for (let i = match.from; i < match.to; i++) if (grammar.negator.has((tokens[i] as Token).lower)) return true;
  return false;
}
