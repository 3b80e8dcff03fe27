import { Temporal } from "temporal-polyfill";
import { civilDay, dayNumber, showDay, weekdayName } from "../calendar/day-number.ts";
import type { Variant } from "../calendar/days.ts";
import { addWorkingDays, nextWorkingDay } from "../calendar/working-day.ts";
import type { Calendar } from "../model/calendar.ts";
import type { Obligation, Period } from "../model/obligation.ts";
import { type DuePoint, minuteIn, showDue } from "./moment.ts";

/** One way to read a term: what is counted, from which day zero, with or without roll-over, on which variant of the calendar. */
export interface Plan {
  name: string;
  period: Period;
  rollOver: Obligation["rollOver"];
  dayZero: Obligation["start"]["dayZero"];
  /** Said first among the steps: the extension, the alternative reading. */
  because: string | null;
  /** Days that the term is counted from instead of the trigger's: those of a notice. */
  from: readonly number[] | null;
}

/** A due point and how it was counted, a sentence each. */
export interface Count {
  due: DuePoint;
  steps: string[];
}

const UNITS: Record<Period["unit"], string> = {
  hour: "hour",
  day: "day",
  "working-day": "working day",
  month: "month",
  year: "year",
  immediately: "",
};

export function showPeriod({ amount, unit }: Period): string {
  if (unit === "immediately") return "immediately";
  return `${amount} ${UNITS[unit]}${amount === 1 ? "" : "s"}`;
}

const called = (day: number): string => `${weekdayName(day)} ${showDay(day)}`;

/**
 * Months and years: the same number, or the month's last day where it has no such number (CPC 2014 art. 48(4), Civil Code art. 174);
 * added once from the trigger, because 31 January + 1 month + 1 month is another day than + 2 months.
 */
function addMonthsOrYears(from: number, { amount, unit }: Period, sign: 1 | -1): number {
  const duration = unit === "month" ? { months: amount * sign } : { years: amount * sign };
  return dayNumber(Temporal.PlainDate.from(civilDay(from)).add(duration));
}

/**
 * The last day of a term, before it is rolled. Day zero: the day on which a term begins is not counted (CPC 2014 art. 48(2), Civil
 * Code art. 173), except where the law counts it (custody: art. 48(5)).
 */
function lastDay(
  from: number,
  obligation: Obligation,
  { period, dayZero }: Plan,
  calendar: Calendar | null,
  variant: Variant,
): { day: number; rows: string[] } {
  const sign = obligation.direction === "before" ? -1 : 1;
  const included = dayZero === "included" ? sign : 0;
  if (period.unit === "immediately") return { day: from + 1, rows: [] };
  if (period.unit === "day") return { day: from + period.amount * sign - included, rows: [] };
  if (period.unit !== "working-day") return { day: addMonthsOrYears(from, period, sign) - included, rows: [] };
  if (calendar === null) throw new RangeError(`${obligation.id} counts working days and names no calendar`);
  return addWorkingDays(calendar, from - included, period.amount * sign, variant);
}

function startSentence(from: number, obligation: Obligation, { period, dayZero }: Plan): string {
  const zero = dayZero === "included" ? "is counted as day 1" : "is not counted";
  const regime = `${obligation.regime.ref}, ${obligation.regime.article}`;
  if (period.unit === "immediately")
    return `The law says immediately and gives no number; a soft threshold of 24 hours from ${called(from)} is used.`;
  return `${showPeriod(period)} ${obligation.direction === "before" ? "before" : "from"} the ${obligation.start.from} on ${called(from)}, which ${zero} (${regime}).`;
}

/** The day a term starts from: what arrives on a free day is registered on the next working day (APPC art. 64(3)). */
function registered(arrived: number, obligation: Obligation, calendar: Calendar | null, variant: Variant): { day: number; rows: string[] } {
  if (obligation.start.onFreeDay === "same-day" || calendar === null) return { day: arrived, rows: [] };
  const { day, rows } = nextWorkingDay(calendar, arrived, variant);
  return day === arrived
    ? { day, rows: [] }
    : { day, rows: [...rows, `What arrives on a free day is registered on the next working day: ${called(day)}.`] };
}

/** Counts a term in days, working days, months or years. Roll-over: CPC 2014 art. 48(6), Civil Code art. 175: the next working day. */
export function countDays(arrived: number, obligation: Obligation, plan: Plan, calendar: Calendar | null, variant: Variant): Count {
  const { day: from, rows: registration } = registered(arrived, obligation, calendar, variant);
  const { day, rows } = lastDay(from, obligation, plan, calendar, variant);
  const steps = [...(plan.because === null ? [] : [plan.because]), ...registration, startSentence(from, obligation, plan), ...rows];
  steps.push(`That ends on ${called(day)}.`);
  if (plan.rollOver === "none" || calendar === null || plan.period.unit === "immediately" || obligation.direction === "before") {
    return { due: { kind: "day", day }, steps: [...steps, "The term does not roll over to a working day."] };
  }
  const rolled = nextWorkingDay(calendar, day, variant);
  steps.push(...rolled.rows);
  if (rolled.day !== day)
    steps.push(`A term that ends on a free day ends on the next working day: ${called(rolled.day)} (${obligation.regime.article}).`);
  return { due: { kind: "day", day: rolled.day }, steps };
}

/** Counts hours from a minute, exactly and through the night (CPC 2014 art. 48(5): hour and minute of the actual detention); hours never roll. */
export function countHours(at: number, zone: string, obligation: Obligation, plan: Plan): Count {
  const hours = plan.period.unit === "immediately" ? 24 : plan.period.amount;
  const sign = obligation.direction === "before" ? -1 : 1;
  const due: DuePoint = {
    kind: "minute",
    at: Temporal.Instant.fromEpochMilliseconds(at).add({ hours: hours * sign }).epochMilliseconds,
    zone,
  };
  const start = showDue({ kind: "minute", at, zone });
  const soft = plan.period.unit === "immediately" ? "The law says immediately and gives no number; a soft threshold is used: " : "";
  const steps = [
    ...(plan.because === null ? [] : [plan.because]),
    `${soft}${hours} hours ${sign === 1 ? "from" : "before"} ${start} in ${zone}, counted by the minute (${obligation.regime.ref}, ${obligation.regime.article}).`,
    `That ends at ${showDue(due)}; hours do not roll over.`,
  ];
  return { due, steps };
}

/** A wall-clock trigger in a zone: the repeated hour of a zone change is both of its hours. */
export const minutesOf = (day: number, time: string, zone: string): number[] => {
  const minutes = [minuteIn(day, time, zone, "earlier"), minuteIn(day, time, zone, "later")];
  return [...new Set(minutes)];
};
