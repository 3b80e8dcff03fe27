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

const inRange = (token: Token, low: number, high: number, digits: number): number | undefined =>
  token.kind === "number" && token.digits <= digits && token.number >= low && token.number <= high ? token.number : undefined;

/** Classes of numbers, the same in every language. `s` is the decade ending, taken from the lexicon's class of suffixes. */
const NUMBERS: Readonly<Record<string, Test>> = {
  DAY: (token) => inRange(token, 1, 31, 2),
  DAYTH: (token) => (token.suffix === "" ? undefined : inRange(token, 1, 31, 2)),
  MM: (token) => (token.suffix === "" ? inRange(token, 1, 12, 2) : undefined),
  YYYY: (token) => (token.digits === 4 && token.suffix === "" ? inRange(token, 1000, 2199, 4) : undefined),
  YEAR3: (token) => (token.digits >= 1 && token.suffix === "" ? inRange(token, 1, 2199, 4) : undefined),
  YY: (token) => (token.digits === 2 && token.suffix === "" ? inRange(token, 0, 99, 2) : undefined),
  YEARNOTE: (token) => (token.suffix === "" && (token.digits === 5 || token.digits === 6) ? token.number : undefined),
  NUM: (token) => (token.suffix === "" ? inRange(token, 0, 999_999_999, 9) : undefined),
  NTH: (token) => (token.suffix === "" ? undefined : inRange(token, 0, 9999, 4)),
  HOUR: (token) => (token.suffix === "" ? inRange(token, 0, 24, 2) : undefined),
  MINUTE: (token) => (token.suffix === "" && token.digits === 2 ? inRange(token, 0, 59, 2) : undefined),
  D4: (token) => (token.suffix === "" && token.digits === 4 ? token.number : undefined),
};

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
  const number = NUMBERS[symbol];
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

export const isNumberClass = (symbol: string): boolean => symbol in NUMBERS;
export const isClass = (symbol: string): boolean => CLASS.test(symbol);

/** "mid-2014" is a year; "A-2014" and "CAT-2014" are numbers of something. */
const SHORTEST_PREFIX = 3;

/** "in 2014.45 Of the cases": the number of a footnote stuck to the end of a sentence. */
const isNoteMark = (token: Token, next: Token | undefined): boolean =>
  token.kind === "number" && token.gap === 0 && token.digits <= 3 && (next === undefined || (next.gap > 0 && next.capital));

/** What a form's `read` sees: its captures, and the tokens around the match. */
export class Match {
  readonly tokens: readonly Token[];
  readonly raw: RawMatch;
  constructor(tokens: readonly Token[], raw: RawMatch) {
    this.tokens = tokens;
    this.raw = raw;
  }

  private capture(name: string): Capture | undefined {
    return this.raw.captures.find((capture) => capture.name === name);
  }

  has(name: string): boolean {
    return this.capture(name) !== undefined;
  }

  /** The captured number, or the meaning of the captured word; NaN where nothing was captured. */
  number(name: string): number {
    return Number(this.capture(name)?.value ?? Number.NaN);
  }

  text(name: string): string {
    return String(this.capture(name)?.value ?? "");
  }

  token(name: string): Token | undefined {
    const capture = this.capture(name);
    return capture && this.tokens[capture.index];
  }

  indexOf(name: string): number {
    return this.capture(name)?.index ?? -1;
  }

  /** The token `distance` before the match (1: right before it), unless a blank line stands between. */
  before(distance = 1): Token | undefined {
    for (let i = 0; i < distance; i += 1) if (this.tokens[this.raw.first - i]?.gap === 2) return undefined;
    return this.tokens[this.raw.first - distance];
  }

  after(distance = 1): Token | undefined {
    for (let i = 0; i < distance; i += 1) if (this.tokens[this.raw.end + i]?.gap === 2) return undefined;
    return this.tokens[this.raw.end + distance - 1];
  }

  /** Letters or digits are stuck to either side through one of these marks, or directly: "441/2010", "1-23/2014", "LA155". */
  isPartOfNumber(marks: string): boolean {
    return this.stuckBefore(marks) || this.stuckAfter(marks);
  }

  private stuckBefore(marks: string): boolean {
    const first = this.tokens[this.raw.first];
    const previous = this.tokens[this.raw.first - 1];
    if (!first || !previous || first.gap !== 0) return false;
    if (previous.kind !== "mark") return true;
    const further = this.tokens[this.raw.first - 2];
    if (!marks.includes(previous.text) || previous.gap !== 0 || further === undefined || further.kind === "mark") return false;
    return further.kind === "number" || previous.text !== "-" || further.upper || further.end - further.start < SHORTEST_PREFIX;
  }

  private stuckAfter(marks: string): boolean {
    const next = this.tokens[this.raw.end];
    if (next?.gap !== 0) return false;
    if (next.kind !== "mark") return true;
    const further = this.tokens[this.raw.end + 1];
    if (next.text === "." && further && isNoteMark(further, this.tokens[this.raw.end + 2])) return false;
    return marks.includes(next.text) && further !== undefined && further.gap === 0 && further.kind === "number";
  }
}
