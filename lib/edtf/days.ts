/** Day arithmetic on integers in the proleptic Gregorian calendar: no clock, no zone, no Date. Day 0 is 1970-01-01. */
export interface CivilDay {
  year: number;
  month: number;
  day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

export const isCivilDay = ({ year, month, day }: CivilDay): boolean =>
  Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Howard Hinnant's days_from_civil: years start in March, so that the leap day comes last. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

export const addDays = (day: CivilDay, amount: number): CivilDay => civilDay(dayNumber(day) + amount);

/** The same day of another month; the month's last day where it has no such day (31 January + 1 month = 28 February). */
export function addMonths({ year, month, day }: CivilDay, amount: number): CivilDay {
  const months = year * 12 + (month - 1) + amount;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

export const addYears = (day: CivilDay, amount: number): CivilDay => addMonths(day, amount * 12);

/** ISO 8601: Monday 1 to Sunday 7. */
export const weekdayOf = (day: CivilDay): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** ISO 8601 week: the year its Thursday lies in, and its number. */
export function isoWeek(day: CivilDay): { year: number; week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const firstDay = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - firstDay) / 7) + 1 };
}

const pad = (value: number, width: number): string => String(Math.abs(value)).padStart(width, "0");
export const printYear = (year: number): string => `${year < 0 ? "-" : ""}${pad(year, 4)}`;
export const printDay = ({ year, month, day }: CivilDay): string => `${printYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
