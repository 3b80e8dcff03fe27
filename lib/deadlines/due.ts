import { showDay } from "../calendar/day-number.ts";
import { isSettled, type Variant } from "../calendar/days.ts";
import type { Calendar } from "../model/calendar.ts";
import type { Reading } from "../model/finding.ts";
import type { Obligation, Period } from "../model/obligation.ts";
import { type Count, countDays, countHours, minutesOf, type Plan, showPeriod } from "./count.ts";
import { compareDue, type DuePoint, dayOf, isTime, showDue } from "./moment.ts";

/** What starts a clock: the interval of days the trigger can lie in, and a time of day or an exact instant where the text gives one. */
export interface Start {
  earliest: number | null;
  latest: number | null;
  time: string | null;
  /** Zones in which the time is read; several where the place is not known. */
  zones: readonly string[];
  instant: number | null;
}

/** A notice of extension: sure to have come within the term, or only possibly. */
export type Notice = { day: string; sure: boolean; earliest: number | null; latest: number | null } | null;

/** The strictest and the most lenient due point, every reading with its steps, and what was missing where nothing could be computed. */
export interface Due {
  earliest: DuePoint | null;
  latest: DuePoint | null;
  readings: Reading[];
  missing: string | null;
}

interface Named extends Count {
  name: string;
}

const VARIANT_NAMES: Record<Variant, string> = {
  published: "",
  strict: "if the provisional days off fall away",
  lenient: "if more days are declared off",
};

/** The article as written. */
const written = ({ period, rollOver, start }: Obligation): Plan => ({
  name: "",
  period,
  rollOver,
  dayZero: start.dayZero,
  because: null,
  from: null,
});

/** The readings of the article itself: as written, its alternatives, and without roll-over where the roll-over is only known from memory. */
function articlePlans(obligation: Obligation): Plan[] {
  const { rollOver, alternatives, flags } = obligation;
  const base = written(obligation);
  const plans = [base];
  for (const { name, why, period, rollOver: rolls, dayZero } of alternatives) {
    const other = { period: period ?? base.period, rollOver: rolls ?? rollOver, dayZero: dayZero ?? base.dayZero };
    plans.push({ ...base, ...other, name, because: why });
  }
  if (flags.rollOver === "MEMORY" && rollOver !== "none") {
    const because = "The roll-over is not verified; this reading leaves it out.";
    plans.push({ ...base, name: "without roll-over", rollOver: "none", because });
  }
  return plans;
}

/** A lawful extension replaces the term: counted from the same start (CPC 2014 art. 105(2)), or from the notice where the law says so (APPC art. 76(3)). */
function extendedPlans(obligation: Obligation, notice: Notice): Plan[] {
  const { extension } = obligation;
  const plans = articlePlans(obligation);
  if (extension === null || notice === null) return plans;
  const fromNotice = extension.from === "notice";
  const counted = fromNotice
    ? `${showPeriod(extension.period)} from the notice`
    : `${showPeriod(extension.period)} in all, counted from the same start`;
  const because = `Notice of ${notice.day}: the term is extended to ${counted} (${extension.article}).`;
  const from = fromNotice ? [...new Set([notice.earliest, notice.latest])].filter((day) => day !== null) : null;
  const longer = plans.map((base) => ({
    ...base,
    name: ["extended", base.name].filter(Boolean).join("; "),
    period: extension.period,
    because,
    from,
  }));
  return notice.sure ? longer : [...plans, ...longer];
}

/** Every variant of the calendar that changes the result; the published one alone where none does, or where every year used is final. */
function overVariants(from: number, calendar: Calendar | null, count: (variant: Variant) => Count): { variant: Variant; count: Count }[] {
  const published = count("published");
  const settled = calendar === null || isSettled(calendar, [from, dayOf(published.due)]);
  const all = [{ variant: "published" as Variant, count: published }];
  if (settled) return all;
  const seen = new Set([showDue(published.due)]);
  for (const variant of ["strict", "lenient"] as const) {
    const other = count(variant);
    if (!seen.has(showDue(other.due))) all.push({ variant, count: other });
    seen.add(showDue(other.due));
  }
  return all;
}

