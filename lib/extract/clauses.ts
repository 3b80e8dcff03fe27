import type { Span } from "../model/span.ts";
import type { ActionLanguage, ClauseKind, Splitter } from "./action-language.ts";
import type { Grammar } from "./grammar.ts";
import { grammarOf, isAdverb, isFiniteVerb, isPossibility } from "./grammar.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";
import { tokenize } from "./tokens.ts";

/** A stretch of a sentence with one verb group (UTF-16 span). */
export interface Clause extends Span {
  text: string;
  sentence: Sentence;
  kind: ClauseKind;
  /** Where its subject stands: in the clause itself, in the clause it is coordinated with, or unknown. */
  subject: Span | null;
}

/** Parts a sentence where a new verb group starts: after "and", in a relative clause, in what was said. The parts cover the sentence. */
export function splitClauses(sentence: Sentence, language: ActionLanguage, tokens = tokenize(sentence.text, sentence.start)): Clause[] {
  const grammar = grammarOf(language);
  const cuts = findCuts(tokens, grammar);
  const clauses: Clause[] = [];
  let outer: Span | null = null;
  for (let i = 0; i < cuts.length; i++) {
    const cut = cuts[i] as Cut;
    const next = cuts[i + 1];
    const end = next ? next.at : tokens.length;
    const start = i === 0 ? sentence.start : (tokens[cut.at] as Token).start;
    const stop = next ? (tokens[end] as Token).start : sentence.end;
    const own =
      subjectOf(tokens, cut.at, end, cut.kind, grammar) ?? (next?.kind === "participial" ? leftOpen(tokens, cut, end, grammar) : null);
    const inner =
      clauses.at(-1)?.kind === "complement" && !isModal(tokens, cuts[i - 1]?.at ?? 0, cut.at, grammar) ? clauses.at(-1)?.subject : null;
    const joins = cut.kind === "coordinate" || cut.kind === "participial";
    const subject: Span | null = own ?? (joins ? (inner ?? outer) : null);
    if (subject && !INNER.has(cut.kind)) outer = subject;
    clauses.push({
      start,
      end: stop,
      text: sentence.text.slice(start - sentence.start, stop - sentence.start),
      sentence,
      kind: cut.kind,
      subject,
    });
  }
  return clauses;
}

interface Cut {
  at: number;
  kind: ClauseKind;
}

/** Clauses whose subject is none of the sentence's. */
const INNER = new Set<ClauseKind>(["relative", "aside", "complement"]);
const LOOK_AHEAD = 14;
const HARD = new Set([";", ":", "–", "—", "-", "•"]);
const OPENING = new Set(["(", "["]);
const CLOSING = new Set([")", "]"]);
const SUBORDINATE = new Set<ClauseKind>(["temporal", "conditional", "circumstance", "participial"]);

function findCuts(tokens: readonly Token[], grammar: Grammar): Cut[] {
  const cuts: Cut[] = [{ at: 0, kind: openingKind(tokens, grammar) }];
  let depth = 0;
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (OPENING.has(token.lower) && closes(tokens, i)) depth++;
    else if (CLOSING.has(token.lower) && depth > 0) depth--;
    const last = cuts.at(-1) as Cut;
    const kind = depth > 0 ? null : cutAt(tokens, i, last, grammar);
    if (kind && i > last.at) cuts.push({ at: i, kind });
  }
  return cuts;
}

const closes = (tokens: readonly Token[], open: number): boolean => tokens.slice(open + 1, open + 60).some((t) => CLOSING.has(t.lower));

function openingKind(tokens: readonly Token[], grammar: Grammar): ClauseKind {
  const splitter = splitterAt(tokens, 0, grammar.language.splitters);
  return splitter && splitter.kind !== "complement" && splitter.kind !== "coordinate" ? splitter.kind : "main";
}

function cutAt(tokens: readonly Token[], i: number, last: Cut, grammar: Grammar): ClauseKind | null {
  const before = tokens[i - 1] as Token;
  if (HARD.has(before.lower) && !isCompound(tokens, i - 1)) return isDateLabel(tokens, last.at, i - 1) ? null : "main";
  const splitter = splitterAt(tokens, i, grammar.language.splitters);
  if (
    splitter &&
    !isDateAhead(tokens, i, splitter) &&
    !isMeasured(tokens, i, last, splitter, grammar) &&
    hasVerbAhead(tokens, i + 1, grammar, splitter)
  )
    return splitter.kind;
  if (grammar.coordinator.has((tokens[i] as Token).lower)) return cutAtCoordinator(tokens, i, last, grammar);
  if (before.lower === ",") return cutAfterComma(tokens, i, last, grammar);
  return null;
}

