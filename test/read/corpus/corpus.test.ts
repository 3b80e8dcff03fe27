import { describe, expect, it } from "vitest";
import { PRINTS } from "./prints.ts";
import { scorePrint } from "./score.ts";

/** Shares that no print may fall below; `npm run eval` prints the whole numbers. */
const FLOORS: Readonly<Record<string, number>> = {
  "tex-en-statement": 0.93,
  "cr-en-review": 0.95,
  "word-kk-zhazba": 0.94,
  "lo-ru-zapiska": 0.95,
  "cr-ru-obzor": 0.96,
};
const USUAL_FLOOR = 0.98;

describe("prints of known texts", () => {
  it.each(PRINTS.map((print) => [print.name, print] as const))(
    "%s: sentences come out letter for letter, running lines do not",
    async (name, print) => {
      const { verbatim, missed, furniture, headings, headingsTotal } = await scorePrint(print);
      expect(verbatim / (verbatim + missed.length)).toBeGreaterThanOrEqual(FLOORS[name] ?? USUAL_FLOOR);
      expect(furniture).toBe(0);
      expect(headings).toBe(headingsTotal);
    },
  );

  it("a third of them was held out", () => {
    expect(PRINTS.filter(({ heldOut }) => heldOut).length).toBe(Math.floor(PRINTS.length / 3));
  });
});