/** A first term that must run out before the second begins: its last day is the second's day zero (CPC 2014 art. 106(5)). */
function afterDelay(from: number, obligation: Obligation, calendar: Calendar | null, variant: Variant): Count | null {
  if (obligation.delay === null) return null;
  const because = `First ${showPeriod(obligation.delay)} must have passed.`;
  return countDays(from, obligation, { ...written(obligation), period: obligation.delay, because }, calendar, variant);
}

function countFrom(from: number, obligation: Obligation, of: Plan, calendar: Calendar | null, variant: Variant): Count {
  const first = afterDelay(from, obligation, calendar, variant);
  if (first === null || first.due.kind !== "day") return countDays(from, obligation, of, calendar, variant);
  const second = countDays(first.due.day, obligation, of, calendar, variant);
  return { due: second.due, steps: [...first.steps, ...second.steps] };
}

function dayReadings(obligation: Obligation, plans: readonly Plan[], start: Start, calendar: Calendar | null): Named[] {
  const own = [...new Set([start.earliest, start.latest])].filter((day) => day !== null);
  const isInterval = start.earliest !== start.latest;
  return plans.flatMap((of) =>
    (of.from ?? own).flatMap((day) =>
      overVariants(day, calendar, (variant) => countFrom(day, obligation, of, calendar, variant)).map(({ variant, count }) => ({
        ...count,
        name: [of.name, isInterval ? `from ${showDay(day)}` : "", VARIANT_NAMES[variant]].filter(Boolean).join("; "),
      })),
    ),
  );
}

function hourReadings(obligation: Obligation, plans: readonly Plan[], start: Start): Named[] {
  const { earliest, time, zones, instant } = start;
  const minutes = (zone: string): number[] => (instant !== null ? [instant] : minutesOf(earliest ?? 0, time ?? "", zone));
  const names = zones.length > 1 ? (zone: string): string => zone : (): string => "";
  const all = zones.flatMap((zone) =>
    minutes(zone).flatMap((at) =>
      plans.map((of) => ({ ...countHours(at, zone, obligation, of), name: [of.name, names(zone)].filter(Boolean).join("; ") })),
    ),
  );
  const seen = new Set<string>();
  return all.filter(({ due }) => (seen.has(showDue(due)) ? false : seen.add(showDue(due)) !== undefined));
}

function missingForHours(start: Start): string | null {
  if (start.instant !== null) return null;
  if (start.earliest === null || start.earliest !== start.latest) return "The law counts hours; the day itself is not known exactly.";
  return isTime(start.time) ? null : "The law counts hours, and only the day is known: the time of day is missing.";
}

const extreme = (counts: readonly Named[], sign: 1 | -1): DuePoint | null =>
  counts.reduce<DuePoint | null>((best, { due }) => (best === null || compareDue(due, best) * sign > 0 ? due : best), null);

const nothing = (missing: string): Due => ({ earliest: null, latest: null, readings: [], missing });

/** Computes when a duty is due, on every reading. An open end of the trigger leaves that end of the due date open. */
export function computeDue(obligation: Obligation, start: Start, calendars: readonly Calendar[], notice: Notice = null): Due {
  const calendar = calendars.find(({ id }) => id === obligation.calendar) ?? null;
  if (obligation.calendar !== null && calendar === null) return nothing(`The calendar ${obligation.calendar} is not given.`);
  const plans = extendedPlans(obligation, notice);
  const byHours = obligation.period.unit === "hour" || (obligation.period.unit === "immediately" && isTime(start.time));
  if (byHours) {
    const missing = missingForHours(start);
    if (missing !== null) return nothing(missing);
  } else if (start.earliest === null && start.latest === null) {
    return nothing("The date that starts the clock is not known.");
  }
  const counts = byHours ? hourReadings(obligation, plans, start) : dayReadings(obligation, plans, start, calendar);
  return {
    earliest: byHours || start.earliest !== null ? extreme(counts, -1) : null,
    latest: byHours || start.latest !== null ? extreme(counts, 1) : null,
    readings: counts.map(({ name, due, steps }) => ({ name: name === "" ? "as written" : name, due: showDue(due), steps })),
    missing: null,
  };
}

/** The same clock with another period and nothing else changed: the longer terms behind which lateness is only said. */
export function dueWith(obligation: Obligation, period: Period, start: Start, calendars: readonly Calendar[]): DuePoint | null {
  return computeDue({ ...obligation, period, alternatives: [], extension: null }, start, calendars).latest;
}
