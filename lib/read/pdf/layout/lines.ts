import type { Box, Line, Run } from "../../../clean/lines.ts";
import type { PdfCharacter, Quarter } from "../characters.ts";
import { isSoftHyphen, isSpace } from "../glyphs.ts";

/** Em shares: where a gap becomes a space, and what still counts as one place, one size, one level. */
const SPACE_GAP = 0.14;
const SAME_PLACE = 0.1;
const OTHER_SIZE = 0.1;
const RAISED = 0.15;
const MOSTLY = 0.6;

const near = (size: number, other: number): boolean => Math.abs(size - other) <= OTHER_SIZE * other;

/** Shadowed or double-struck text draws a letter twice in one place. */
const isDouble = (character: PdfCharacter, before: PdfCharacter | undefined): boolean =>
  before !== undefined &&
  character.text === before.text &&
  Math.abs(character.left - before.left) < SAME_PLACE * character.size &&
  !isSpace(character);

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
  const own = characters.filter((character) => near(character.size, size)).map(({ baseline }) => baseline);
  return own.sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0;
};

/** The text of a line while it grows: runs of one size and level, and the left edge of every UTF-16 unit. */
class GrowingText {
  readonly runs: Run[] = [];
  readonly edges: number[] = [];
  readonly #baseline: number;
  #right = 0;

  constructor(baseline: number) {
    this.#baseline = baseline;
  }

  /** A space between what stands and what comes next, at most one, never first. */
  space(right: number): void {
    const run = this.runs.at(-1);
    if (!run || run.text.endsWith(" ")) return;
    run.text += " ";
    this.edges.push(this.#right);
    this.#right = Math.max(this.#right, right);
  }

  add({ text, left, right, size, baseline }: PdfCharacter): void {
    const raised = this.#baseline - baseline;
    const last = this.runs.at(-1);
    if (last && near(size, last.size) && Math.abs(last.raised - raised) <= RAISED * Math.max(size, last.size)) last.text += text;
    else this.runs.push({ text, size, raised });
    for (let unit = 0; unit < text.length; unit++) this.edges.push(left + (unit * (right - left)) / text.length);
    this.#right = right;
  }

  /** Edges with the last one's right; a space at the end falls away. */
  close(): { text: string; runs: Run[]; edges: number[] } {
    const last = this.runs.at(-1);
    if (last?.text.endsWith(" ")) last.text = last.text.slice(0, -1);
    const text = this.runs.map((run) => run.text).join("");
    const edges = [...this.edges.slice(0, text.length), this.edges[text.length] ?? this.#right];
    return { text, runs: this.runs.filter((run) => run.text !== ""), edges };
  }
}

function textOf(characters: readonly PdfCharacter[], size: number): ReturnType<GrowingText["close"]> {
  const parts = gapThatParts(characters, size);
  const text = new GrowingText(usualBaseline(characters, size));
  let before: PdfCharacter | undefined;
  for (const [index, character] of characters.entries()) {
    if (isDouble(character, before) || (isSoftHyphen(character) && index < characters.length - 1)) continue;
    const isApart = before !== undefined && !isSpace(before) && !isSpace(character) && character.left - before.right > parts;
    if (isApart || isSpace(character)) text.space(isSpace(character) ? character.right : character.left);
    if (!isSpace(character)) text.add(character);
    before = character;
  }
  return text.close();
}

/** The box around characters; a loop, as a line may hold more of them than a call can take. */
function reachOf(characters: readonly PdfCharacter[]): Box {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { left, right, top, bottom } of characters) {
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top);
    box.bottom = Math.max(box.bottom, bottom);
  }
  return box;
}

/** Characters of one line, in any order, as a line; null where nothing is printed. `turn` is that of the line on its page. */
export function lineOf(drawn: readonly PdfCharacter[], turn: Quarter): Line | null {
  const characters = [...drawn].sort((a, b) => a.left - b.left);
  while (characters.length > 0 && isSpace(characters.at(-1) as PdfCharacter)) characters.pop();
  const printed = characters.filter((character) => !isSpace(character));
  if (printed.length === 0) return null;
  const size = mainSize(printed);
  const own = printed.filter((character) => near(character.size, size));
  const { text, runs, edges } = textOf(characters, size);
  const { top, bottom } = reachOf(own);
  const { left, right } = reachOf(printed);
  return {
    text,
    box: { left, right, top, bottom },
    size,
    bold: printed.filter(({ bold }) => bold).length > MOSTLY * printed.length,
    runs,
    joiner: " ",
    print: { edges, top, bottom, turn },
  };
}
