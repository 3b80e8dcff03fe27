import { parseDay } from "../calendar/day-number.ts";
import { yearStatus } from "../calendar/days.ts";
import { boundsOf, parseEdtf } from "../edtf/index.ts";
import { DuelineError } from "../errors.ts";
import type { Calendar, CalendarStatus } from "../model/calendar.ts";
import type { Reading } from "../model/finding.ts";
import type { Flag, Obligation, RulePack } from "../model/obligation.ts";
import { computeDue, type Due, type Notice, type Start } from "./due.ts";
import { flagOf, inForceOn } from "./limits.ts";
import { dayOf, daysAt, isDayAfter, isDayWithin, parseAsOf, showDue } from "./moment.ts";

/** What is asked: an EDTF date, or a date-time with its zone or offset. `extended`: EDTF date of the notice. */
export interface DueQuestion {
  trigger: string;
  zone?: string | undefined;
  extended?: string | undefined;
}

/** One term, computed. `inForce` says whether it was law on that day; `calendar` which years it used and how settled they are. */
export interface DueAnswer {
  id: string;
  ref: string;
  due: { earliest: string | null; latest: string | null };
  readings: Reading[];
  steps: string[];
  calendar: { id: string; years: Record<string, CalendarStatus | "missing"> } | null;
  flag: Flag;
  inForce: "yes" | "unsure" | "no";
  caveats: string[];
}

/** Every term with this id, ref or pack; an extension is listed beside its term. Throws NOT_FOUND. */
export function termsOf(packs: readonly RulePack[], idOrRef: string): { obligation: Obligation; pack: RulePack }[] {
  const terms = packs.flatMap((pack) => pack.obligations.map((obligation) => ({ obligation, pack })));
  const exact = terms.filter(({ obligation }) => obligation.id === idOrRef);
  const found = exact.length > 0 ? exact : terms.filter(({ obligation }) => obligation.ref === idOrRef);
  if (found.length === 0) throw new DuelineError("NOT_FOUND", "no rule with this id or ref; `dueline rules list` names them all");
  return found;
}

const ZONED = /(?:Z|[+-]\d{2}:\d{2})(?:\[[A-Za-z_/+-]{1,40}\])?$/;

function checkZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new DuelineError("BAD_OPTION", "the zone is no time zone; write it as Asia/Almaty", { cause });
  }
}

function bounds(text: string, what: string): { earliest: number | null; latest: number | null } {
  if (parseEdtf(text) === null) throw new DuelineError("BAD_DATE", what);
  const { earliest, latest } = boundsOf(text);
  return { earliest: earliest === null ? null : parseDay(earliest), latest: latest === null ? null : parseDay(latest) };
}

/**
 * Reads a trigger: a day or interval, a wall-clock minute in a zone (or in every zone of the country), or an exact instant. The day of an instant is
 * that of its own offset, or of the zones where it is told in UTC or a zone is asked for: 22:00Z is the next day in Kazakhstan.
 */
function startOf({ trigger, zone }: DueQuestion, pack: RulePack): Start {
  const zones = zone === undefined ? pack.zones : [checkZone(zone)];
  if (!trigger.includes("T")) return { ...bounds(trigger, "trigger"), time: null, zones, instant: null };
  const moment = parseAsOf(trigger);
  if (moment.kind === "local") return { earliest: moment.day, latest: moment.day, time: moment.time, zones, instant: null };
  if (moment.kind === "instant" && ZONED.test(trigger)) {
    const own = parseDay(trigger);
    const isLocal = zone === undefined && !trigger.endsWith("Z");
    const { sure, some } = isLocal ? { sure: own, some: own } : daysAt(moment, zones);
    return { earliest: sure, latest: some, time: trigger.slice(11, 16), zones: zones.slice(0, 1), instant: moment.at };
  }
  throw new DuelineError("BAD_DATE", "trigger");
}

/** A notice given after the term had run out does not extend it; where its date leaves that open, both are read. */
function noticeOf(
  { extended }: DueQuestion,
  obligation: Obligation,
  start: Start,
  calendars: readonly Calendar[],
): { notice: Notice; caveats: string[] } {
  if (extended === undefined) return { notice: null, caveats: [] };
  const { earliest, latest } = bounds(extended, "notice of extension");
  if (obligation.extension === null) return { notice: null, caveats: ["This term can't be extended by a notice."] };
  const base = computeDue(obligation, start, calendars).latest;
  if (base === null || (earliest !== null && isDayAfter(earliest, base)))
    return { notice: null, caveats: ["The notice came after the term had run out, and does not extend it."] };
  if (latest !== null && start.earliest !== null && latest < start.earliest)
    return { notice: null, caveats: ["The notice is older than the trigger."] };
  const sure = latest !== null && isDayWithin(latest, base) && start.latest !== null && earliest !== null && earliest >= start.latest;
  return { notice: { day: extended, sure, earliest, latest }, caveats: [] };
}

function calendarOf(obligation: Obligation, start: Start, due: Due, calendars: readonly Calendar[]): DueAnswer["calendar"] {
  const calendar = calendars.find(({ id }) => id === obligation.calendar);
  if (calendar === undefined) return null;
  const days = [start.earliest, start.latest, due.earliest && dayOf(due.earliest), due.latest && dayOf(due.latest)].filter(
    (day) => typeof day === "number",
  );
  const years = days.map((day) => [String(yearOf(day)), yearStatus(calendar, day)] as const);
  return { id: calendar.id, years: Object.fromEntries(years) };
}

const yearOf = (day: number): number => Number(showDue({ kind: "day", day }).slice(0, 4));

function stepsOf(due: Due): string[] {
  if (due.missing !== null) return [due.missing];
  const last = due.latest ?? due.earliest;
  const reading = due.readings.find((one) => last !== null && one.due === showDue(last));
  return reading?.steps ?? [];
}

function answer(obligation: Obligation, pack: RulePack, question: DueQuestion, calendars: readonly Calendar[]): DueAnswer {
  const start = startOf(question, pack);
  const { notice, caveats } = noticeOf(question, obligation, start, calendars);
  const due = computeDue(obligation, start, calendars, notice);
  const inForce = inForceOn(obligation.inForce, start.earliest, start.latest);
  if (inForce !== "yes")
    caveats.push(
      inForce === "no"
        ? `Not in force on that day (${obligation.inForce}).`
        : `Whether it was in force on that day is not certain (${obligation.inForce}).`,
    );
  return {
    id: obligation.id,
    ref: obligation.ref,
    due: { earliest: due.earliest === null ? null : showDue(due.earliest), latest: due.latest === null ? null : showDue(due.latest) },
    readings: due.readings,
    steps: stepsOf(due),
    calendar: calendarOf(obligation, start, due, calendars),
    flag: flagOf(obligation),
    inForce,
    caveats: [...caveats, ...obligation.caveats],
  };
}

/**
 * What a rule gives for a trigger, whatever the documents say: the function behind `dueline rules due ID --trigger … [--zone] [--extended]`.
 * A bare ref gives all its terms. Throws NOT_FOUND, BAD_DATE, BAD_OPTION.
 */
export function rulesDue(
  idOrRef: string,
  question: DueQuestion,
  context: { packs: readonly RulePack[]; calendars: readonly Calendar[] },
): DueAnswer[] {
  return termsOf(context.packs, idOrRef).map(({ obligation, pack }) => answer(obligation, pack, question, context.calendars));
}
