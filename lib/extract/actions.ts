import type { ActionMention, Modality, Polarity } from "../model/action.ts";
import type { ActionLanguage, Cue } from "./action-language.ts";
import type { Clause } from "./clauses.ts";
import { splitClauses } from "./clauses.ts";
import { actInSentence } from "./elsewhere.ts";
import type { Grammar } from "./grammar.ts";
import { grammarOf, isFiniteVerb } from "./grammar.ts";
import { opensNote } from "./notes.ts";
import type { PatternMatch } from "./patterns.ts";
import { matchPatterns } from "./patterns.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import { segment, tokenize } from "./tokens.ts";
import { readVerbGroup, type Tense } from "./verb-group.ts";

/**
 * How firmly a date must belong to the act before it is an event: `noun` only a date of the very noun ("the refusal of 16 November"),
 * `label` that of the item of a chronology which it opens, `clause` a date in its clause, `sentence` one in its sentence, `story` also one carried on from the sentences before.
 */
export type Reach = "noun" | "label" | "clause" | "sentence" | "story";

/** An act as recognized, with what attaching needs to know of its grammar. */
export interface ActionCandidate extends ActionMention {
  clause: Clause;
  clauses: readonly Clause[];
  cue: Cue;
  reach: Reach;
  tense: Tense;
  /** Where a participle after the act opens a phrase of its own ("a report on killings committed in May"); null where none does. */
  inner: number | null;
  /** "and" stands before its verb group: it shares what follows with the verb before. */
  coordinated: boolean;
}

/** Finds the acts that a list of sentences states, in text order. Looks at nothing outside each sentence. */
export function recognizeActions(sentences: readonly Sentence[], language: ActionLanguage): ActionCandidate[] {
  const grammar = grammarOf(language);
  return sentences.flatMap((sentence) => actionsOf(sentence, grammar));
}

function actionsOf(sentence: Sentence, grammar: Grammar): ActionCandidate[] {
  const tokens = tokenize(sentence.text, sentence.start);
  const parts = segment(tokens);
  const matches = parts.flatMap((part) => matchPatterns(part, grammar.index, grammar.stops).map((match) => ({ match, tokens: part })));
  if (matches.length === 0) return [];
  const clauses = splitClauses(sentence, grammar.language, tokens);
  const readings = [...matches, ...ellipticMatches(parts[0] as Token[], clauses, grammar)];
  const possible = readings
    .map((reading) => ({ ...reading, candidate: candidateOf(reading.match, reading.tokens, clauses, grammar) }))
    .filter((reading): reading is Reading => reading.candidate !== null);
  return chooseReadings(possible)
    .map(({ candidate }) => candidate)
    .sort((a, b) => a.start - b.start);
}

const ANTECEDENT = 10;

/**
 * What a clause leaves out stands before it: the object of "…, which was dismissed", the subject of "and resumed in June". Such clauses are
 * read once more with those words in front, and only acts that need them are kept.
 */
function ellipticMatches(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  grammar: Grammar,
): { match: PatternMatch; tokens: readonly Token[] }[] {
  return clauses.flatMap((clause, i) => {
    const own = tokens.filter((token) => token.start >= clause.start && token.end <= clause.end);
    const pointing = i > 0 && isPointing(clause, own, grammar);
    const before = pointing ? wordsOf(clauses[i - 1] as Clause, tokens) : i > 0 ? outerWords(tokens, clause, grammar) : [];
    if (before.length === 0) return [];
    const joined = [...before, ...(pointing || clause.kind === "relative" ? own.filter((token) => !isStandIn(token, grammar)) : own)];
    return matchPatterns(joined, grammar.index, grammar.stops)
      .filter(({ from, head }) => from < before.length && head !== null && head >= before.length)
      .map((match) => ({ match: { ...match, elliptic: true as const }, tokens: joined }));
  });
}

const LONGEST_BEFORE = 16;

const isStandIn = ({ lower }: Token, grammar: Grammar): boolean => grammar.relative.has(lower) || grammar.neuter.has(lower);

/** "A case was opened in May; it was closed in June": what "it" stands for is in the clause before. */
const isPointing = ({ kind }: Clause, own: readonly Token[], grammar: Grammar): boolean =>
  (kind === "main" || kind === "coordinate") &&
  own.slice(0, 2).some(({ lower }) => grammar.neuter.has(lower)) &&
  grammar.be.has(own[isAt(own, grammar) + 1]?.lower ?? "");

const isAt = (own: readonly Token[], grammar: Grammar): number => own.findIndex(({ lower }) => grammar.neuter.has(lower));

const wordsOf = ({ start, end }: Clause, tokens: readonly Token[]): Token[] =>
  tokens.filter((token) => token.start >= start && token.end <= end && /[a-z]/.test(token.lower)).slice(0, LONGEST_BEFORE);

function outerWords(tokens: readonly Token[], { kind, start, subject }: Clause, grammar: Grammar): Token[] {
  if (kind === "relative") {
    const before = tokens.filter((token) => token.end <= start).slice(-ANTECEDENT);
    return before.slice(before.findLastIndex((token) => grammar.verbalStops.has(token.lower) || grammar.auxiliary.has(token.lower)) + 1);
  }
  if (kind !== "coordinate" || !subject || subject.start >= start) return [];
  return tokens.filter((token) => token.start >= subject.start && token.end <= subject.end);
}

