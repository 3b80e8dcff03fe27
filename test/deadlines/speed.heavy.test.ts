import { describe, expect, it } from "vitest";
import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";
import { chronology, type Told } from "./chronology-factory.ts";

const FIRST = parseDay("2019-01-01");
const TARGET = 20_000;

/** Rounds of complaint, answer, refusal, investigation and detention, each round three weeks after the last. */
function story(shift: number, rounds: number): Chronology {
  const at = (round: number, days: number): string => showDay(FIRST + shift + round * 20 + days);
  const told = Array.from({ length: rounds }, (_, round): Told[] => [
    { date: at(round, 0), action: "filing.appeal", to: "prosecutor", about: "police" },
    { date: at(round, 5), action: "response.reply", by: "prosecutor" },
    { date: at(round, 8), action: "investigation.refused", by: "police" },
    { date: at(round, 9), action: "investigation.opened", by: "police" },
    { date: at(round, 9), action: "custody.detained", by: "police" },
  ]);
  return chronology(told.flat());
}

function findingsPerCpuSecond(cases: readonly Chronology[]): number {
  const before = process.cpuUsage();
  const count = cases.reduce(
    (sum, one) => sum + checkChronology(one, { packs: RULE_PACKS, calendars: CALENDARS, asOf: "2025-06-30" }).length,
    0,
  );
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1e6);
}

describe("speed of the check", () => {
  it.each([
    ["2,000 small cases", 2000, 2],
    ["20 cases of 500 entries", 20, 100],
    ["2 cases of 2,500 entries", 2, 500],
  ])(`judges at least ${TARGET} obligation-trigger pairs per CPU second: %s`, (_, count, rounds) => {
    const cases = Array.from({ length: count }, (__, index) => story(index % 300, rounds));
    findingsPerCpuSecond(cases.slice(0, 20));
    expect(findingsPerCpuSecond(cases)).toBeGreaterThan(TARGET);
  });
});
