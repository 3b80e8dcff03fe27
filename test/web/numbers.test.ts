import { describe, expect, it } from "vitest";
import { distribution, STEPS } from "../../web/views/bodies/numbers.ts";

const took = (min: number, max: number) => ({ days: { min, max } });

describe("how long answers took", () => {
  it("counts every answer once, by the longest that its dates allow", () => {
    const counts = distribution([took(0, 3), took(1, 4), took(400, 400), took(365, 365)]);
    expect(counts).toHaveLength(STEPS.length + 1);
    expect(counts).toEqual([1, 1, 0, 0, 0, 0, 1, 1]);
  });

  it("of no answers is nothing everywhere", () => expect(distribution([]).every((count) => count === 0)).toBe(true));
});
