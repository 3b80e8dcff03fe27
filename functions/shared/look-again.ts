import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import type { Finding, FindingStatus } from "../../lib/model/finding.ts";
import type { SoonDays } from "./store/alert-settings.ts";

/** Statuses that no passing of time changes. */
const LASTING: ReadonlySet<FindingStatus> = new Set(["met", "met-late", "not-applicable"]);
/** A day ends later in other zones, and terms in hours end within one. */
const ZONES = 2;

/**
 * The next day after `asOf` on which the status can change by itself: every day around the earliest and around the latest due date,
 * none in between. Null where time changes nothing any more.
 */
export function lookAgain({ status, due, bearer }: Finding, asOf: string, soonDays: SoonDays): string | null {
  if (LASTING.has(status)) return null;
  const today = parseDay(asOf);
  const days = [due.earliest, due.latest].flatMap((date) => nextDay(date, today, soonDays[bearer.kind] + ZONES));
  return days.length > 0 ? showDay(Math.min(...days)) : null;
}

function nextDay(date: string | null, today: number, ahead: number): number[] {
  if (date === null) return [];
  const day = parseDay(date);
  const next = Math.max(today + 1, day - ahead);
  return next <= day + ZONES ? [next] : [];
}
