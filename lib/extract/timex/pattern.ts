import { NUMBER_CLASSES } from "./number-classes.ts";
import type { Token } from "./tokens.ts";

/**
 * Patterns over tokens. `of` a word, `(of|in)` one of several, `)?` or `word?` optional, `MONTH` a class of the lexicon or of numbers, `d:DAY` captured
 * under a name, `+.` a token stuck to the one before it, `<` and `>` the span where it is not the whole match. No repetition, so matching at one
 * token takes constant time.
 */
export interface Capture {
  name: string;
  index: number;
  value: number | string;
}

interface State {
  tokens: readonly Token[];
  lexicon: Lexicon;
  start: number;
  captures: Capture[];
  from: number;
  to: number;
}

type Step = (state: State, at: number) => number;
type Test = (token: Token, lexicon: Lexicon) => number | string | undefined;

/** Word → class → meaning. */
export type Lexicon = ReadonlyMap<string, Readonly<Record<string, LexemeValue>>>;
interface LexemeValue {
  value: number | string;
  capital: boolean;
}

const CLASS = /^[A-Z][A-Z0-9]*$/;
const PIECE = /\(|\)\??|\||<|>|[^\s()|<>]+/g;

interface Element {
  name: string | null;
  test: Test;
  glued: boolean;
  optional: boolean;
  /** What can start here: a word or mark, or a class. */
  first: string;
}

function testOf(symbol: string): Test {
  if (!CLASS.test(symbol)) return (token) => (token.text === symbol && token.kind !== "number" ? symbol : undefined);
  const number = NUMBER_CLASSES[symbol];
  if (number) return number;
  return (token, lexicon) => {
    const found = lexicon.get(token.text)?.[symbol];
    return found === undefined || (found.capital && !token.capital) ? undefined : found.value;
  };
}

function elementOf(piece: string): Element {
  const optional = piece.length > 1 && piece.endsWith("?");
  const bare = optional ? piece.slice(0, -1) : piece;
  const glued = bare.length > 1 && bare.startsWith("+");
  const rest = glued ? bare.slice(1) : bare;
  const colon = rest.length > 1 ? rest.indexOf(":") : -1;
  const symbol = colon > 0 ? rest.slice(colon + 1) : rest;
  return { name: colon > 0 ? rest.slice(0, colon) : null, test: testOf(symbol), glued, optional, first: symbol };
}

type Node =
  | { kind: "element"; element: Element }
  | { kind: "group"; alternatives: Node[][]; optional: boolean }
  | { kind: "mark"; which: "from" | "to" };

class PatternParser {
  private readonly pieces: string[];
  private at = 0;
  constructor(source: string) {
    this.pieces = source.match(PIECE) ?? [];
  }

  sequence(): Node[] {
    const nodes: Node[] = [];
    for (;;) {
      const piece = this.pieces[this.at];
      if (piece === undefined || piece === "|" || piece.startsWith(")")) return nodes;
      this.at += 1;
      if (piece === "(") nodes.push(this.group());
      else if (piece === "<" || piece === ">") nodes.push({ kind: "mark", which: piece === "<" ? "from" : "to" });
      else nodes.push({ kind: "element", element: elementOf(piece) });
    }
  }

  private group(): Node {
    const alternatives = [this.sequence()];
    while (this.pieces[this.at] === "|") {
      this.at += 1;
      alternatives.push(this.sequence());
    }
    const close = this.pieces[this.at];
    this.at += 1;
    if (close === undefined) throw new Error("a bracket is not closed");
    return { kind: "group", alternatives, optional: close === ")?" };
  }
}

function elementStep({ test, glued, optional, name }: Element, next: Step): Step {
  return (state, at) => {
    const token = state.tokens[at];
    const value = token && (at === state.start || fits(token, glued)) ? test(token, state.lexicon) : undefined;
    if (value !== undefined) {
      if (name !== null) state.captures.push({ name, index: at, value });
      const end = next(state, at + 1);
      if (end >= 0) return end;
      if (name !== null) state.captures.pop();
    }
    return optional ? next(state, at) : -1;
  };
}

const fits = (token: Token, glued: boolean): boolean => (glued ? token.gap === 0 : token.gap < 2);

function markStep(which: "from" | "to", next: Step): Step {
  return (state, at) => {
    const before = state[which];
    state[which] = at;
    const end = next(state, at);
    if (end < 0) state[which] = before;
    return end;
  };
}

function compileNode(node: Node, next: Step): Step {
  if (node.kind === "element") return elementStep(node.element, next);
  if (node.kind === "mark") return markStep(node.which, next);
  const steps = node.alternatives.map((nodes) => compileSequence(nodes, next));
  return (state, at) => {
    for (const step of steps) {
      const end = step(state, at);
      if (end >= 0) return end;
    }
    return node.optional ? next(state, at) : -1;
  };
}

const compileSequence = (nodes: readonly Node[], next: Step): Step =>
  nodes.reduceRight((following, node) => compileNode(node, following), next);

/** What a match can begin with: the first word, mark or class, and the second; null where it may be over after the first. */
export interface Opening {
  first: string;
  second: string | null;
}

type Emit = (first: string, second: string | null) => void;

/** Walks every way into a sequence until two symbols are known; `done` takes over where the sequence ends before that. */
function walk(nodes: readonly Node[], at: number, first: string | null, emit: Emit, done: (first: string | null) => void): void {
  const node = nodes[at];
  if (!node) {
    done(first);
    return;
  }
  const next = (known: string | null): void => walk(nodes, at + 1, known, emit, done);
  if (node.kind === "mark") next(first);
  else if (node.kind === "group") {
    for (const alternative of node.alternatives) walk(alternative, 0, first, emit, next);
    if (node.optional) next(first);
  } else {
    if (first === null) next(node.element.first);
    else emit(first, node.element.first);
    if (node.element.optional) next(first);
  }
}

function openingsOf(nodes: readonly Node[], source: string): Opening[] {
  const openings = new Map<string, Opening>();
  const emit: Emit = (first, second) => void openings.set(`${first} ${second ?? ""}`, { first, second });
  walk(nodes, 0, null, emit, (first) => {
    if (first === null) throw new Error(`the pattern "${source}" matches nothing at all`);
    emit(first, null);
  });
  return [...openings.values()];
}

export interface Pattern {
  openings: readonly Opening[];
  match: (tokens: readonly Token[], at: number, lexicon: Lexicon) => RawMatch | null;
}

export interface RawMatch {
  first: number;
  /** Token after the last. */
  end: number;
  from: number;
  to: number;
  captures: readonly Capture[];
}

export function compilePattern(source: string): Pattern {
  const nodes = new PatternParser(source).sequence();
  const openings = openingsOf(nodes, source);
  const run = compileSequence(nodes, (_, at) => at);
  return {
    openings,
    match(tokens, at, lexicon) {
      const state: State = { tokens, lexicon, start: at, captures: [], from: at, to: -1 };
      const end = run(state, at);
      if (end <= at) return null;
      return { first: at, end, from: state.from, to: state.to < 0 ? end : state.to, captures: state.captures };
    },
  };
}

export const isClass = (symbol: string): boolean => CLASS.test(symbol);
