import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import { addWorkingDays, isWorkingDay, nextWorkingDay } from "../../lib/calendar/index.ts";
import { KZ } from "../../lib/calendar/kz.ts";

const FIRST = parseDay("2002-01-01");
const LAST = parseDay("2026-11-30");
const day = fc.integer({ min: FIRST, max: LAST });

describe("working days", () => {
  it.each([
    ["2025-03-25", "2025-03-26", "Nauryz with two substitutes"],
    ["2024-05-04", "2024-05-04", "a worked Saturday"],
    ["2019-05-09", "2019-05-13", "Victory Day, a transferred Friday, a weekend"],
    ["2021-12-31", "2021-12-31", "an ordinary Friday"],
    ["2022-01-01", "2022-01-05", "two holidays on a weekend give two substitutes"],
    ["2020-05-09", "2020-05-11", "the worked Monday of 2020"],
  ])("the first working day from %s is %s: %s", (from, expected) => expect(showDay(nextWorkingDay(KZ, parseDay(from)).day)).toBe(expected));

  it.each([
    ["2024-05-02", 1, "2024-05-03"],
    ["2024-05-03", 1, "2024-05-04"],
    ["2024-05-04", 1, "2024-05-06"],
    ["2024-05-06", 1, "2024-05-10"],
    ["2025-12-31", 3, "2026-01-08"],
    ["2025-03-20", 1, "2025-03-26"],
    ["2025-03-26", -1, "2025-03-20"],
  ])("%s + %i working days is %s", (from, amount, expected) =>
    expect(showDay(addWorkingDays(KZ, parseDay(from), amount).day)).toBe(expected),
  );

  it("names every row used, with the weekday", () => {
    const { rows } = nextWorkingDay(KZ, parseDay("2025-03-21"));
    expect(rows).toEqual([
      "2025-03-21 (Friday) is no working day: Nowruz Holiday.",
      "2025-03-22 (Saturday) is no working day: Nowruz Holiday.",
      "2025-03-23 (Sunday) is no working day: Nowruz Holiday.",
      "2025-03-24 (Monday) is no working day: Nowruz Holiday (observed).",
      "2025-03-25 (Tuesday) is no working day: Nowruz Holiday (observed).",
    ]);
  });

  it("rolling never goes back, ends on a working day and is idempotent", () => {
    fc.assert(
      fc.property(day, (from) => {
        const rolled = nextWorkingDay(KZ, from).day;
        expect(rolled).toBeGreaterThanOrEqual(from);
        expect(isWorkingDay(KZ, rolled)).toBe(true);
        expect(nextWorkingDay(KZ, rolled).day).toBe(rolled);
      }),
    );
  });

  it("adding is counting: exactly n working days lie between, and n then m is n + m", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (from, n, m) => {
        const { day: end } = addWorkingDays(KZ, from, n);
        const counted = Array.from({ length: end - from }, (_, index) => from + 1 + index).filter((one) => isWorkingDay(KZ, one));
        expect(counted).toHaveLength(n);
        expect(addWorkingDays(KZ, end, m).day).toBe(addWorkingDays(KZ, from, n + m).day);
      }),
    );
  });

  it("strict is never later than published, and published never later than lenient", () => {
    fc.assert(
      fc.property(fc.integer({ min: parseDay("2026-12-01"), max: parseDay("2030-12-31") }), (from) => {
        const [strict, published, lenient] = (["strict", "published", "lenient"] as const).map(
          (variant) => nextWorkingDay(KZ, from, variant).day,
        );
        expect(strict).toBeLessThanOrEqual(published ?? 0);
        expect(published).toBeLessThanOrEqual(lenient ?? 0);
      }),
    );
  });
});
