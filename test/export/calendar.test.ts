import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DETAILS } from "../../lib/alerts/subscription.ts";
import { MESSAGE_TEXTS } from "../../lib/alerts/texts.ts";
import type { CalendarContent, CalendarFinding } from "../../lib/export/calendar/calendar-content.ts";
import { type CalendarOptions, writeCalendar } from "../../lib/export/calendar/write-calendar.ts";
import { finding } from "../alerts/finding.ts";
import { propertyOf, readCalendar, unescaped } from "./strict-calendar.ts";

const EVENTS: CalendarOptions = { component: "event", alarmDays: 3 };
const TODOS: CalendarOptions = { component: "todo", alarmDays: 3 };

const exported = (over: Partial<CalendarFinding> = {}): CalendarFinding => ({
  finding: finding(),
  caseName: "Yerlan Sample; also, called \\ Yera",
  sequence: 0,
  decision: "open",
  link: "https://d.test/cases/case_1/chronology",
  ...over,
});
const content = (findings: CalendarFinding[], over: Partial<CalendarContent> = {}): CalendarContent => ({
  findings,
  about: "",
  details: [],
  texts: MESSAGE_TEXTS.en,
  stamp: "2026-03-01T10:20:30.456Z",
  ...over,
});
const write = (all: CalendarFinding[], options = EVENTS, over: Partial<CalendarContent> = {}) =>
  [...writeCalendar(content(all, over), options)].join("");
const first = (all: CalendarFinding[], options = EVENTS, over: Partial<CalendarContent> = {}) =>
  readCalendar(write(all, options, over)).components[0];

describe("an event", () => {
  it("lies on the whole day on which an authority's term ends at the latest, with an alarm before", () => {
    const event = first([exported({ sequence: 4 })]);
    expect(event?.name).toBe("VEVENT");
    expect(event?.properties.find(({ name }) => name === "DTSTART")).toMatchObject({ parameters: { VALUE: "DATE" }, value: "20260312" });
    expect([propertyOf(event, "DTEND"), propertyOf(event, "UID"), propertyOf(event, "SEQUENCE")]).toEqual([
      "20260313",
      "fnd_1@dueline",
      "4",
    ]);
    expect(propertyOf(event?.components[0], "TRIGGER")).toBe("-P3D");
    expect([propertyOf(event, "CLASS"), propertyOf(event, "STATUS"), propertyOf(event, "DTSTAMP")]).toEqual([
      "PRIVATE",
      "CONFIRMED",
      "20260301T102030Z",
    ]);
  });

  it("of somebody who has to act himself lies on the strict reading", () => {
    const bearer = { kind: "applicant", agencyId: null, name: "the applicant" } as const;
    expect(propertyOf(first([exported({ finding: finding({ bearer }) })]), "DTSTART")).toBe("20260310");
  });

  it("of a term in hours is a moment in UTC, also over a month's end", () => {
    const due = { earliest: "2024-02-29T23:30+06:00", latest: "2024-03-01T01:40+05:00" };
    expect(propertyOf(first([exported({ finding: finding({ due }) })]), "DTSTART")).toBe("20240229T204000Z");
  });

  it("on the last day of a year ends on the first of the next", () =>
    expect(propertyOf(first([exported({ finding: finding({ due: { earliest: null, latest: "2026-12-31" } }) })]), "DTEND")).toBe(
      "20270101",
    ));

  it("is left out where no date is known", () =>
    expect(readCalendar(write([exported({ finding: finding({ due: { earliest: null, latest: null } }) })])).components).toEqual([]));

  it.each(["resolved", "not-applicable"] as const)("that is %s is cancelled and rings no more", (decision) => {
    const event = first([exported({ decision })]);
    expect(propertyOf(event, "STATUS")).toBe("CANCELLED");
    expect(event?.components).toEqual([]);
  });
});

