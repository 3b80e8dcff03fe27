import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";
import { chronology, type Told } from "../deadlines/chronology-factory.ts";
import { type BenchRow, rate, thousands } from "./cpu.ts";

const FIRST = parseDay("2019-01-01");
const CONTEXT = { packs: RULE_PACKS, calendars: CALENDARS, asOf: "2025-06-30" };

const LOADS = [
  { measure: "check, 2,000 small cases", cases: 2000, rounds: 2 },
  { measure: "check, 20 cases of 500 entries", cases: 20, rounds: 100 },
  { measure: "check, 2 cases of 2,500 entries", cases: 2, rounds: 500 },
];

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

const findingsOf = (cases: readonly Chronology[]): number => cases.reduce((sum, one) => sum + checkChronology(one, CONTEXT).length, 0);

/** Obligation-trigger pairs judged per CPU second. */
export async function deadlineRows(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { measure, cases: count, rounds } of LOADS) {
    const cases = Array.from({ length: count }, (_, index) => story(index % 300, rounds));
    const perSecond = await rate(findingsOf(cases), () => findingsOf(cases));
    rows.push({ measure, value: `${thousands(perSecond)} findings per CPU s` });
  }
  return rows;
}
