import type { Span } from "../model/span.ts";
import type { ResolvedTimex } from "../model/timex.ts";
import type { ActionLanguage, Cue } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import type { Clause } from "./clauses.ts";
import { splitClauses } from "./clauses.ts";
import type { Grammar } from "./grammar.ts";
import { grammarOf, isFiniteVerb, isPossibility } from "./grammar.ts";
import type { Sentence } from "./sentences.ts";
import { isEventDate } from "./timex/event-date.ts";
import type { Token } from "./tokens.ts";
import { tokenize } from "./tokens.ts";

/** An act that no cue knows is kept as `other` where its sentence names a day or a month, rather than lost. */
const UNKNOWN: Cue = { id: "any.action.unknown", action: "other", certainty: 0.3, patterns: [], examples: [], counterexamples: [] };

const DAY_OR_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])/;

/** Adds to the recognized acts one `other` for each clause with a day or month and a past verb in a sentence where no cue speaks. */
export function recognizeUnknownActs(
  known: readonly ActionCandidate[],
  sentences: readonly Sentence[],
  resolved: readonly ResolvedTimex[],
  language: ActionLanguage,
): ActionCandidate[] {
  const grammar = grammarOf(language);
  const told = new Set(known.map((candidate) => candidate.clause.sentence));
  const dates = resolved.filter((date) => isEventDate(date) && DAY_OR_MONTH.test(date.edtf ?? ""));
  let next = 0;
  const unknown: ActionCandidate[] = [];
  for (const sentence of sentences) {
    while (next < dates.length && (dates[next] as ResolvedTimex).timex.start < sentence.start) next++;
    const date = dates[next];
    if (!date || date.timex.start >= sentence.end || told.has(sentence)) continue;
    const candidate = unknownAct(sentence, date.timex, grammar);
    if (candidate) unknown.push(candidate);
  }
  return [...known, ...unknown].sort((a, b) => a.start - b.start);
}

function unknownAct(sentence: Sentence, date: Span, grammar: Grammar): ActionCandidate | null {
  const tokens = tokenize(sentence.text, sentence.start);
  const clauses = splitClauses(sentence, grammar.language, tokens);
  const clause = clauses.find((c) => c.start <= date.start && date.start < c.end);
  if (!clause || clause.kind === "conditional" || clause.kind === "circumstance") return null;
  const verb = verbOf(tokens, clause, grammar);
  if (!verb) return null;
  return {
    start: verb.start,
    end: verb.end,
    text: verb.text,
    ruleId: UNKNOWN.id,
    action: "other",
    act: null,
    polarity: "affirmed",
    modality: "asserted",
    phase: null,
    head: { start: verb.start, end: verb.end },
    voice: "active",
    clause,
    clauses,
    cue: UNKNOWN,
    reach: "clause",
    tense: "past",
    inner: null,
    coordinated: false,
  };
}

/** The clause's past verb; none where it is present, planned or merely possible. */
function verbOf(tokens: readonly Token[], clause: Clause, grammar: Grammar): Token | null {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start < clause.start || token.start >= clause.end || !isFiniteVerb(tokens, i, grammar)) continue;
    const unreal = grammar.present.has(token.lower) || grammar.planned.has(token.lower) || grammar.required.has(token.lower);
    return unreal || isPossibility(token, grammar) ? null : token;
  }
  return null;
}
