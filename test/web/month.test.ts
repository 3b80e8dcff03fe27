import { describe, expect, it } from "vitest";
import { monthAfter, weeksOf } from "../../web/views/deadlines/month.ts";

describe("a month of the calendar", () => {
  it.each([
    ["2026-11", "2026-10-26", "2026-12-06", 6],
    ["2021-02", "2021-02-01", "2021-02-28", 4],
    ["2024-02", "2024-01-29", "2024-03-03", 5],
  ] as const)("%s goes from Monday %s to Sunday %s in %i weeks", (month, first, last, weeks) => {
    const days = weeksOf(month).flat();
    expect([days[0], days.at(-1), days.length / 7]).toEqual([first, last, weeks]);
  });

  it.each([
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
    ["2026-05", 0, "2026-05"],
  ] as const)("%s and %i months is %s", (month, count, after) => expect(monthAfter(month, count)).toBe(after));
});
