import type { Line } from "../../../clean/lines.ts";
import type { PdfCharacter, Quarter } from "../characters.ts";
import { cleanGlyphs } from "../glyphs.ts";
import { gridsOf, type Rule } from "./grids.ts";
import { lineOf } from "./lines.ts";
import { type Region, regionsOf } from "./regions.ts";
import { rowsOf } from "./rows.ts";
import { segmentsOf } from "./segments.ts";
import { tableLines } from "./tables.ts";

function textLines({ rows }: Region, turn: Quarter): Line[] {
  return rows.flatMap(({ segments }) => {
    const line = lineOf(
      segments.flatMap(({ characters }) => characters),
      turn,
    );
    return line ? [line] : [];
  });
}

/**
 * Characters of a page, all turned one way, to lines in reading order, whatever order they were drawn in: glyphs → segments → rows → regions
 * (columns, tables) → lines. Each line says what region it belongs to, counted over the page.
 */
export function layOutPage(characters: readonly PdfCharacter[], turn: Quarter, rules: readonly Rule[] = []): Line[] {
  const regions = regionsOf(rowsOf(segmentsOf(cleanGlyphs(characters), gridsOf(rules))));
  return regions.flatMap((region, index) =>
    (region.kind === "table" ? tableLines(region, turn) : textLines(region, turn)).map((line) => ({ ...line, region: index })),
  );
}
