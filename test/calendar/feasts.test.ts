import Holidays from "date-holidays";
import { describe, expect, it } from "vitest";
import { parseDay, showDay, weekdayName } from "../../lib/calendar/day-number.ts";
import { calendarOf, easterOf } from "../../lib/calendar/feasts.ts";
import { CALENDARS, isWorkingDay } from "../../lib/calendar/index.ts";
import { Calendar } from "../../lib/model/calendar.ts";

const calendar = (id: string): Calendar => {
  const found = CALENDARS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const isOff = (id: string, date: string): boolean => !isWorkingDay(calendar(id), parseDay(date));

describe("Easter", () => {
  it.each(["2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"])("%s", (date) =>
    expect(showDay(easterOf(Number(date.slice(0, 4))))).toBe(date),
  );
});

describe("calendars by rule", () => {
  it.each(CALENDARS.map((one) => [one.id, one] as const))(
    "%s fits the schema, with every row on a day of its years and each day once",
    (_, one) => {
      expect(Calendar.parse(one)).toEqual(one);
      for (const { date } of one.daysOff) expect(one.years[date.slice(0, 4)], date).toBeDefined();
    },
  );

  it.each([
    ["us", "2021-12-31", "New Year's Day of 2022, a Saturday, is kept on the Friday before"],
    ["us", "2026-07-03", "Independence Day on a Saturday"],
    ["us", "2021-06-18", "the first Juneteenth, a Saturday"],
    ["us", "2026-10-12", "Columbus Day"],
    ["us", "2024-11-28", "the fourth Thursday of November, not the last"],
    ["gb", "2009-03-17", "St Patrick's Day in Northern Ireland"],
    ["gb", "2022-01-03", "New Year's Day on a Saturday"],
    ["gb", "2022-01-04", "2 January on a Sunday, after the substitute of the first"],
    ["gb", "2023-01-03", "New Year's Day on a Sunday beside 2 January on a Monday"],
    ["gb", "2020-05-08", "the moved day in May"],
    ["gb", "2021-12-28", "Boxing Day on a Sunday, after Christmas on a Saturday"],
    ["gb", "2022-12-27", "Christmas on a Sunday"],
    ["gb-eng", "2022-09-19", "the funeral"],
    ["eu", "2024-05-10", "the day after Ascension"],
    ["fr-strasbourg", "2024-03-29", "Good Friday in Alsace"],
    ["ch-geneva", "2024-09-05", "the Thursday after the first Sunday of September"],
    ["ch-geneva", "2019-09-05", "the same, where September begins with a Sunday"],
    ["ru", "2023-02-23", "Defender's Day"],
  ])("%s is off on %s: %s", (id, date) => expect(isOff(id, date)).toBe(true));

  it.each([
    ["us", "2020-06-19", "Juneteenth was no holiday yet"],
    ["us", "2024-11-29", "the day after Thanksgiving is none"],
    ["us", "2022-12-27", "a substitute lies before or after one weekend day, not later"],
    ["gb", "2020-05-04", "the early May holiday was moved away"],
    ["gb", "2022-05-30", "the spring holiday was moved away"],
    ["gb-eng", "2009-03-17", "St Patrick's Day is none in England"],
    ["gb-eng", "2023-01-03", "2 January is none in England"],
    ["fr-strasbourg", "2024-05-10", "the day after Ascension is none in France"],
    ["ch-geneva", "2024-09-09", "Geneva does not keep the federal Monday"],
  ])("%s works on %s: %s", (id, date) => expect(isOff(id, date)).toBe(false));

  it("does not invent a feast in a year before it was made, nor in one in which it was not kept", () => {
    const table = calendarOf({
      id: "x",
      title: "x",
      source: "x",
      years: [2020, 2022],
      provisionalFrom: 2022,
      substitute: "none",
      feasts: [{ name: "Feast", falls: { on: "07-01" }, source: "x", from: 2021, except: [2022] }],
    });
    expect(table.daysOff.map(({ date }) => date)).toEqual(["2021-07-01"]);
    expect(table.years).toEqual({ "2020": "final", "2021": "final", "2022": "provisional" });
  });
});

/** A second opinion, day by day. What differs is listed with its reason; anything else fails. */
describe("date-holidays says the same of every weekday", () => {
  const weekend = "Veterans Day on a weekend is kept on the nearest weekday (5 U.S.C. 6103(b)); it leaves that out";
  const VETERANS = { "2012-11-12": weekend, "2017-11-10": weekend, "2018-11-12": weekend, "2023-11-10": weekend };
  const moved = "the spring holiday of 2012 was moved to 4 June for the jubilee";
  const ROYAL = { "2011-04-29": "the royal wedding is not in it", "2012-05-28": moved, "2012-06-04": moved };
  const OPINIONS: readonly [id: string, places: [string, string?][], kinds: string[], known: Record<string, string>][] = [
    ["us", [["US"]], ["public"], VETERANS],
    ["gb-eng", [["GB", "ENG"]], ["public", "bank"], ROYAL],
    [
      "gb",
      [
        ["GB", "ENG"],
        ["GB", "SCT"],
        ["GB", "NIR"],
      ],
      ["public", "bank"],
      { ...ROYAL, "2026-06-15": "announced after its last edition" },
    ],
    ["fr-strasbourg", [["FR", "67"]], ["public"], {}],
    ["ch-geneva", [["CH", "GE"]], ["public"], {}],
  ];
  const theirs = (places: [string, string?][], kinds: string[], year: number): Set<string> =>
    new Set(
      places.flatMap(([country, part = ""]) =>
        [year, year + 1]
          .flatMap((one) => new Holidays(country, part).getHolidays(one))
          .filter(({ type }) => kinds.includes(type))
          .map(({ date }) => date.slice(0, 10)),
      ),
    );
  it.each(OPINIONS)("%s", (id, places, kinds, known) => {
    const differing: string[] = [];
    for (let year = 2008; year <= 2027; year += 1) {
      const off = theirs(places, kinds, year);
      for (let day = parseDay(`${year}-01-01`); day <= parseDay(`${year}-12-31`); day += 1) {
        if (weekdayName(day).startsWith("S")) continue;
        if (off.has(showDay(day)) === isWorkingDay(calendar(id), day)) differing.push(`${showDay(day)} ${off.has(showDay(day))}`);
      }
    }
    expect(differing.map((one) => one.slice(0, 10))).toEqual(Object.keys(known));
  });
});
