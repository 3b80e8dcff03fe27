import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  boundsOf,
  civilDay,
  compareDays,
  compareIntervals,
  dayNumber,
  daysInMonth,
  isoWeek,
  parseEdtf,
  precisionOf,
  printDay,
  printEdtf,
  weekdayOf,
} from "../../lib/edtf/index.ts";

const day = fc
  .record({ year: fc.integer({ min: 1, max: 2999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .map((d) => ({ ...d, day: Math.min(d.day, daysInMonth(d.year, d.month)) }));
const qualifier = fc.constantFrom("", "~", "?", "%");
const dated = fc.oneof(
  fc.tuple(day, qualifier).map(([d, q]) => `${printDay(d)}${q}`),
  fc.tuple(day, qualifier).map(([d, q]) => `${printDay(d).slice(0, 7)}${q}`),
  fc.tuple(day, qualifier).map(([d, q]) => `${printDay(d).slice(0, 4)}${q}`),
  fc.tuple(day, fc.integer({ min: 21, max: 24 })).map(([d, s]) => `${printDay(d).slice(0, 4)}-${s}`),
  day.map((d) => `${printDay(d)}T18:05`),
);
const edtf = fc.oneof(
  dated,
  dated.map((d) => `${d}/..`),
  dated.map((d) => `../${d}`),
  dated.map((d) => `/${d}`),
  fc.tuple(dated, dated).map(([a, b]) => (compareIntervals(a, b) === "after" ? `${b}/${a}` : `${a}/${b}`)),
);

describe("parse", () => {
  it.each([
    ["2012"],
    ["2012-02"],
    ["2012-02-29"],
    ["2012-02-29T23:59"],
    ["2012-23"],
    ["201X"],
    ["19XX"],
    ["2012-XX-XX"],
    ["2012-07-XX"],
    ["-0489"],
    ["2012~"],
    ["2012-02?"],
    ["2012-02-07%"],
    ["2012/2013"],
    ["../2013-05"],
    ["2012-05-01/.."],
    ["/2013"],
    ["2013/"],
  ])("accepts %s and prints it again", (text) => {
    const parsed = parseEdtf(text);
    expect(parsed).not.toBeNull();
    expect(parsed && printEdtf(parsed)).toBe(text);
  });

  it.each([
    ["2011-02-29", "no leap day in 2011"],
    ["2012-02-30", "30 February"],
    ["2012-13", "month 13"],
    ["2012-25", "no such season at level 1"],
    ["2012-00", "month 0"],
    ["2012-04-31", "31 April"],
    ["2012-1-5", "one digit"],
    ["12-01-05", "two-digit year"],
    ["2012-02-07T25:00", "hour 25"],
    ["2012-02-07T24:01", "past midnight"],
    ["2012-02T10:00", "a time without a day"],
    ["../..", "no end at all"],
    ["/", "no end at all"],
    ["a/2012", "not a date"],
    ["2012/2013/2014", "two slashes"],
    ["2013/2012", "ends before it starts"],
    ["", "nothing"],
  ])("refuses %s: %s", (text) => expect(parseEdtf(text)).toBeNull());

  it("print after parse is the same text for every EDTF it makes", () =>
    fc.assert(
      fc.property(edtf, (text) => {
        const parsed = parseEdtf(text);
        expect(parsed && printEdtf(parsed)).toBe(text);
      }),
    ));

  it("any text either is refused or survives print and parse", () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0129-X~?%/.T:") }), (text) => {
        const parsed = parseEdtf(text);
        if (parsed) expect(parseEdtf(printEdtf(parsed))).toEqual(parsed);
      }),
    ));
});

describe("bounds", () => {
  it.each([
    ["2012", "2012-01-01", "2012-12-31"],
    ["2012-02", "2012-02-01", "2012-02-29"],
    ["2012-02-07", "2012-02-07", "2012-02-07"],
    ["2012-02-07T12:55", "2012-02-07", "2012-02-07"],
    ["2012-02-07~", "2012-02-04", "2012-02-10"],
    ["2012-02~", "2012-01-01", "2012-03-31"],
    ["2012-03~", "2012-02-01", "2012-04-30"],
    ["2012~", "2011-01-01", "2013-12-31"],
    ["2012-21", "2012-03-01", "2012-05-31"],
    ["2012-22", "2012-06-01", "2012-08-31"],
    ["2012-23", "2012-09-01", "2012-11-30"],
    ["2012-24", "2011-12-01", "2013-02-28"],
    ["2011-24", "2010-12-01", "2012-02-29"],
    ["201X", "2010-01-01", "2019-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["2012-XX-XX", "2012-01-01", "2012-12-31"],
    ["2012-07-XX", "2012-07-01", "2012-07-31"],
    ["2006-06-25/2006-06-26", "2006-06-25", "2006-06-26"],
    ["2006/2007-02", "2006-01-01", "2007-02-28"],
    ["../2013-05", null, "2013-05-31"],
    ["2012-05/..", "2012-05-01", null],
    ["/2013", null, "2013-12-31"],
    ["-0489", "-0489-01-01", "-0489-12-31"],
  ])("of %s are %s to %s", (text, earliest, latest) => expect(boundsOf(text)).toEqual({ earliest, latest }));

  it("an impossible date is an error with a code", () => expect(() => boundsOf("2011-02-30")).toThrow(/no date that Dueline can read/));

  it("earliest is never after latest, and ~ only widens", () =>
    fc.assert(
      fc.property(day, fc.constantFrom(10, 7, 4), (d, width) => {
        const stated = boundsOf(printDay(d).slice(0, width));
        const wide = boundsOf(`${printDay(d).slice(0, width)}~`);
        expect((stated.earliest ?? "") <= (stated.latest ?? "")).toBe(true);
        expect((wide.earliest ?? "") < (stated.earliest ?? "")).toBe(true);
        expect((wide.latest ?? "") > (stated.latest ?? "")).toBe(true);
      }),
    ));
});

describe("precision", () => {
  it.each([
    ["2012", "year"],
    ["2012-02", "month"],
    ["2012-02-07", "day"],
    ["2012-02-07T12:55", "minute"],
    ["2012-23", "season"],
    ["201X", "decade"],
    ["20XX", "century"],
    ["2012-XX-XX", "year"],
    ["2012/2013", "interval"],
  ])("of %s is %s", (text, expected) => expect(precisionOf(text)).toBe(expected));
});

describe("compare", () => {
  it.each([
    ["2012-02-07", "2012-02-07", "equal"],
    ["2012-02-07", "2012-02-08", "before"],
    ["2012-02-08", "2012-02-07", "after"],
    ["2012-02", "2012-02", "possible-overlap"],
    ["2012-02", "2012-03", "before"],
    ["2012-02-07~", "2012-02-10", "possible-overlap"],
    ["2012-02-07~", "2012-02-11", "before"],
    ["2012-05/..", "2012-04-30", "after"],
    ["2012-05/..", "2013", "possible-overlap"],
    ["../2012-05", "2012-06-01", "before"],
    ["-0490", "-0489", "before"],
    ["-0490", "2012", "before"],
  ])("%s and %s: %s", (a, b, expected) => expect(compareIntervals(a, b)).toBe(expected));

  it("is antisymmetric", () => {
    const mirror = { before: "after", after: "before", equal: "equal", "possible-overlap": "possible-overlap" };
    fc.assert(
      fc.property(edtf, edtf, (a, b) => {
        expect(compareIntervals(b, a)).toBe(mirror[compareIntervals(a, b)]);
      }),
    );
  });
});

describe("days", () => {
  it("number and day are inverse", () =>
    fc.assert(
      fc.property(fc.integer({ min: -900_000, max: 900_000 }), (n) => {
        expect(dayNumber(civilDay(n))).toBe(n);
      }),
    ));
  it("agree with Date in UTC", () =>
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 600_000 }), (n) => {
        const date = new Date(n * 86_400_000);
        expect(civilDay(n)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(weekdayOf(civilDay(n))).toBe(date.getUTCDay() || 7);
      }),
    ));
  it("31 January + 1 month is the last day of February", () => {
    expect(printDay(addMonths({ year: 2011, month: 1, day: 31 }, 1))).toBe("2011-02-28");
    expect(printDay(addMonths({ year: 2012, month: 3, day: 31 }, -1))).toBe("2012-02-29");
  });
  it.each([
    ["2021-01-03", 2020, 53],
    ["2021-01-04", 2021, 1],
    ["2013-03-22", 2013, 12],
    ["2012-12-31", 2013, 1],
  ])("%s lies in week %i-W%i", (text, year, week) => {
    const [y = 0, m = 0, d = 0] = text.split("-").map(Number);
    expect(isoWeek({ year: y, month: m, day: d })).toEqual({ year, week });
  });
  it("adding days orders them", () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5000 }), (d, n) => {
        expect(compareDays(printDay(d), printDay(addDays(d, n)))).toBe(-1);
      }),
    ));
});
