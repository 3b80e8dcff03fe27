import type { Capture, RawMatch } from "./pattern.ts";
import type { Token } from "./tokens.ts";

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