const LONGEST_LABEL = 6;

/** "15 January 2017 - conviction affirmed": a date in front of a note belongs to it. */
const isDateLabel = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from > 0 &&
  to - from <= LONGEST_LABEL &&
  (/\d/.test((tokens[to - 1] as Token).lower) || /^\d/.test(tokens[to - 2]?.lower ?? "")) &&
  tokens.slice(from, to).filter((token) => !/\d/.test(token.lower)).length <= 3;

/** A hyphen without spaces is part of a word. */
const isCompound = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at] as Token).lower === "-" && tokens[at + 1]?.start === (tokens[at] as Token).end;

function cutAtCoordinator(tokens: readonly Token[], i: number, last: Cut, grammar: Grammar): ClauseKind | null {
  if (!hasVerb(tokens, last.at, i, grammar)) return null;
  let next = i + 1;
  while (tokens[next] && isAdverb(tokens[next] as Token, grammar)) next++;
  if (isFiniteVerb(tokens, next, grammar)) return "coordinate";
  return subjectAndVerbAhead(tokens, i + 1, grammar) ? "coordinate" : null;
}

function cutAfterComma(tokens: readonly Token[], i: number, last: Cut, grammar: Grammar): ClauseKind | null {
  let next = i;
  while (tokens[next] && isAdverb(tokens[next] as Token, grammar)) next++;
  const token = tokens[next];
  if (token && grammar.language.participleEnding.test(token.lower) && token.lower.length > 5) return "participial";
  if (SUBORDINATE.has(last.kind) && subjectAndVerbAhead(tokens, i, grammar, true)) return "main";
  if (!hasVerb(tokens, last.at, i, grammar)) return null;
  return isFiniteVerb(tokens, next, grammar) ? "coordinate" : null;
}

/** "since 28 January", "before 2012": a date follows and no clause. */
const isDateAhead = (tokens: readonly Token[], i: number, splitter: Splitter): boolean =>
  (splitter.kind === "circumstance" || splitter.kind === "temporal") && tokens.slice(i + 1, i + 3).some((token) => /^\d/.test(token.lower));

const LONGEST_MEASURE = 4;

/** "Two days before the visit he complained": a measure of time opens the sentence, and what follows is its own clause. */
function isMeasured(tokens: readonly Token[], i: number, last: Cut, { kind }: Splitter, grammar: Grammar): boolean {
  if (kind !== "circumstance" && kind !== "temporal") return false;
  const isShort = i > last.at && i - last.at <= LONGEST_MEASURE && !hasVerb(tokens, last.at, i, grammar);
  return isShort && !tokens.slice(i).some(({ lower }) => lower === ",");
}

const hasVerb = (tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean => {
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i, grammar)) return true;
  return false;
};

const NEEDS_NO_VERB = new Set<ClauseKind>(["relative", "aside"]);

/** A splitter opens a clause only where a verb follows in it; a relative clause may have a present verb that no form gives away. */
function hasVerbAhead(tokens: readonly Token[], from: number, grammar: Grammar, { kind, verbless }: Splitter): boolean {
  if (NEEDS_NO_VERB.has(kind) || verbless) return true;
  if (kind === "complement") return hasVerbOfItsOwn(tokens, from, grammar);
  for (let i = from; i < Math.min(tokens.length, from + LOOK_AHEAD); i++) {
    const word = (tokens[i] as Token).lower;
    if (word === "," || HARD.has(word) || (grammar.coordinator.has(word) && isFiniteVerb(tokens, i + 1, grammar))) return false;
    if (isFiniteVerb(tokens, i, grammar)) return true;
  }
  return false;
}

/** "found that it was closed"; not "reversed that ruling and released him", where the next verb is coordinated with the one before. */
function hasVerbOfItsOwn(tokens: readonly Token[], from: number, grammar: Grammar): boolean {
  for (let i = from; i < Math.min(tokens.length, from + LOOK_AHEAD); i++) {
    const { lower } = tokens[i] as Token;
    if (grammar.auxiliary.has(lower) || isFiniteVerb(tokens, i, grammar)) return true;
    if (grammar.coordinator.has(lower) && isFiniteVerb(tokens, i + 1, grammar)) return false;
  }
  return false;
}

