import type { Line, PageLines, Print } from "../../clean/lines.ts";
import type { ReadScan, ScannedLine } from "./scanned-page.ts";

interface Sheet {
  width: number;
  height: number;
}

/** The page as it was held while it was read. */
const heldSheet = ({ width, height, turn }: ReadScan): Sheet => (turn % 2 === 0 ? { width, height } : { width: height, height: width });

/** From the straightened page back to the skewed one: both turn about the middle of the sheet. */
function skewed(x: number, y: number, { width, height }: Sheet, skew: number): { x: number; y: number } {
  const [dx, dy] = [x - width / 2, y - height / 2];
  return { x: width / 2 + dx * Math.cos(skew) + dy * Math.sin(skew), y: height / 2 - dx * Math.sin(skew) + dy * Math.cos(skew) };
}

/** Letters of a word share its width evenly; a space reaches from one word to the next. One edge more than UTF-16 units. */
function edgesOf({ words }: ScannedLine): number[] {
  const edges: number[] = [];
  for (const [index, { text, left, right }] of words.entries()) {
    if (index > 0) edges.push(words[index - 1]?.right ?? left);
    for (let unit = 0; unit < text.length; unit++) edges.push(left + ((right - left) * unit) / text.length);
  }
  return [...edges, words.at(-1)?.right ?? 0];
}

function printOf(line: ScannedLine, page: ReadScan): Print {
  const sheet = heldSheet(page);
  const middle = (line.top + line.bottom) / 2;
  const corners = [line.left, line.right].flatMap((x) => [line.top, line.bottom].map((y) => skewed(x, y, sheet, page.skew).y));
  const edges = edgesOf(line).map((x) => skewed(x, middle, sheet, page.skew).x);
  return { edges, top: Math.min(...corners), bottom: Math.max(...corners), turn: ((4 - page.turn) % 4) as Print["turn"] };
}

/** Measured heights differ by a pixel or two from line to line: what is nearly as high as most of the page is as high. */
const SAME_HEIGHT = 0.2;
const ABOVE_BASELINE = 0.78;

function usualHeight({ lines }: ReadScan): number {
  const heights = lines.flatMap(({ height, words }) => words.map(() => height)).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

const sizeOf = ({ height }: ScannedLine, usual: number): number => (Math.abs(height - usual) <= SAME_HEIGHT * usual ? usual : height);

/** From the baseline, so that a line without tall letters is as high as its neighbours, as it is in a text layer. */
const boxOf = ({ left, right, baseline }: ScannedLine, size: number) => ({
  left,
  right,
  top: baseline - ABOVE_BASELINE * size,
  bottom: baseline + (1 - ABOVE_BASELINE) * size,
});

function lineOf(line: ScannedLine, page: ReadScan, usual: number): Line {
  const text = line.words.map((word) => word.text).join(" ");
  const size = sizeOf(line, usual);
  return { text, box: boxOf(line, size), size, bold: false, runs: [{ text, size, raised: 0 }], joiner: " ", print: printOf(line, page) };
}

/** A page read by OCR in the form that the layout and the cleaning take; boxes are those of the straightened page, prints those of the real one. */
export function scanLines(page: ReadScan): PageLines {
  const usual = usualHeight(page);
  return {
    number: page.number,
    ...heldSheet(page),
    sheet: { width: page.width, height: page.height },
    lines: page.lines.map((line) => lineOf(line, page, usual)),
    state: "ocr",
    quality: page.quality,
  };
}
