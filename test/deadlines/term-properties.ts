import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { type DueAnswer, rulesDue } from "../../lib/deadlines/rules-due.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";

const context = { packs: RULE_PACKS, calendars: CALENDARS };
const obligations = RULE_PACKS.flatMap((pack) => pack.obligations);
const inDays = obligations.filter(({ period }) => period.unit !== "hour").map(({ id }) => id);
const inHours = obligations.filter(({ period }) => period.unit === "hour" || period.unit === "immediately").map(({ id }) => id);
const extendable = obligations.filter(({ extension, period }) => extension !== null && period.unit !== "hour").map(({ id }) => id);

const FIRST = parseDay("2010-01-01");
/** Beyond the last year that any calendar knows. */
const LAST = parseDay("2031-12-31");
const day = fc.integer({ min: FIRST, max: LAST });
const due = (id: string, trigger: string, more: { zone?: string; extended?: string } = {}): DueAnswer["due"] => {
  const [first] = rulesDue(id, { trigger, ...more }, context);
  return first?.due ?? { earliest: null, latest: null };
};
const moment = ({ latest }: DueAnswer["due"]): number => Date.parse(latest ?? "");

/** What must hold of every term of every pack, whatever the day. */
export function describeTermProperties(times: number): void {
  describe("properties of terms", () => {
    it("are due no earlier on the strict reading than on any other, and a wider trigger gives no narrower due date", () => {
      fc.assert(
        fc.property(fc.constantFrom(...inDays), day, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (id, at, back, forth) => {
          const exact = due(id, showDay(at));
          const wide = due(id, `${showDay(at - back)}/${showDay(at + forth)}`);
          expect((exact.earliest ?? "") <= (exact.latest ?? ""), `${id} ${showDay(at)}`).toBe(true);
          expect((wide.earliest ?? "") <= (exact.earliest ?? ""), `${id} ${showDay(at)}`).toBe(true);
          expect((wide.latest ?? "") >= (exact.latest ?? ""), `${id} ${showDay(at)}`).toBe(true);
        }),
        { numRuns: 2000 * times },
      );
    });

    it("a later trigger is never due earlier", () => {
      fc.assert(
        fc.property(fc.constantFrom(...inDays), day, fc.nat({ max: 40 }), (id, at, more) => {
          const [first, second] = [due(id, showDay(at)), due(id, showDay(at + more))];
          expect((first.latest ?? "") <= (second.latest ?? ""), `${id} ${showDay(at)} +${more}`).toBe(true);
          expect((first.earliest ?? "") <= (second.earliest ?? ""), `${id} ${showDay(at)} +${more}`).toBe(true);
        }),
        { numRuns: 2000 * times },
      );
    });

    it("a later minute is never due earlier, in any zone, over every change of clocks", () => {
      const zone = fc.constantFrom("Asia/Almaty", "Asia/Qyzylorda", "Asia/Aqtobe", "Europe/Paris", "America/New_York");
      const minute = fc.integer({ min: FIRST * 1440, max: LAST * 1440 });
      const at = (minutes: number): string => `${new Date(minutes * 60_000).toISOString().slice(0, 16)}Z`;
      fc.assert(
        fc.property(fc.constantFrom(...inHours), minute, fc.nat({ max: 3000 }), zone, (id, from, more, where) => {
          expect(moment(due(id, at(from), { zone: where }))).toBeLessThanOrEqual(moment(due(id, at(from + more), { zone: where })));
        }),
        { numRuns: 500 * times },
      );
    });

    it("a notice of extension never makes a term end earlier", () => {
      fc.assert(
        fc.property(fc.constantFrom(...extendable), day, fc.integer({ min: -10, max: 60 }), (id, at, after) => {
          const [plain, extended] = [due(id, showDay(at)), due(id, showDay(at), { extended: showDay(at + after) })];
          expect((extended.latest ?? "") >= (plain.latest ?? ""), `${id} ${showDay(at)} ${after}`).toBe(true);
        }),
        { numRuns: 1000 * times },
      );
    });
  });
}
