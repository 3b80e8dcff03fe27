import { describe, expect, it } from "vitest";
import { CALENDARS } from "../../lib/calendar/index.ts";
import { rulesDue } from "../../lib/deadlines/rules-due.ts";
import { RULE_PACKS } from "../../lib/rules/index.ts";

const context = { packs: RULE_PACKS, calendars: CALENDARS };
const due = (
  id: string,
  trigger: string,
  more: { zone?: string; extended?: string } = {},
): { earliest: string | null; latest: string | null } =>
  rulesDue(id, { trigger, ...more }, context)[0]?.due ?? { earliest: null, latest: null };

describe("rules due", () => {
  it("a bare ref gives all its terms", () =>
    expect(rulesDue("KZ-CPC-192", { trigger: "2023-12-31" }, context).map(({ id, due: { latest } }) => [id, latest])).toEqual([
      ["KZ-CPC-192/inquiry", "2024-01-31"],
      ["KZ-CPC-192/preliminary", "2024-02-29"],
    ]));
  it("an id gives its term only", () => expect(rulesDue("KZ-CPC-106-DEC/hearing", { trigger: "2023-12-31" }, context)).toHaveLength(1));
  it("an unknown id is NOT_FOUND", () => expect(() => rulesDue("KZ-CPC-999", { trigger: "2023-12-31" }, context)).toThrow(/no rule/));
  it("a date that is none is BAD_DATE", () => expect(() => rulesDue("KZ-CPC-99", { trigger: "soon" }, context)).toThrow(/date/i));
  it("an impossible day is BAD_DATE", () => expect(() => rulesDue("KZ-CPC-99", { trigger: "2023-02-30" }, context)).toThrow(/date/i));
  it("an impossible time is BAD_DATE", () =>
    expect(() => rulesDue("KZ-CPC-131-3H", { trigger: "2023-02-20T25:00" }, context)).toThrow(/date/i));
  it("a zone that is none is BAD_OPTION", () =>
    expect(() => rulesDue("KZ-CPC-131-3H", { trigger: "2023-11-10T22:40", zone: "Asia/Nowhere" }, context)).toThrow(/zone/));

  it("an interval gives an interval, with a reading for each end", () => {
    const [answer] = rulesDue("KZ-CPC-105-GEN", { trigger: "2019-03" }, context);
    expect(answer?.due).toEqual({ earliest: "2019-03-11", latest: "2019-04-08" });
    expect(answer?.readings.map(({ name }) => name)).toEqual(["from 2019-03-01", "from 2019-03-31"]);
  });
  it("an open end stays open", () => expect(due("KZ-CPC-105-GEN", "2019-03-01/..")).toEqual({ earliest: "2019-03-11", latest: null }));
  it("a day can't feed a rule of hours", () => {
    const [answer] = rulesDue("KZ-CPC-131-3H", { trigger: "2023-11-10" }, context);
    expect([answer?.due, answer?.steps]).toEqual([
      { earliest: null, latest: null },
      ["The law counts hours, and only the day is known: the time of day is missing."],
    ]);
  });
  it("an offset is exact", () =>
    expect(due("KZ-CPC-131-3H", "2023-11-10T22:40+06:00", { zone: "Asia/Almaty" }).latest).toBe("2023-11-11T01:40+06:00"));
  it("without a zone every zone of the country is read", () => {
    const [answer] = rulesDue("KZ-CPC-131-3H", { trigger: "2023-11-10T22:40" }, context);
    expect(answer?.readings.map(({ due: at }) => at)).toEqual(["2023-11-11T01:40+06:00", "2023-11-11T01:40+05:00"]);
  });
  it("the hour that happened twice in Almaty gives both of its minutes", () =>
    expect(due("KZ-CPC-131-3H", "2024-02-29T23:30", { zone: "Asia/Almaty" })).toEqual({
      earliest: "2024-03-01T01:30+05:00",
      latest: "2024-03-01T02:30+05:00",
    }));
  it("steps name every calendar row, and the article of the roll-over", () => {
    const [answer] = rulesDue("KZ-CPC-105-GEN", { trigger: "2025-03-18" }, context);
    expect(answer?.steps).toEqual([
      "7 days from the receipt on Tuesday 2025-03-18, which is not counted (CNT-KZ-CPC, CPC 2014 art. 48-50).",
      "That ends on Tuesday 2025-03-25.",
      "2025-03-25 (Tuesday) is no working day: Nowruz Holiday (observed).",
      "A term that ends on a free day ends on the next working day: Wednesday 2025-03-26 (CPC 2014 art. 48-50).",
    ]);
    expect(answer?.calendar).toEqual({ id: "kz", years: { "2025": "final" } });
  });
  it("months are added once: 31 January + 2 months is 31 March", () =>
    expect(due("KZ-CPC-192/preliminary", "2025-01-31").latest).toBe("2025-03-31"));
  it("a notice after the term does not extend it", () => {
    const [answer] = rulesDue("KZ-CPC-105-GEN", { trigger: "2025-03-18", extended: "2025-03-27" }, context);
    expect([answer?.due.latest, answer?.caveats[0]]).toEqual([
      "2025-03-26",
      "The notice came after the term had run out, and does not extend it.",
    ]);
  });
  it("a rule asked for outside its time says so", () =>
    expect(rulesDue("KZ-CPC-105-GEN", { trigger: "2012-03-01" }, context)[0]?.inForce).toBe("no"));
  it("inside an uncertain bound it says that", () =>
    expect(rulesDue("KZ-CPC-105-GEN", { trigger: "2017-07-20" }, context)[0]?.inForce).toBe("unsure"));
  it("a term whose rule is not settled gives both readings: strict 8 March, lenient 10 March (vector 19)", () =>
    expect(due("KZ-INFO-11-10", "2026-02-21")).toEqual({ earliest: "2026-03-08", latest: "2026-03-10" }));
  it("a year that no calendar knows widens the result where a feast could lie", () =>
    expect(due("KZ-CPC-105-GEN", "2031-03-01")).toEqual({ earliest: "2031-03-10", latest: "2031-03-12" }));
});
