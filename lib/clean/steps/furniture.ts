import { bodySizeOf } from "../body-size.ts";
import { type CleanStep, type Line, type LinedDocument, mapPages, type PageLines } from "../lines.ts";

/** Running lines stand in the outer eighth of a page; without positions, among its first and last lines. */
const ZONE_OF_HEIGHT = 0.125;
const ZONE_LINES = 2;
const FEWEST_PAGES = 3;
const SHARE_OF_PAGES = 0.3;
const LONGEST = 160;
const PAGE_NUMBER =
  /^[-–—\s|]{0,6}(?:(?:page|p\.|стр\.|с\.|бет)\s{0,3})?(?:\d{1,4}|[ivxl]{1,6})(?:\s{0,3}(?:\/|of|из)\s{0,3}\d{1,4})?[-–—\s|]{0,6}$/i;

/** "… page 7", "… · 7": the page's own number set off at the end of a small line. */
const OWN_NUMBER = /(?:\b(?:page|p\.|стр\.|с\.|бет)\s?|[·|•–—-]\s)(\d{1,4})$/i;
const SMALL = 0.93;

const mask = (text: string): string => text.replace(/\d+/g, "#").replace(/\s+/g, " ").trim().toLowerCase();

/**
 * Running lines are set in one size; a title that says the same is larger. On two pages alone, only what is printed at the same height counts as
 * the same line.
 */
function lookOf({ size, box }: Line, pages: number): string {
  if (size === null || !box) return "";
  return pages < FEWEST_PAGES ? `${Math.round(2 * size)} ${Math.round(box.top)}` : String(Math.round(2 * size));
}

interface Candidate {
  line: Line;
  mask: string;
}

/** Lines where furniture may stand. */
function zoneOf(page: PageLines, pages: number): Candidate[] {
  const filled = page.lines.filter((line) => line.text !== "" && line.text.length <= LONGEST);
  const positioned = page.height !== null && filled.some((line) => line.box !== null);
  const zone = positioned
    ? filled.filter(
        (line) =>
          line.box && (line.box.bottom < ZONE_OF_HEIGHT * (page.height ?? 0) || line.box.top > (1 - ZONE_OF_HEIGHT) * (page.height ?? 0)),
      )
    : filled.filter((_, index) => index < ZONE_LINES || index >= filled.length - ZONE_LINES);
  return zone.map((line) => ({ line, mask: `${mask(line.text)} ${lookOf(line, pages)}` }));
}

function repeatedMasks(zones: readonly Candidate[][]): Set<string> {
  const pagesWith = new Map<string, number>();
  for (const zone of zones)
    for (const key of new Set(zone.map((candidate) => candidate.mask))) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  const isPrinted = zones.some((zone) => zone.some(({ line }) => line.box !== null));
  const needed = Math.max(isPrinted ? Math.min(FEWEST_PAGES, zones.length) : FEWEST_PAGES, Math.ceil(SHARE_OF_PAGES * zones.length));
  return new Set(
    [...pagesWith].filter(([, count]) => count >= needed || (count >= FEWEST_PAGES && count >= zones.length / 10)).map(([key]) => key),
  );
}

const bearsOwnNumber = (line: Line, page: PageLines, bodySize: number): boolean =>
  line.size !== null && line.size < SMALL * bodySize && OWN_NUMBER.exec(line.text)?.[1] === String(page.number);

/** Only the outermost lines of a page can be furniture: what stands between it and text is text. */
function furnitureOf(page: PageLines, zone: readonly Candidate[], repeated: ReadonlySet<string>, bodySize: number): Set<Line> {
  const inZone = new Map(zone.map((candidate) => [candidate.line, candidate]));
  const found = new Set<Line>();
  const isFurniture = (line: Line): boolean => {
    const candidate = inZone.get(line);
    return candidate !== undefined && (repeated.has(candidate.mask) || PAGE_NUMBER.test(line.text) || bearsOwnNumber(line, page, bodySize));
  };
  const filled = page.lines.filter((line) => line.text !== "");
  const ordered = page.height === null ? filled : [...filled].sort((a, b) => (a.box?.top ?? 0) - (b.box?.top ?? 0));
  for (const walk of [ordered, [...ordered].reverse()]) {
    for (const line of walk) {
      if (!isFurniture(line)) break;
      found.add(line);
    }
  }
  return found;
}

/** Running headers, footers and page numbers: lines at a page's edge that repeat over pages when digits are masked. */
export const furniture: CleanStep = {
  name: "furniture",
  apply(document: LinedDocument): LinedDocument {
    if (document.pages.length < 2) return document;
    const zones = document.pages.map((page) => zoneOf(page, document.pages.length));
    const repeated = repeatedMasks(zones);
    const bodySize = bodySizeOf(document.pages.flatMap((page) => page.lines));
    const found = new Set(document.pages.flatMap((page, index) => [...furnitureOf(page, zones[index] ?? [], repeated, bodySize)]));
    const rest = mapPages(document, (page) => page.lines.filter((line) => !found.has(line)));
    return rest.pages.some((page) => page.lines.some((line) => line.text !== "")) ? rest : document;
  },
};
