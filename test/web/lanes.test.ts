import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsFor } from "../../web/views/timeline/lanes.ts";

const stretches = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 80 })), { maxLength: 60 })
  .map((all) => all.map(([from, length]) => ({ from, to: from + length })).sort((a, b) => a.from - b.from || a.to - b.to));

describe("rows of a lane", () => {
  it("never let two acts overlap, and leave no row unused", () =>
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 10 }), (all, gap) => {
        const rows = rowsFor(all, gap);
        for (const [at, one] of all.entries())
          for (const [other, two] of all.entries())
            if (at < other && rows[at] === rows[other]) expect(one.to + gap).toBeLessThanOrEqual(two.from);
        expect(new Set(rows).size).toBe(Math.max(0, ...rows.map((row) => row + 1)));
      }),
    ));
});
