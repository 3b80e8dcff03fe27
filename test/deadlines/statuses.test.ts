import { describe, expect, it } from "vitest";
import { FINDING_STATUSES } from "../../lib/model/finding.ts";
import { check, finding, statusOf, type Told } from "./chronology-factory.ts";

const GEN = "KZ-CPC-105-GEN";
/** Friday 1 March 2019 + 7 days: Friday 8 March is a holiday, so Monday 11 March. */
const APPEAL: Told = { date: "2019-03-01", action: "filing.appeal", to: "prosecutor", about: "police" };
const NO_REPLY: Told = { date: "2019-06-03", action: "response.reply", by: "prosecutor", polarity: "negated" };
const reply = (date: string, more: Partial<Told> = {}): Told => ({ date, action: "response.reply", by: "prosecutor", ...more });

describe("every status", () => {
  const cases: [string, Told[], string, string, string][] = [
    ["answered in time", [APPEAL, reply("2019-03-11")], GEN, "2025-06-30", "met"],
    ["answered late", [APPEAL, reply("2019-03-12")], GEN, "2025-06-30", "met-late"],
    ["the term runs", [APPEAL], GEN, "2019-03-04", "pending"],
    ["the term ends soon", [APPEAL], GEN, "2019-03-08", "due-soon"],
    ["an imprecise complaint, past the strict reading only", [{ ...APPEAL, date: "2019-03" }], GEN, "2019-03-20", "possibly-overdue"],
    ["a later text says that no answer came", [APPEAL, NO_REPLY], GEN, "2025-06-30", "overdue"],
    ["nothing on file", [APPEAL], GEN, "2025-06-30", "no-answer-on-file"],
    [
      "a term from memory",
      [{ date: "2018-05-07", action: "filing.complaint", act: "complaint-of-torture", to: "police" }],
      "KZ-CPC-185-REG",
      "2025-06-30",
      "check",
    ],
    ["hours from a day", [{ date: "2019-03-01", action: "custody.detained", by: "police" }], "KZ-CPC-131-3H", "2025-06-30", "undetermined"],
    [
      "a decision that no longer stands",
      [
        { date: "2019-03-01", action: "investigation.terminated", by: "police" },
        { date: "2019-03-05", action: "review.overturned", by: "prosecutor" },
      ],
      "KZ-CPC-102",
      "2019-06-30",
      "not-applicable",
    ],
    [
      "a window that is open",
      [{ date: "2019-03-01", action: "investigation.terminated", by: "police" }],
      "KZ-CPC-102",
      "2019-06-30",
      "window-open",
    ],
    [
      "a window that closes",
      [{ date: "2019-03-01", action: "investigation.terminated", by: "police" }],
      "KZ-CPC-102",
      "2020-02-25",
      "window-closing",
    ],
    [
      "a window that is closed",
      [{ date: "2019-03-01", action: "investigation.terminated", by: "police" }],
      "KZ-CPC-102",
      "2020-03-03",
      "window-closed",
    ],
  ];
  it.each(cases)("%s", (_, told, id, asOf, status) => expect(statusOf(told, id, asOf)).toBe(status));
  it("covers the whole list", () => expect(new Set(cases.map(([, , , , status]) => status))).toEqual(new Set(FINDING_STATUSES)));
});

