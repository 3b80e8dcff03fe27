/** Words, numbers and marks of a text, with what the language's lexicon says of each word. */
export interface Token {
  kind: "word" | "number" | "mark";
  start: number;
  end: number;
  /** Lower case; soft hyphens removed, dashes and apostrophes made plain. */
  text: string;
  /** NaN for what is no number. */
  number: number;
  digits: number;
  /** Letters stuck to a number: "th", "s", or "". */
  suffix: string;
  /** White space before it: none, some (a line break too), or a blank line. */
  gap: 0 | 1 | 2;
  capital: boolean;
  /** More than one letter, and the second a capital too: "CCPR". */
  upper: boolean;
}

const WORD = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;
const INVISIBLE = 5;
const LETTER = /[\p{L}\p{M}]/u;
const WHITE = /\s/;
const INVISIBLES = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const INVISIBLES_ALL = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const DASHES = "‐‑‒–—−";
const APOSTROPHES = "’‘ʼ";
const LONGEST_NUMBER = 9;
/** Most words are Latin letters up to a plain character; reading them in one go leaves little to the loop over characters. */
const LATIN_WORD = /[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+/y;
const FIRST_BEYOND_ASCII = 0x80;
const BLANK = 32;

const KINDS = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = KINDS[code] ?? MARK;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  const isDigit = code >= 48 && code <= 57;
  const kind = isDigit
    ? DIGIT
    : INVISIBLES.test(character)
      ? INVISIBLE
      : WHITE.test(character)
        ? SPACE
        : LETTER.test(character)
          ? WORD
          : MARK;
  KINDS[code] = kind;
  return kind;
}

function plainMark(mark: string): string {
  if (DASHES.includes(mark)) return "-";
  return APOSTROPHES.includes(mark) ? "'" : mark;
}

class Reader {
  readonly tokens: Token[] = [];
  private readonly text: string;
  private readonly to: number;
  private at: number;
  private gap: 0 | 1 | 2 = 1;

  constructor(text: string, from: number, to: number) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  read(): Token[] {
    while (this.at < this.to) this.step();
    return this.tokens;
  }

  private step(): void {
    const kind = kindOf(this.text.charCodeAt(this.at));
    if (kind === SPACE) this.space();
    else if (kind === INVISIBLE) this.at += 1;
    else if (kind === DIGIT) this.number();
    else if (kind === WORD) this.word();
    else this.mark();
  }

  private space(): void {
    if (this.text.charCodeAt(this.at) === BLANK && kindOf(this.text.charCodeAt(this.at + 1)) !== SPACE) {
      this.at += 1;
      this.gap = 1;
      return;
    }
    let breaks = 0;
    while (this.at < this.to) {
      const code = this.text.charCodeAt(this.at);
      if (kindOf(code) !== SPACE) break;
      if (code === 10) breaks += 1;
      this.at += 1;
    }
    this.gap = breaks > 1 ? 2 : 1;
  }

  /** The end of a run of one kind; a soft hyphen does not end it, nor does the line break after one. */
  private runEnd(kind: number): number {
    let end = this.at;
    for (let i = this.at; i < this.to; i += 1) {
      const code = this.text.charCodeAt(i);
      const found = kindOf(code);
      if (found === kind) end = i + 1;
      else if (found !== INVISIBLE && !(code === 10 && this.text.charCodeAt(i - 1) === 0xad)) break;
    }
    return end;
  }

  private wordEnd(): number {
    LATIN_WORD.lastIndex = this.at;
    const end = LATIN_WORD.test(this.text) ? LATIN_WORD.lastIndex : this.at;
    return end > this.at && end < this.to && this.text.charCodeAt(end) < FIRST_BEYOND_ASCII ? end : this.runEnd(WORD);
  }

  private push(kind: Token["kind"], end: number, text: string, number: number, digits: number): Token {
    const token: Token = { kind, start: this.at, end, text, number, digits, suffix: "", gap: this.gap, capital: false, upper: false };
    this.tokens.push(token);
    this.at = end;
    this.gap = 0;
    return token;
  }

  private number(): void {
    const end = this.runEnd(DIGIT);
    const printed = this.text.slice(this.at, end);
    const digits =
      printed.length === end - this.at && !INVISIBLES.test(printed) ? printed : printed.replace(INVISIBLES_ALL, "").replace("\n", "");
    this.push("number", end, digits, digits.length > LONGEST_NUMBER ? Number.NaN : Number(digits), digits.length);
  }

  private word(): void {
    const end = this.wordEnd();
    const printed = this.text.slice(this.at, end);
    const lower = printed.toLowerCase();
    const plain = INVISIBLES.test(lower) ? lower.replace(INVISIBLES_ALL, "").replace("\n", "") : lower;
    const token = this.push("word", end, plain, Number.NaN, 0);
    token.capital = printed.charCodeAt(0) !== lower.charCodeAt(0);
    token.upper = token.capital && printed.length > 1 && printed.charCodeAt(1) !== lower.charCodeAt(1);
  }

  private mark(): void {
    this.push("mark", this.at + 1, plainMark(this.text.charAt(this.at)), Number.NaN, 0);
  }
}

/** Reads a text, or the part of it between two offsets, once from left to right. Offsets are those of the whole text. */
export const tokenize = (text: string, from = 0, to = text.length): Token[] => new Reader(text, from, to).read();