/** After "and": does a noun phrase with a verb of its own follow, before anything else begins? */
function subjectAndVerbAhead(tokens: readonly Token[], from: number, grammar: Grammar, coordinated = false): boolean {
  let commas = tokens[from]?.lower === "," ? 2 : 0;
  const joined = coordinated || grammar.negativeSubject.has(tokens[from]?.lower ?? "");
  for (let i = from; i < Math.min(tokens.length, from + LOOK_AHEAD); i++) {
    const token = tokens[i] as Token;
    if (token.lower === ",") {
      if (commas-- <= 0) return false;
      continue;
    }
    if (
      i > from &&
      ((!joined && grammar.coordinator.has(token.lower)) || HARD.has(token.lower) || splitterAt(tokens, i, grammar.language.splitters))
    )
      return false;
    if (isFiniteVerb(tokens, i, grammar)) return i > from;
  }
  return false;
}

const splitterIndex = new WeakMap<readonly Splitter[], Map<string, { words: string[]; splitter: Splitter }[]>>();

function indexOf(splitters: readonly Splitter[]): Map<string, { words: string[]; splitter: Splitter }[]> {
  const known = splitterIndex.get(splitters);
  if (known) return known;
  const index = new Map<string, { words: string[]; splitter: Splitter }[]>();
  for (const splitter of splitters) {
    const words = splitter.words.split(" ");
    const first = words[0] as string;
    index.set(
      first,
      [...(index.get(first) ?? []), { words, splitter }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  splitterIndex.set(splitters, index);
  return index;
}

function splitterAt(tokens: readonly Token[], i: number, splitters: readonly Splitter[]): Splitter | null {
  const candidates = indexOf(splitters).get(tokens[i]?.lower ?? "");
  if (!candidates) return null;
  const afterComma = tokens[i - 1]?.lower === ",";
  for (const { words, splitter } of candidates)
    if ((!splitter.comma || afterComma) && words.every((word, k) => tokens[i + k]?.lower === word)) return splitter;
  return null;
}

/** "The Office, acting on instructions, cancelled it": the subject stands before the participle, its verb behind. */
function leftOpen(tokens: readonly Token[], { at, kind }: Cut, to: number, grammar: Grammar): Span | null {
  if (kind !== "main" || hasVerb(tokens, at, to, grammar)) return null;
  let first = at;
  while (first < to && isFrame(tokens[first] as Token, grammar)) first++;
  return first < to ? { start: (tokens[first] as Token).start, end: (tokens[to - 1] as Token).end } : null;
}

/** From the clause's first word to its verb; null where the verb comes first ("and sent the file to …"). */
function subjectOf(tokens: readonly Token[], from: number, to: number, kind: ClauseKind, grammar: Grammar): Span | null {
  if (kind === "participial") return null;
  let first = from;
  while (first < to && isFrame(tokens[first] as Token, grammar)) first++;
  if (kind === "coordinate" && isAdjunct(tokens, first, grammar)) return null;
  for (let i = first; i < to; i++)
    if (isFiniteVerb(tokens, i, grammar))
      return i > first && !(kind === "coordinate" && isDateAlone(tokens.slice(first, i), grammar))
        ? { start: (tokens[first] as Token).start, end: (tokens[i - 1] as Token).end }
        : null;
  return null;
}

/** "and together with the guards searched the cell": what stands before the verb is no subject. A date before it says nothing. */
const isAdjunct = (tokens: readonly Token[], at: number, grammar: Grammar): boolean =>
  grammar.preposition.has(tokens[at]?.lower ?? "") && !tokens.slice(at, at + 4).some((token) => /\d/.test(token.lower));

/** "and on 3 May 2021 ruled": a date is no subject. A month stands beside its figures. */
const isDateAlone = (tokens: readonly Token[], grammar: Grammar): boolean =>
  tokens.some(({ lower }) => /^\d/.test(lower)) &&
  tokens.every(
    ({ lower }, i) =>
      /^[\d,]/.test(lower) ||
      grammar.preposition.has(lower) ||
      /^\d/.test(tokens[i - 1]?.lower ?? "") ||
      /^\d/.test(tokens[i + 1]?.lower ?? ""),
  );

const isFrame = (token: Token, grammar: Grammar): boolean =>
  grammar.coordinator.has(token.lower) || token.lower === "," || isAdverb(token, grammar);

const isModal = (tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean =>
  tokens
    .slice(from, to)
    .some((token) => grammar.planned.has(token.lower) || grammar.required.has(token.lower) || isPossibility(token, grammar));
