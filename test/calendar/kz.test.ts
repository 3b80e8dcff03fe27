import { describe, expect, it } from "vitest";
import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import { dayInfo } from "../../lib/calendar/days.ts";
import { CALENDARS, isWorkingDay } from "../../lib/calendar/index.ts";
import { KZ } from "../../lib/calendar/kz.ts";
import { Calendar } from "../../lib/model/calendar.ts";

/**
 * The law written down a second time, apart from the table: holidays with the years they were observed, Kurban Ait as celebrated, the days
 * transferred by decree. Every single day from 2012 to 2027 must come out the same.
 */
const HOLIDAYS: readonly [monthDay: string, from: number, to: number][] = [
  ["01-01", 2012, 2027],
  ["01-02", 2012, 2027],
  ["03-08", 2012, 2027],
  ["03-15", 2027, 2027],
  ["03-21", 2012, 2027],
  ["03-22", 2012, 2027],
  ["03-23", 2012, 2027],
  ["05-01", 2012, 2027],
  ["05-07", 2013, 2027],
  ["05-09", 2012, 2027],
  ["07-06", 2012, 2027],
  ["08-30", 2012, 2025],
  ["10-25", 2022, 2027],
  ["12-01", 2012, 2021],
  ["12-16", 2012, 2027],
  ["12-17", 2012, 2021],
];
/** Days off that are no holidays: they are not moved when they fall on a weekend (Labour Code art. 84(5)). */
const KURBAN_AIT = (
  "2012-10-26 2013-10-15 2014-10-04 2015-09-24 2016-09-12 2017-09-01 2018-08-21 2019-08-11 2020-07-31 2021-07-20 2022-07-09 " +
  "2023-06-28 2024-06-16 2025-06-06 2026-05-27 2027-05-16"
).split(" ");
const TRANSFERS: readonly [off: string, worked: string][] = [
  ["2012-03-09", "2012-03-11"],
  ["2012-04-30", "2012-04-28"],
  ["2012-12-31", "2012-12-29"],
  ["2013-05-10", "2013-05-04"],
  ["2013-10-14", "2013-10-12"],
  ["2014-01-03", "2013-12-28"],
  ["2014-05-02", "2014-05-04"],
  ["2014-05-08", "2014-05-11"],
  ["2016-03-07", "2016-03-05"],
  ["2017-03-20", "2017-03-18"],
  ["2017-07-07", "2017-07-01"],
  ["2018-03-09", "2018-03-03"],
  ["2018-04-30", "2018-04-28"],
  ["2018-05-08", "2018-05-05"],
  ["2018-08-31", "2018-08-25"],
  ["2018-12-31", "2018-12-29"],
  ["2019-05-10", "2019-05-04"],
  ["2020-01-03", "2020-01-05"],
  ["2020-05-08", "2020-05-11"],
  ["2020-12-18", "2020-12-20"],
  ["2021-07-05", "2021-07-03"],
  ["2022-03-07", "2022-03-05"],
  ["2022-08-29", "2022-08-27"],
  ["2022-10-24", "2022-10-22"],
  ["2023-07-07", "2023-07-01"],
  ["2024-05-08", "2024-05-04"],
  ["2025-01-03", "2025-01-05"],
];

const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
const isWeekend = (day: number): boolean => weekday(day) >= 5;

/** Holidays on a weekend move to the next days that are neither weekend nor holiday (Law on holidays, art. 5). */
function expectedDaysOff(year: number): Set<number> {
  const holidays = HOLIDAYS.filter(([, from, to]) => from <= year && year <= to).map(([monthDay]) => parseDay(`${year}-${monthDay}`));
  const off = new Set(holidays);
  for (const holiday of holidays.filter(isWeekend)) {
    let substitute = holiday + 1;
    while (isWeekend(substitute) || off.has(substitute)) substitute += 1;
    off.add(substitute);
  }
  for (const day of [parseDay(`${year}-01-07`), ...KURBAN_AIT.filter((date) => date.startsWith(String(year))).map(parseDay)]) off.add(day);
  for (const [day] of TRANSFERS) if (day.startsWith(String(year))) off.add(parseDay(day));
  return off;
}

const WORKED = new Set(TRANSFERS.map(([, worked]) => parseDay(worked)));
const YEARS = Array.from({ length: 16 }, (_, index) => 2012 + index);

describe("the Kazakh calendar, day by day", () => {
  it.each(YEARS)("%i", (year) => {
    const off = expectedDaysOff(year);
    for (let day = parseDay(`${year}-01-01`); day <= parseDay(`${year}-12-31`); day += 1) {
      const expected = WORKED.has(day) || (!isWeekend(day) && !off.has(day));
      expect(isWorkingDay(KZ, day), showDay(day)).toBe(expected);
    }
  });

  it("fits its schema, has every year from 2002 to 2027 and only 2027 is provisional", () => {
    expect(() => Calendar.parse(KZ)).not.toThrow();
    expect(Object.keys(KZ.years)).toEqual(Array.from({ length: 26 }, (_, index) => String(2002 + index)));
    expect(Object.entries(KZ.years).filter(([, status]) => status === "provisional")).toEqual([["2027", "provisional"]]);
  });

  it("has no row twice, and every worked weekend day belongs to a day off", () => {
    const dates = [...KZ.daysOff, ...KZ.workingWeekendDays].map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    const off = new Set(KZ.daysOff.map(({ date }) => date));
    for (const { offInstead } of KZ.workingWeekendDays) expect(offInstead === null || off.has(offInstead)).toBe(true);
  });

  it("names the decree of every transfer", () => {
    for (const row of [...KZ.workingWeekendDays, ...KZ.daysOff.filter(({ name }) => name.includes("transferred"))])
      expect(row.source, row.date).toMatch(/adilet/);
  });

  it("Monday 11 May 2020 was worked although 9 May fell on a Saturday", () => expect(isWorkingDay(KZ, parseDay("2020-05-11"))).toBe(true));
  it("15 March is a holiday from 2027 and not before", () =>
    expect(["2026-03-16", "2027-03-15"].map((date) => isWorkingDay(KZ, parseDay(date)))).toEqual([true, false]));
  it("ids of calendars are unique", () => expect(new Set(CALENDARS.map(({ id }) => id)).size).toBe(CALENDARS.length));
});

describe("what is not settled", () => {
  const working = (date: string, variant: "published" | "strict" | "lenient"): boolean => dayInfo(KZ, parseDay(date), variant).working;
  it("a provisional holiday may fall away", () => expect(working("2027-03-15", "strict")).toBe(true));
  it("a bridge day of a provisional year may be declared off", () => expect(working("2027-12-17", "lenient")).toBe(false));
  it("an ordinary day of a provisional year may not", () => expect(working("2027-06-15", "lenient")).toBe(true));
  it("the neighbour of an estimated feast may be off: Kurban Ait is seen, not computed", () =>
    expect(working("2027-05-17", "lenient")).toBe(false));
  it("a bridge day of a final year is what the table says", () => expect(working("2023-12-15", "lenient")).toBe(true));
  it("an ordinary day of an unknown year is worked on both readings", () =>
    expect(["strict", "lenient"].map((variant) => working("2031-06-10", variant as "strict"))).toEqual([true, true]));
  it("an unknown year: 8 March is usually off", () =>
    expect([working("2029-03-08", "published"), working("2029-03-08", "lenient")]).toEqual([true, false]));
});