describe("boundaries", () => {
  const silentUntil = (date: string): Told[] => [APPEAL, { ...NO_REPLY, date }];
  it("is not overdue on the due day, whatever a text of that day says", () =>
    expect(statusOf(silentUntil("2019-03-11"), GEN, "2019-03-11")).toBe("due-soon"));
  it("is overdue on the day after, when a text of that day says so", () =>
    expect(statusOf(silentUntil("2019-03-12"), GEN, "2019-03-12")).toBe("overdue"));
  it("is no-answer-on-file on the day after, while the text is older", () =>
    expect(statusOf(silentUntil("2019-03-11"), GEN, "2019-03-12")).toBe("no-answer-on-file"));
  it("an answer on the due day is in time", () => expect(statusOf([APPEAL, reply("2019-03-11")], GEN)).toBe("met"));
  it("an answer on the day after is late by one day", () =>
    expect(finding(check([APPEAL, reply("2019-03-12")]), GEN)?.daysLate).toEqual({ min: 1, max: 1 }));
  it("counts 29 February in a leap year", () =>
    expect(finding(check([{ ...APPEAL, date: "2024-02-22" }]), GEN)?.due.latest).toBe("2024-02-29"));
  it("has no 29 February in another year", () =>
    expect(finding(check([{ ...APPEAL, date: "2023-02-22" }]), GEN)?.due.latest).toBe("2023-03-01"));
  it("rolls over Nauryz and its substitutes", () =>
    expect(finding(check([{ ...APPEAL, date: "2025-03-14" }]), GEN)?.due.latest).toBe("2025-03-26"));
  it("does not roll from a working Saturday", () =>
    expect(finding(check([{ ...APPEAL, date: "2024-04-27" }]), GEN)?.due.latest).toBe("2024-05-04"));
  it("gives both results where the provisional year 2027 could change it", () => {
    const found = finding(check([{ ...APPEAL, date: "2027-03-08" }], "2027-03-10"), GEN);
    expect(found?.due).toEqual({ earliest: "2027-03-15", latest: "2027-03-16" });
    expect(found?.readings).toHaveLength(2);
  });
  it("gives one result where the provisional year can't change it", () =>
    expect(finding(check([{ ...APPEAL, date: "2027-06-08" }], "2027-06-09"), GEN)?.readings).toHaveLength(1));
});

describe("as of a moment", () => {
  const silent: Told[] = [APPEAL, { ...NO_REPLY, date: "2019-03-12" }];
  it("a bare date is the end of that day", () => expect(statusOf(silent, GEN, "2019-03-12")).toBe("overdue"));
  it("the day ends where the bearer sits: an instant that is the 12th in Almaty and the 11th in UTC", () =>
    expect(statusOf([{ ...APPEAL, zone: "Asia/Almaty" }, silent[1] as Told], GEN, "2019-03-11T20:00:00Z")).toBe("overdue"));
  it("is not over while some zone of the country still has the due day", () =>
    expect(statusOf(silent, GEN, "2019-03-11T18:30:00Z")).not.toBe("overdue"));
  it("what happened later is not known yet", () =>
    expect(statusOf([APPEAL, reply("2019-03-20")], GEN, "2019-03-15")).toBe("no-answer-on-file"));
  it("refuses what is no point in time", () => expect(() => check([APPEAL], "2019-03")).toThrow(/date/i));
  it("refuses an impossible day", () => expect(() => check([APPEAL], "2019-02-30")).toThrow(/date/i));
});

describe("which edition", () => {
  const torture = (date: string): Told[] => [{ date, action: "filing.complaint", act: "complaint-of-torture", to: "prosecutor" }];
  const refs = (told: Told[]): string[] => [...new Set(check(told).map(({ ref }) => ref))].sort();
  it("vector 13: a complaint of January 2015 about torture of November 2014 falls under the code of 2014", () =>
    expect(refs([...torture("2015-01-05"), { date: "2014-11-20", action: "incident.ill_treatment", by: "police" }])).toEqual([
      "KZ-CPC-105-V1",
      "KZ-CPC-106-FILE",
      "KZ-CPC-185-REG",
    ]));
  it("a complaint of December 2014 falls under the code of 1997", () => expect(refs(torture("2014-12-31"))).toEqual(["KZ-CPC97-108-T"]));
  it("inside the uncertain bound both wordings of article 105 are judged", () =>
    expect(refs([{ ...APPEAL, date: "2017-07-14" }])).toEqual(["KZ-CPC-105-GEN", "KZ-CPC-105-V1", "KZ-CPC-106-FILE"]));
  it("and neither says overdue there", () => {
    const findings = check([{ ...APPEAL, date: "2017-07-14" }, NO_REPLY]);
    expect(findings.map(({ status }) => status)).not.toContain("overdue");
    expect(finding(findings, GEN)?.status).toBe("possibly-overdue");
  });
  it("a term known from a report is at most possibly overdue", () => {
    const told: Told[] = [{ date: "2012-05-14", action: "filing.complaint", act: "complaint-of-torture", to: "prosecutor" }, NO_REPLY];
    expect(statusOf(told, "KZ-CPC97-108-T")).toBe("possibly-overdue");
  });
});

