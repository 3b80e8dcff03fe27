import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { checkChronology } from "../../lib/deadlines/check.ts";
import { differences, isRecomputed, type Judgment } from "../../lib/deadlines/differences.ts";
import { isSameLaw, lawVersion } from "../../lib/deadlines/law-version.ts";
import type { Calendar } from "../../lib/model/calendar.ts";
import type { RulePack } from "../../lib/model/obligation.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";
import { AS_OF, chronology, type Told } from "./chronology-factory.ts";

interface Setting {
  packs?: readonly RulePack[];
  calendars?: readonly Calendar[];
  asOf?: string;
}

/** A complaint of Monday 1 April 2024 about an investigator, due on Monday 8 April. */
const COMPLAINT: Told = { date: "2024-04-01", action: "filing.complaint", act: "complaint-of-conduct", to: "prosecutor", about: "police" };

function judge(told: readonly Told[], { packs = RULE_PACKS, calendars = CALENDARS, asOf = AS_OF }: Setting = {}): Judgment {
  return { findings: checkChronology(chronology(told), { packs, calendars, asOf }), law: lawVersion(packs, calendars), asOf };
}

const withHoliday = (date: string, name: string): Calendar[] =>
  CALENDARS.map((calendar) => (calendar.id === "kz" ? { ...calendar, daysOff: [...calendar.daysOff, { date, name }] } : calendar));
const changed = (edit: (pack: RulePack) => RulePack): RulePack[] =>
  RULE_PACKS.map((pack) => (pack.id === "kz-cpc-2014" ? edit(pack) : pack));
const GEN = "KZ-CPC-105-GEN";

describe("differences of two judgments of one case", () => {
  it("are none where nothing changed", () => expect(differences(judge([COMPLAINT]), judge([COMPLAINT]), RULE_PACKS)).toEqual([]));

  it("name the holiday that moved a due date", () => {
    const calendars = withHoliday("2024-04-08", "Day of the Steppe");
    const found = differences(judge([COMPLAINT]), judge([COMPLAINT], { calendars }), RULE_PACKS);
    const one = found.find(({ obligationId }) => obligationId === GEN);
    expect(one).toMatchObject({
      kind: "changed",
      before: { due: { earliest: "2024-04-08", latest: "2024-04-08" } },
      after: { due: { earliest: "2024-04-09", latest: "2024-04-09" } },
      reasons: ["calendar-changed"],
    });
    expect(one?.steps.added).toContain("2024-04-08 (Monday) is no working day: Day of the Steppe.");
    expect(found.every(isRecomputed)).toBe(true);
  });
  it("say nothing of a holiday that moves no date", () =>
    expect(
      differences(judge([COMPLAINT]), judge([COMPLAINT], { calendars: withHoliday("2024-04-03", "Day of the Steppe") }), RULE_PACKS),
    ).toEqual([]));

  it("name the pack whose term was corrected", () => {
    const packs = changed((pack) => ({
      ...pack,
      obligations: pack.obligations.map((one) => (one.id === GEN ? { ...one, period: { amount: 10, unit: "day" as const } } : one)),
    }));
    const found = differences(judge([COMPLAINT]), judge([COMPLAINT], { packs }), packs);
    expect(found.map(({ obligationId, reasons, after }) => [obligationId, reasons, after?.due.latest])).toEqual([
      [GEN, ["pack-changed"], "2024-04-11"],
    ]);
  });
  it("name the pack that is new, or gone", () => {
    const less = RULE_PACKS.filter(({ id }) => id !== "kz-cpc-2014");
    const [before, after] = [judge([COMPLAINT], { packs: less }), judge([COMPLAINT])];
    for (const one of differences(before, after, RULE_PACKS))
      expect(one).toMatchObject({ kind: "new", before: null, reasons: ["pack-added"] });
    for (const one of differences(after, before, less)) expect(one).toMatchObject({ kind: "gone", after: null, reasons: ["pack-removed"] });
    expect(differences(before, after, RULE_PACKS).length).toBeGreaterThan(0);
  });

  it("an answer that came in is the case's own news", () => {
    const answered: Told[] = [COMPLAINT, { date: "2024-04-05", action: "response.reply", by: "prosecutor" }];
    const [one] = differences(judge([COMPLAINT]), judge(answered), RULE_PACKS).filter(({ obligationId }) => obligationId === GEN);
    expect([one?.after?.status, one?.reasons]).toEqual(["met", ["case-changed"]]);
    expect(one && isRecomputed(one)).toBe(false);
  });
  it("a term that ran out is the day's", () => {
    const [one] = differences(judge([COMPLAINT], { asOf: "2024-04-02" }), judge([COMPLAINT], { asOf: "2024-04-07" }), RULE_PACKS);
    expect(one?.reasons).toEqual(["time-passed"]);
  });
});

describe("the version of the law", () => {
  it("does not depend on the order of packs and calendars", () =>
    expect(lawVersion([...RULE_PACKS].reverse(), [...CALENDARS].reverse())).toEqual(lawVersion(RULE_PACKS, CALENDARS)));
  it("changes with one row of one calendar", () => {
    const [now, then] = [lawVersion(RULE_PACKS, CALENDARS), lawVersion(RULE_PACKS, withHoliday("2024-04-03", "Day of the Steppe"))];
    expect([isSameLaw(now, now), isSameLaw(now, then), now.packs]).toEqual([true, false, then.packs]);
  });
});