describe("a to-do", () => {
  it("is due, and rings before it is", () => {
    const todo = first([exported()], TODOS);
    expect(todo?.name).toBe("VTODO");
    expect(propertyOf(todo, "DUE")).toBe("20260312");
    expect(todo?.components[0]?.properties.find(({ name }) => name === "TRIGGER")).toMatchObject({ parameters: { RELATED: "END" } });
  });
  it.each([
    ["open", "NEEDS-ACTION"],
    ["acknowledged", "IN-PROCESS"],
    ["snoozed", "NEEDS-ACTION"],
    ["resolved", "COMPLETED"],
    ["not-applicable", "CANCELLED"],
  ] as const)("%s is %s", (decision, status) => expect(propertyOf(first([exported({ decision })], TODOS), "STATUS")).toBe(status));
});

describe("what a calendar tells", () => {
  it("is the reference of the case and a link, and no name, place or law", () =>
    expect(write([exported()])).not.toMatch(/Yerlan|Altynsu|Answer|art\. 1/));

  it("is what its reader asked for", () => {
    const event = first([exported()], EVENTS, { details: DETAILS });
    expect(unescaped(propertyOf(event, "SUMMARY") ?? "")).toBe(
      "Answer the complaint, Yerlan Sample; also, called \\ Yera (Altynsu City Police)",
    );
    expect(unescaped(propertyOf(event, "DESCRIPTION") ?? "").split("\n")).toContain("due 2026-03-10 to 2026-03-12");
  });

  it("says when it is not all", () =>
    expect(propertyOf(readCalendar(write([exported()], EVENTS, { about: MESSAGE_TEXTS.en.calendarPartial(1) })), "X-WR-CALDESC")).toContain(
      "Only the 1",
    ));
});

/** Every kind of sign that a name can hold, and what would break out of a line. */
const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.constantFrom("a\r\nEND:VCALENDAR", "x\u2028y", "Қуаныш ".repeat(30), "👩‍👩‍👧".repeat(20), "\\n", ";,:\\\\", "\u202Eabc"),
);

describe("any names", () => {
  it("stay inside their line, and lines inside 75 octets", () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom(EVENTS, TODOS), (caseName, body, options) => {
        const bearer = { kind: "authority", agencyId: null, name: body } as const;
        const read = readCalendar(write([exported({ caseName, finding: finding({ bearer }) })], options, { details: DETAILS }));
        const plain = caseName
          .replaceAll("\r\n", "\n")
          .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : ""));
        expect(unescaped(propertyOf(read.components[0], "SUMMARY") ?? "")).toContain(plain);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

const PYTHON = `
import sys, json, icalendar
c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
found = [{"name": e.name, "uid": str(e["UID"]), "sequence": int(e["SEQUENCE"]), "summary": str(e["SUMMARY"]),
  "date": (e["DTSTART"] if "DTSTART" in e else e["DUE"]).dt.isoformat(), "alarms": [a["TRIGGER"].dt.days for a in e.walk("VALARM")]}
  for e in c.walk() if e.name in ("VEVENT", "VTODO")]
print(json.dumps(found))
`;
const probe = spawnSync("/usr/bin/python3", ["-c", "import icalendar"], { encoding: "utf8" });
const hasPython = probe.status === 0;

describe("another program", () => {
  it(`reads the same (python3-icalendar${hasPython ? "" : " is not installed here: the strict reader alone speaks"})`, () => {
    const all = [
      exported({ caseName: "Алия Ү. ".repeat(20), sequence: 2 }),
      exported({ finding: finding({ id: "fnd_2" }), decision: "resolved" }),
    ];
    for (const options of [EVENTS, TODOS]) {
      const text = write(all, options, { details: DETAILS });
      const ours = readCalendar(text).components.map((one) => ({
        name: one.name,
        uid: propertyOf(one, "UID"),
        sequence: Number(propertyOf(one, "SEQUENCE")),
        summary: unescaped(propertyOf(one, "SUMMARY") ?? ""),
        date: "2026-03-12",
        alarms: one.components.map(() => -3),
      }));
      expect(ours).toHaveLength(2);
      if (!hasPython) continue;
      const python = spawnSync("/usr/bin/python3", ["-c", PYTHON], { input: text, encoding: "utf8" });
      expect(python.stderr).toBe("");
      expect(JSON.parse(python.stdout)).toEqual(ours);
    }
  });
});
