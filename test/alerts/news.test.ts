import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALERT_KINDS, KIND_OF_STATUS } from "../../lib/alerts/kind.ts";
import { alertParts, newsOf } from "../../lib/alerts/news.ts";
import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import type { Finding, FindingStatus } from "../../lib/model/finding.ts";
import { finding } from "./finding.ts";

const at = (status: FindingStatus, latest: string, knownUntil: string | null = latest): Finding =>
  finding({ status, due: { earliest: latest, latest }, knownUntil });

describe("which status is news of which kind", () => {
  it.each([
    ["due-soon", "due-soon"],
    ["possibly-overdue", "please-check"],
    ["no-answer-on-file", "please-check"],
    ["overdue", "overdue"],
    ["met-late", "answered-late"],
    ["window-closing", "window-closing"],
    ["met", null],
    ["pending", null],
    ["check", null],
    ["undetermined", null],
    ["not-applicable", null],
    ["window-open", null],
    ["window-closed", null],
  ] as const)("%s: %s", (status, kind) => {
    expect(KIND_OF_STATUS[status]).toBe(kind);
    const news = newsOf(at(status, "2026-03-12"), at(status === "pending" ? "met" : "pending", "2026-03-12"), "2026-03-12");
    expect(news?.kind ?? null).toBe(kind);
  });

  it("every kind but a recomputation comes from some status", () => {
    const kinds = new Set(Object.values(KIND_OF_STATUS));
    expect(ALERT_KINDS.filter((kind) => !kinds.has(kind))).toEqual(["recomputed"]);
  });
});

describe("one by one or in a digest", () => {
  const cases: [string, Finding, Finding | undefined, string, string | null][] = [
    ["a new finding whose date is still to come", at("due-soon", "2026-03-12"), undefined, "2026-03-10", "single"],
    ["a new finding that fell due 30 days ago", at("no-answer-on-file", "2026-02-08"), undefined, "2026-03-10", "single"],
    ["a new finding that fell due 31 days ago", at("no-answer-on-file", "2026-02-07"), undefined, "2026-03-10", "digest"],
    ["a new late answer of an old report", at("met-late", "2012-02-07"), undefined, "2026-03-10", "digest"],
    ["silence in a live case", at("no-answer-on-file", "2026-02-07"), at("pending", "2026-02-07"), "2026-03-10", "single"],
    [
      "silence in a case of which nothing was heard for years",
      at("no-answer-on-file", "2019-02-07"),
      at("undetermined", "2019-02-07"),
      "2026-03-10",
      "digest",
    ],
    [
      "silence on an old term in a case with a new document",
      at("no-answer-on-file", "2019-02-07", "2026-03-01"),
      at("check", "2019-02-07"),
      "2026-03-10",
      "single",
    ],
    ["overdue is said at once, however old", at("overdue", "2019-02-07"), at("no-answer-on-file", "2019-02-07"), "2026-03-10", "single"],
    ["the same kind again", at("no-answer-on-file", "2026-03-12"), at("possibly-overdue", "2026-03-12"), "2026-03-20", null],
    ["nothing new", at("due-soon", "2026-03-12"), at("due-soon", "2026-03-12"), "2026-03-10", null],
  ];
  it.each(cases)("%s", (_title, now, before, asOf, way) => expect(newsOf(now, before, asOf)?.way ?? null).toBe(way));
});

describe("what an alert is the same by", () => {
  const parts = (over: Partial<Finding>, kind: (typeof ALERT_KINDS)[number] = "overdue", round = "") =>
    alertParts(finding(over), kind, round).join("|");
  it("the same finding, kind and term: the same", () =>
    expect(parts({ status: "overdue", sentence: "x" })).toBe(parts({ status: "overdue" })));
  it.each([
    ["another finding (another bearer of the same duty)", parts({ id: "fnd_2" })],
    ["another case", parts({ caseId: "case_2" })],
    ["a term that an extension moved", parts({ due: { earliest: "2026-04-10", latest: "2026-04-12" } })],
    ["another kind", parts({}, "due-soon")],
    ["the return after a snooze", parts({}, "overdue", "snoozed until 2026-05-01")],
  ])("%s is another alert", (_title, other) => expect(other).not.toBe(parts({})));
});

describe("runs of chronicle and sweep", () => {
  const DUE = parseDay("2026-03-12");
  const statusOn = (day: number): FindingStatus =>
    day < DUE - 3 ? "pending" : day <= DUE ? "due-soon" : day <= DUE + 20 ? "no-answer-on-file" : "overdue";
  /** Each run judges as of its day, against what the run before it left. */
  const alertsOf = (days: readonly number[]): Set<string> => {
    const told = new Set<string>();
    let before: Finding | undefined;
    for (const day of days) {
      const now = at(statusOn(day), showDay(DUE));
      const news = newsOf(now, before, showDay(day));
      if (news) told.add(alertParts(now, news.kind, "").join("|"));
      before = now;
    }
    return told;
  };
  const inOrder = (all: readonly number[]) => [...all].sort((a, b) => a - b);
  const days = fc.array(fc.integer({ min: DUE - 10, max: DUE + 40 }), { minLength: 1, maxLength: 12 });

  it("in any order, and any of them again, give the same set of alerts", () => {
    const shuffled = days.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })));
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        expect(alertsOf(again)).toEqual(alertsOf(inOrder(all)));
      }),
      { seed: 7 },
    );
  });

  it("that were missed leave out only what nobody could have been told in time", () => {
    fc.assert(
      fc.property(days, (some) => {
        const every = Array.from({ length: 51 }, (_, index) => DUE - 10 + index);
        for (const alert of alertsOf(inOrder(some))) expect(alertsOf(every).has(alert)).toBe(true);
        const last = Math.max(...some);
        const kind = KIND_OF_STATUS[statusOn(last)];
        if (kind) expect(alertsOf(inOrder(some)).has(alertParts(at("pending", showDay(DUE)), kind, "").join("|"))).toBe(true);
      }),
      { seed: 11 },
    );
  });
});
