import type { ResolvedTimex } from "../model/timex.ts";
import { UNKNOWN_ACT_RULE } from "../model/unknown-act.ts";
import type { ActionLanguage, Cue } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import type { Clause } from "./clauses.ts";
import { splitClauses } from "./clauses.ts";
import type { Grammar } from "./grammar.ts";
import { grammarOf, isFiniteVerb, isPossibility } from "./grammar.ts";
import type { Sentence } from "./sentences.ts";
import { type StatedDate, statedDates, within } from "./stated-date.ts";
import type { Token } from "./tokens.ts";
import { tokenize } from "./tokens.ts";

/** An act that no cue knows is kept as `other` where its clause names a day or a month, rather than lost. */
const UNKNOWN: Cue = {
  id: UNKNOWN_ACT_RULE,
  action: "other",
  certainty: 0.3,
  lastResort: true,
  patterns: [],
  examples: [],
  counterexamples: [],
};

const YEAR = /^\d{4}$/;
const OPENING = 12;
const DAY_OR_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])/;

/** Adds to the recognized acts one last resort for each sentence that states a day or a month with a past verb. In text order. */
export function addLastResorts(
  known: readonly ActionCandidate[],
  sentences: readonly Sentence[],
  resolved: readonly ResolvedTimex[],
  text: string,
  language: ActionLanguage,
): ActionCandidate[] {
  const grammar = grammarOf(language);
  const dates = statedDates(resolved, text, language).filter(({ ofNoun }) => !ofNoun);
  const unknown: ActionCandidate[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < dates.length && (dates[next] as StatedDate).date.timex.start < sentence.start) next++;
    let at = next;
    while ((dates[at]?.date.timex.start ?? sentence.end) < sentence.end && !isFirm((dates[at] as StatedDate).date, sentence)) at++;
    const date = dates[at]?.date;
    if (!date || date.timex.start >= sentence.end) continue;
    const candidate = unknownAct(sentence, date, grammar);
    if (candidate) unknown.push(candidate);
  }
  return [...known, ...unknown].sort((a, b) => a.clause.sentence.start - b.clause.sentence.start || a.start - b.start);
}

/** A day or a month; a year only where it opens the sentence. */
const isFirm = ({ edtf, timex }: ResolvedTimex, sentence: Sentence): boolean =>
  DAY_OR_MONTH.test(edtf ?? "") || (YEAR.test(edtf ?? "") && timex.start - sentence.start <= OPENING);

function unknownAct(sentence: Sentence, date: ResolvedTimex, grammar: Grammar): ActionCandidate | null {
  const tokens = tokenize(sentence.text, sentence.start);
  const clauses = splitClauses(sentence, grammar.language, tokens);
  const clause = clauses.find((one) => within(date.timex, one));
  if (!clause || clause.kind === "conditional" || clause.kind === "circumstance") return null;
  const verb = verbOf(tokens, clause, grammar);
  if (!verb) return null;
  const { start, end, text } = verb;
  const act = { ruleId: UNKNOWN.id, action: "other", act: null, polarity: "affirmed", modality: "asserted", phase: null } as const;
  const grammatical = { voice: "active", reach: "clause", tense: "past", inner: null, coordinated: false } as const;
  return { start, end, text, ...act, ...grammatical, head: { start, end }, clause, clauses, cue: UNKNOWN };
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