describe("extension", () => {
  const notice = (date: string): Told => ({ date, action: "response.reply", act: "term-extended", by: "prosecutor" });
  it("counts 15 days from the receipt, not from the notice", () =>
    expect(finding(check([{ ...APPEAL, date: "2025-03-18" }, notice("2025-03-24")]), GEN)?.due.latest).toBe("2025-04-02"));
  it("a notice is no answer", () => expect(statusOf([APPEAL, notice("2019-03-05")], GEN)).toBe("no-answer-on-file"));
  it("a notice after the term does not extend it", () =>
    expect(finding(check([APPEAL, notice("2019-03-12")]), GEN)?.due.latest).toBe("2019-03-11"));
  it("an undated notice is read both ways", () =>
    expect(finding(check([APPEAL, notice("2019-03")]), GEN)?.due).toEqual({ earliest: "2019-03-11", latest: "2019-03-18" }));
  it("another body's notice extends nothing", () =>
    expect(finding(check([APPEAL, { ...notice("2019-03-05"), by: "police" }]), GEN)?.due.latest).toBe("2019-03-11"));
});

describe("hours", () => {
  const detained: Told = { date: "2023-11-10", time: "22:40", zone: "Asia/Almaty", action: "custody.detained", by: "police" };
  const protocol = (date: string, time?: string): Told => ({
    date,
    action: "custody.detained",
    act: "detention-protocol-drawn-up",
    by: "police",
    ...(time === undefined ? {} : { time }),
  });
  it("are counted by the minute", () => expect(finding(check([detained]), "KZ-CPC-131-3H")?.due.latest).toBe("2023-11-11T01:40+06:00"));
  it("a protocol of the next day can't be held against 01:40", () =>
    expect(statusOf([detained, protocol("2023-11-11")], "KZ-CPC-131-3H")).toBe("undetermined"));
  it("a protocol two days later is late", () => expect(statusOf([detained, protocol("2023-11-12")], "KZ-CPC-131-3H")).toBe("met-late"));
  it("a day alone says what is missing", () => {
    const { time: _, ...day } = detained;
    expect(finding(check([day]), "KZ-CPC-131-3H")?.caveats.join(" ")).toMatch(/time of day is missing/);
  });
  it("a release between 48 and 72 hours is not called late", () => {
    const released: Told = { date: "2023-11-13", action: "custody.released", by: "police" };
    expect(statusOf([detained, released], "KZ-CPC-131-48H")).toBe("met");
  });
  it("a release after 72 hours is late", () => {
    const released: Told = { date: "2023-11-16", action: "custody.released", by: "police" };
    expect(statusOf([detained, released], "KZ-CPC-131-48H")).toBe("met-late");
  });
});

describe("what is said", () => {
  it("the sentence claims no more than the documents", () => {
    const [found] = check([APPEAL]).filter(({ obligationId }) => obligationId === GEN);
    expect(found?.sentence).toMatch(/^In the 1 document read \(known until 2024-12-31\) we found no answer by /);
    expect(found?.sentence).toMatch(/at the latest 2019-03-11\. An answer may exist\. Read by machine, not reviewed\. Not legal advice\.$/);
  });
  it("days late never count past what the file knows", () => {
    const found = finding(check([APPEAL], "2025-06-30", "2019-03-21"), GEN);
    expect(found?.knownUntil).toBe("2019-03-21");
    expect(found?.daysLate).toEqual({ min: 0, max: 10 });
  });
  it("a person's word carries the knowledge on", () => {
    const found = finding(check([{ ...APPEAL, noAnswerBy: "2019-04-10" }], "2025-06-30", "2019-03-21"), GEN);
    expect([found?.status, found?.knownUntil, found?.daysLate]).toEqual(["overdue", "2019-04-10", { min: 30, max: 30 }]);
  });
  it("ids are stable and one per obligation, entry and bearer", () => {
    const told: Told[] = [{ ...APPEAL, to: ["prosecutor", "otherProsecutor"] }];
    const ids = check(told).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(check(told).map(({ id }) => id)).toEqual(ids);
    expect(check(told).filter(({ obligationId }) => obligationId === GEN)).toHaveLength(2);
  });
});
