import { detectLanguage } from "../../language/index.ts";
import { type OcrEngine, qualityOf, type Recognized } from "./engine.ts";
import { busiestPatch, isBlank } from "./page-picture.ts";
import type { PdfPicture } from "./render.ts";
import { ScanLanguage, type ScannedLine, type ScannedPage, type Turn } from "./scanned-page.ts";

const ALL: readonly ScanLanguage[] = ScanLanguage.options;
/** Share of dictionary words from which nothing else need be tried, and below which the page may lie on its side. */
const GOOD = 0.7;
const POOR = 0.5;
/** So few words say nothing of a language or of how the page lies. */
const FEW_WORDS = 8;
const GLANCE_DOTS_PER_INCH = 36;
const SIDEWAYS: readonly Turn[] = [1, 3, 2];

interface Try {
  turn: Turn;
  scale: number;
  language: ScanLanguage;
  recognized: Recognized;
}

const textOf = ({ lines }: Recognized): string => lines.map(({ words }) => words.map(({ text }) => text).join(" ")).join("\n");

const languageIn = (recognized: Recognized, otherwise: ScanLanguage): ScanLanguage =>
  ScanLanguage.safeParse(detectLanguage(textOf(recognized))).data ?? otherwise;

/** Read in vain is read as well as not at all; among full readings the better known words win. */
const betterOf = (a: Try, b: Try): Try =>
  qualityOf(b.recognized) * b.recognized.known > qualityOf(a.recognized) * a.recognized.known ? b : a;

/** The language of a strip of the page, read with every model: a page read with the wrong one alone is lost, with all of them it is read slowly. */
async function glance(engine: OcrEngine, page: PdfPicture): Promise<ScanLanguage> {
  const drawn = page.draw();
  return drawn ? languageIn(await engine.recognize(busiestPatch(drawn.image), ALL), "en") : "en";
}

async function attempt(engine: OcrEngine, page: PdfPicture, turn: Turn, languages: readonly ScanLanguage[]): Promise<Try | null> {
  const drawn = page.draw(turn);
  if (!drawn) return null;
  const recognized = await engine.recognize(drawn.image, languages);
  const [single] = languages;
  const language = languages.length === 1 && single ? single : languageIn(recognized, "en");
  return { turn, scale: drawn.scale, language, recognized };
}

/** First in the language that is expected; where that gives too few known words in the one that a strip shows, in all, and at last on its side. */
async function bestTry(engine: OcrEngine, page: PdfPicture, expected: ScanLanguage | null): Promise<Try | null> {
  const isGood = (one: Try): boolean => qualityOf(one.recognized) >= GOOD;
  let best = await attempt(engine, page, 0, [expected ?? (await glance(engine, page))]);
  if (!best || isGood(best)) return best;
  if (best.recognized.words >= FEW_WORDS) best = betterOf(best, (await attempt(engine, page, 0, ALL)) ?? best);
  for (const turn of qualityOf(best.recognized) < POOR ? SIDEWAYS : []) {
    if (isGood(best)) break;
    best = betterOf(best, (await attempt(engine, page, turn, ALL)) ?? best);
  }
  return best;
}

const ROUND = 100;
const inPoints = (pixels: number, scale: number): number => Math.round((ROUND * pixels) / scale) / ROUND;

function linesInPoints({ recognized, scale }: Try): ScannedLine[] {
  const edges = (box: { left: number; top: number; right: number; bottom: number }) => ({
    left: inPoints(box.left, scale),
    top: inPoints(box.top, scale),
    right: inPoints(box.right, scale),
    bottom: inPoints(box.bottom, scale),
  });
  const filled = recognized.lines.filter(({ words }) => words.length > 0);
  return filled.map((line) => ({
    ...edges(line),
    height: inPoints(line.height, scale),
    baseline: inPoints(line.baseline, scale),
    words: line.words.map((word) => ({ ...edges(word), text: word.text })),
  }));
}

/** Looks at one page: blank, or read as well as it can be. `expected` is the language of the page before. */
export async function readScan(engine: OcrEngine, number: number, page: PdfPicture, expected: ScanLanguage | null): Promise<ScannedPage> {
  const place = { number, width: page.width, height: page.height };
  const small = page.draw(0, GLANCE_DOTS_PER_INCH);
  if (!small) return { ...place, state: "failed", code: "PDF_TOO_COMPLEX" };
  if (isBlank(small.image)) return { ...place, state: "empty" };
  const best = await bestTry(engine, page, expected);
  if (!best) return { ...place, state: "failed", code: "PDF_TOO_COMPLEX" };
  const lines = linesInPoints(best);
  if (lines.length === 0) return { ...place, state: "empty" };
  const { turn, language, recognized } = best;
  return { ...place, state: "ocr", turn, skew: recognized.skew, language, quality: qualityOf(recognized), lines };
}