interface Reading {
  match: PatternMatch;
  tokens: readonly Token[];
  candidate: ActionCandidate;
}

/** One word states one act: the more specific pattern wins, then the earlier row. */
function chooseReadings(readings: Reading[]): Reading[] {
  const ranked = [...readings].sort(
    (a, b) =>
      b.match.pattern.weight - a.match.pattern.weight ||
      Number(a.match.head === null) - Number(b.match.head === null) ||
      a.match.pattern.order - b.match.pattern.order,
  );
  const chosen: Reading[] = [];
  for (const reading of ranked) if (!chosen.some((other) => competes(reading, other))) chosen.push(reading);
  return chosen;
}

function competes(a: Reading, b: Reading): boolean {
  if (a.tokens !== b.tokens) return a.candidate.head.start === b.candidate.head.start;
  const key = a.match.head ?? (a.match.named[0] as number);
  if (b.match.named.includes(key)) return true;
  if (a.match.named.includes(b.match.head ?? (b.match.named[0] as number))) return true;
  return a.match.head === null && a.match.from >= b.match.from && a.match.to <= b.match.to;
}

function candidateOf(match: PatternMatch, tokens: readonly Token[], clauses: readonly Clause[], grammar: Grammar): ActionCandidate | null {
  const { cue } = match.pattern;
  const headAt = match.head ?? (match.named[0] as number);
  const head = tokens[headAt] as Token;
  const clause = clauses.find((c) => c.start <= head.start && head.start < c.end) as Clause;
  const group = match.head === null ? null : readVerbGroup(match, tokens, clause, grammar);
  if (match.head !== null && !group) return null;
  if (cue.note && !opensNote(match, tokens, clause, grammar)) return null;
  const first = tokens[match.elliptic ? (group?.start ?? headAt) : Math.min(match.from, group?.start ?? match.from)] as Token;
  const last = tokens[match.to - 1] as Token;
  return {
    start: first.start,
    end: last.end,
    text: clause.sentence.text.slice(first.start - clause.sentence.start, last.end - clause.sentence.start),
    ruleId: cue.id,
    action: cue.action,
    act: actInSentence(cue, clause, head),
    polarity: polarityOf(cue, group?.negated ?? negatedNoun(match, tokens, grammar)),
    modality: modalityOf(cue, group?.modality ?? "asserted", clause, clauses, head, grammar),
    phase: cue.phase ?? null,
    head: { start: head.start, end: head.end },
    voice: group?.voice ?? "nominal",
    clause,
    clauses,
    cue,
    reach: group?.reach ?? nominalReach(cue, clause),
    inner: innerVerb(tokens, match.to, clause, grammar),
    coordinated: grammar.coordinator.has(tokens[(group?.start ?? headAt) - 1]?.lower ?? ""),
    tense: group?.tense ?? (cue.standsAlone ? "past" : "none"),
  };
}

const nominalReach = ({ note, standsAlone }: Cue, { kind }: Clause): Reach =>
  note ? "label" : standsAlone && kind === "main" ? "story" : "noun";

function innerVerb(tokens: readonly Token[], from: number, clause: Clause, grammar: Grammar): number | null {
  for (let i = from; i < tokens.length && (tokens[i] as Token).start < clause.end; i++) {
    const token = tokens[i] as Token;
    if (!grammar.auxiliary.has(token.lower) && isFiniteVerb(tokens, i, grammar) && !grammar.coordinator.has(tokens[i - 1]?.lower ?? ""))
      return token.start;
  }
  return null;
}

const negatedNoun = (match: PatternMatch, tokens: readonly Token[], grammar: Grammar): boolean =>
  grammar.negator.has(tokens[match.from - 1]?.lower ?? "") || grammar.negator.has(tokens[match.from - 2]?.lower ?? "");

const polarityOf = (cue: Cue, negated: boolean): Polarity => {
  const cueNegated = cue.polarity === "negated";
  return cueNegated ? "negated" : negated ? "negated" : "affirmed";
};

function modalityOf(cue: Cue, read: Modality, clause: Clause, clauses: readonly Clause[], head: Token, grammar: Grammar): Modality {
  if (read !== "asserted") return read;
  if (cue.modality) return cue.modality;
  return isClaimed(cue, clause, clauses, head, grammar) ? "alleged" : "asserted";
}

/** Somebody says so: a verb of claiming before it in the sentence, or "allegedly" beside it. */
function isClaimed(cue: Cue, clause: Clause, clauses: readonly Clause[], head: Token, grammar: Grammar): boolean {
  const from = clauses[0] as Clause;
  const before = clause.sentence.text.slice(from.start - clause.sentence.start, head.start - clause.sentence.start).toLowerCase();
  const words = before.split(/[^\p{L}]+/u);
  if (grammar.allegedly.test(clause.text)) return true;
  const isIncident = cue.action.startsWith("incident.");
  return clause.kind !== "main" || isIncident
    ? words.some((word) => grammar.alleging.has(word) || (isIncident && grammar.telling.has(word)))
    : false;
}
