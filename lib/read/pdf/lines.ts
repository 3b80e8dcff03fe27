import type { Line, Run } from "../../clean/lines.ts";
import type { PdfCharacter } from "./characters.ts";

/** Em shares: how far apart characters of one line may stand, and where a gap becomes a space. */
const LINE_GAP = 4;
const INSIDE = 0.6;
const SPACE_GAP = 0.17;
const SAME_PLACE = 0.1;
const OTHER_SIZE = 0.1;
const RAISED = 0.15;
const LINES_BACK = 80;

class OpenLine {
  readonly characters: PdfCharacter[] = [];
  left = Number.POSITIVE_INFINITY;
  right = Number.NEGATIVE_INFINITY;
  /** Vertical reach and size of the largest character so far, so that a leading footnote mark does not define its line. */
  top = 0;
  bottom = 0;
  size = 0;

  add(character: PdfCharacter): void {
    if (character.size > this.size) {
      this.size = character.size;
      this.top = character.top;
      this.bottom = character.bottom;
    }
    this.left = Math.min(this.left, character.left);
    this.right = Math.max(this.right, character.right);
    this.characters.push(character);
  }

  isLevelWith(character: PdfCharacter): boolean {
    const middle = (character.top + character.bottom) / 2;
    const ownMiddle = (this.top + this.bottom) / 2;
    return (middle > this.top && middle < this.bottom) || (ownMiddle > character.top && ownMiddle < character.bottom);
  }

  /** The next character of the same line, as drawn one after another. */
  goesOnWith(character: PdfCharacter): boolean {
    const em = Math.max(this.size, character.size);
    return this.isLevelWith(character) && character.left > this.right - em && character.left < this.right + LINE_GAP * em;
  }

  /** A glyph drawn later into a gap of this line (fonts that lack a letter borrow it from another). */
  holds(character: PdfCharacter): boolean {
    return (
      this.isLevelWith(character) && character.left > this.left - INSIDE * this.size && character.left < this.right + INSIDE * this.size
    );
  }
}

function openLines(characters: readonly PdfCharacter[]): OpenLine[] {
  const lines: OpenLine[] = [];
  let current: OpenLine | undefined;
  for (const character of characters) {
    if (current?.goesOnWith(character) !== true) {
      current = lines
        .slice(-LINES_BACK)
        .reverse()
        .find((line) => line.holds(character));
      if (!current) {
        current = new OpenLine();
        lines.push(current);
      }
    }
    current.add(character);
  }
  return lines;
}

const isSpace = (character: PdfCharacter): boolean => character.text === " " || character.text === "\u00A0";

/** Shadowed or double-struck text draws a letter twice in one place. */
const isDouble = (character: PdfCharacter, before: PdfCharacter | undefined): boolean =>
  before !== undefined &&
  character.text === before.text &&
  Math.abs(character.left - before.left) < SAME_PLACE * character.size &&
  !isSpace(character);

const inOrder = (characters: readonly PdfCharacter[]): boolean =>
  characters.every((character, index) => index === 0 || character.left >= (characters[index - 1]?.left ?? 0) - SAME_PLACE * character.size);

/** Letter-spaced words have gaps everywhere: only what is clearly wider than the usual gap parts words. */
function gapThatParts(characters: readonly PdfCharacter[], size: number): number {
  const gaps = characters.slice(1).map((character, index) => character.left - (characters[index]?.right ?? 0));
  const sorted = gaps.filter((gap) => gap > -size).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return SPACE_GAP * size + Math.max(0, 1.5 * usual);
}

function mainSize(characters: readonly PdfCharacter[]): number {
  const counts = new Map<number, number>();
  for (const { size } of characters) counts.set(Math.round(size * 10) / 10, (counts.get(Math.round(size * 10) / 10) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

const usualBaseline = (characters: readonly PdfCharacter[], size: number): number => {
  const own = characters.filter((character) => Math.abs(character.size - size) <= OTHER_SIZE * size).map(({ baseline }) => baseline);
  return own.sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0;
};

interface OpenRun {
  text: string;
  size: number;
  raised: number;
}

const belongs = (run: OpenRun, size: number, raised: number): boolean =>
  Math.abs(run.size - size) <= OTHER_SIZE * run.size && Math.abs(run.raised - raised) <= RAISED * Math.max(size, run.size);

function runsOf(characters: readonly PdfCharacter[], size: number): Run[] {
  const parts = gapThatParts(characters, size);
  const baseline = usualBaseline(characters, size);
  const runs: OpenRun[] = [];
  let before: PdfCharacter | undefined;
  for (const character of characters) {
    if (isDouble(character, before)) continue;
    const raised = baseline - character.baseline;
    let run = runs.at(-1);
    const spaced = before !== undefined && !isSpace(before) && !isSpace(character) && character.left - before.right > parts;
    if (run && spaced) run.text += " ";
    if (!run || (!isSpace(character) && !belongs(run, character.size, raised))) {
      run = { text: "", size: character.size, raised };
      runs.push(run);
    }
    run.text += character.text;
    before = character;
  }
  return runs;
}

function closeLine(open: OpenLine): Line | null {
  const printed = open.characters.filter((character) => !isSpace(character));
  if (printed.length === 0) return null;
  const characters = inOrder(open.characters) ? open.characters : [...open.characters].sort((a, b) => a.left - b.left);
  const size = mainSize(printed);
  const runs = runsOf(characters, size);
  const own = printed.filter((character) => Math.abs(character.size - size) <= OTHER_SIZE * size);
  return {
    text: runs.map((run) => run.text).join(""),
    box: {
      left: Math.min(...printed.map(({ left }) => left)),
      right: Math.max(...printed.map(({ right }) => right)),
      top: Math.min(...own.map(({ top }) => top)),
      bottom: Math.max(...own.map(({ bottom }) => bottom)),
    },
    size,
    bold: printed.filter(({ bold }) => bold).length > 0.6 * printed.length,
    runs,
    joiner: " ",
  };
}

/** Characters in drawing order to lines in drawing order: level neighbours share a line, gaps become spaces, raised small runs stay apart. */
export const linesOf = (characters: readonly PdfCharacter[]): Line[] =>
  openLines(characters)
    .map(closeLine)
    .filter((line) => line !== null);
