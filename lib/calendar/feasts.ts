import { Temporal } from "temporal-polyfill";
import type { Calendar, CalendarStatus } from "../model/calendar.ts";
import { civilDay, parseDay, printDay, weekdayOf } from "./day-number.ts";

/** When a feast falls, year by year: 25 December; the 3rd Monday of January (-1: the last); days after Easter Sunday. */
export type Falls =
  | { on: string }
  | { nth: number; weekday: number; month: number; plusDays?: number }
  | { easter: number }
  /** Single days that follow no rule. */
  | { dates: readonly string[] };

/** A holiday of a country, with the law it rests on. `from` and `to`: first and last year; `except`: years in which it was moved or not kept. */
export interface Feast {
  name: string;
  falls: Falls;
  source: string;
  from?: number;
  to?: number;
  except?: readonly number[];
  status?: CalendarStatus;
}

/** What a feast on a weekend brings: nothing; the next day that is free of feasts and weekends; the nearest weekday (Saturday: Friday before). */
export type Substitute = "none" | "next-weekday" | "nearest-weekday";

export interface FeastTable {
  id: string;
  title: string;
  source: string;
  years: readonly [first: number, last: number];
  /** From this year on the list may still change. */
  provisionalFrom: number;
  substitute: Substitute;
  feasts: readonly Feast[];
}

const SATURDAY = 6;
const WEEKEND = [SATURDAY, 7];

/** Easter Sunday by the Gregorian rule (Meeus, Jones, Butcher). */
export function easterOf(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const skipped = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - skipped - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return parseDay(printDay({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }));
}

function nthWeekday(year: number, { nth, weekday, month, plusDays = 0 }: Extract<Falls, { nth: number }>): number {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  if (nth < 0) {
    const last = first.with({ day: first.daysInMonth });
    return parseDay(last.toString()) - ((last.dayOfWeek - weekday + 7) % 7) + plusDays;
  }
  return parseDay(first.toString()) + ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 + plusDays;
}

function daysIn(year: number, falls: Falls): number[] {
  if ("on" in falls) return [parseDay(`${year}-${falls.on}`)];
  if ("easter" in falls) return [easterOf(year) + falls.easter];
  if ("nth" in falls) return [nthWeekday(year, falls)];
  return falls.dates.filter((date) => date.startsWith(`${year}-`)).map(parseDay);
}

interface Kept {
  day: number;
  feast: Feast;
}

function keptIn(year: number, feasts: readonly Feast[]): Kept[] {
  return feasts
    .filter(({ from = year, to = year, except = [] }) => from <= year && year <= to && !except.includes(year))
    .flatMap((feast) => daysIn(year, feast.falls).map((day) => ({ day, feast })))
    .sort((a, b) => a.day - b.day);
}

const isWeekend = (day: number): boolean => WEEKEND.includes(weekdayOf(civilDay(day)));

function substituteFor({ day }: Kept, how: Substitute, taken: ReadonlySet<number>): number | null {
  if (how === "none" || !isWeekend(day)) return null;
  if (how === "nearest-weekday") return weekdayOf(civilDay(day)) === SATURDAY ? day - 1 : day + 1;
  let next = day;
  while (isWeekend(next) || taken.has(next)) next += 1;
  return next;
}

type Row = Calendar["daysOff"][number];

function rowsOf({ years: [first, last], substitute, feasts }: FeastTable): Row[] {
  const kept = Array.from({ length: last - first + 2 }, (_, index) => keptIn(first + index, feasts)).flat();
  const taken = new Set(kept.map(({ day }) => day));
  const row = (day: number, name: string, { source, status }: Feast): Row => ({
    date: printDay(civilDay(day)),
    name,
    source,
    ...(status === undefined ? {} : { status }),
  });
  const rows = kept.flatMap((one) => {
    const other = substituteFor(one, substitute, taken);
    if (other !== null) taken.add(other);
    const observed = other === null ? [] : [row(other, `${one.feast.name} (observed)`, one.feast)];
    return [row(one.day, one.feast.name, one.feast), ...observed];
  });
  const isWithin = ({ date }: Row): boolean => Number(date.slice(0, 4)) >= first && Number(date.slice(0, 4)) <= last;
  return rows.filter(isWithin).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Works a country's holidays out of their rules, one row a day, each with its law. */
export function calendarOf(table: FeastTable): Calendar {
  const { id, title, source, years, provisionalFrom } = table;
  const [first, last] = years;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    id,
    title,
    source,
    years: Object.fromEntries(all.map((year) => [String(year), year < provisionalFrom ? "final" : "provisional"])),
    weekend: WEEKEND,
    daysOff: rowsOf(table),
    workingWeekendDays: [],
  };
}
