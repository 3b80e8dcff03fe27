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

/** Everything that a sequence can begin with; `open` when it may also be empty. */
function firsts(nodes: readonly Node[]): { symbols: string[]; open: boolean } {
  const symbols: string[] = [];
  for (const node of nodes) {
    if (node.kind === "mark") continue;
    if (node.kind === "element") {
      symbols.push(node.element.first);
      if (!node.element.optional) return { symbols, open: false };
      continue;
    }
    const inner = node.alternatives.map(firsts);
    symbols.push(...inner.flatMap((one) => one.symbols));
    if (!node.optional && inner.every((one) => !one.open)) return { symbols, open: false };
  }
  return { symbols, open: true };
}

export interface Pattern {
  /** Words, marks and classes that a match can begin with. */
  firsts: readonly string[];
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
  const { symbols, open } = firsts(nodes);
  if (open) throw new Error(`the pattern "${source}" matches nothing at all`);
  const run = compileSequence(nodes, (_, at) => at);
  return {
    firsts: [...new Set(symbols)],
    match(tokens, at, lexicon) {
      const state: State = { tokens, lexicon, start: at, captures: [], from: at, to: -1 };
      const end = run(state, at);
      if (end <= at) return null;
      return { first: at, end, from: state.from, to: state.to < 0 ? end : state.to, captures: state.captures };
    },
  };
}

export const isClass = (symbol: string): boolean => CLASS.test(symbol);
