import type { DecisionState } from "../../alerts/decision.ts";
import { parseDay, showDay } from "../../calendar/day-number.ts";
import type { Finding, FindingStatus } from "../../model/finding.ts";
import type { CalendarContent, CalendarFinding } from "./calendar-content.ts";
import { contentLine, textLine } from "./content-line.ts";

export const ICS_COMPONENTS = ["event", "todo"] as const;
export interface CalendarOptions {
  /** Google and Outlook show events only; a to-do can be ticked off. */
  component: (typeof ICS_COMPONENTS)[number];
  /** How many days ahead the alarm goes off. */
  alarmDays: number;
}

/** What still has a date that somebody should keep in view; the rest is over or has none. */
export const CALENDAR_STATUSES: readonly FindingStatus[] = [
  "due-soon",
  "window-closing",
  "pending",
  "window-open",
  "possibly-overdue",
  "overdue",
  "no-answer-on-file",
];

/** An authority is late after the lenient reading; who has to act himself goes by the strict one. */
const dueOf = ({ bearer, due }: Finding): string | null =>
  bearer.kind === "authority" ? (due.latest ?? due.earliest) : (due.earliest ?? due.latest);

const utcBasic = (instant: string): string => new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
const dayBasic = (day: number): string => showDay(day).replaceAll("-", "");
const isDay = (due: string): boolean => due.length === 10;

/** A term in days is an all-day event; one in hours is a moment, in UTC. */
function eventTimes(due: string): string[] {
  if (!isDay(due)) return [contentLine("DTSTART", utcBasic(due))];
  const day = parseDay(due);
  return [contentLine("DTSTART;VALUE=DATE", dayBasic(day)), contentLine("DTEND;VALUE=DATE", dayBasic(day + 1))];
}

const todoTimes = (due: string): string[] => [
  isDay(due) ? contentLine("DUE;VALUE=DATE", dayBasic(parseDay(due))) : contentLine("DUE", utcBasic(due)),
];

const TODO_STATUS: Readonly<Record<DecisionState, string>> = {
  open: "NEEDS-ACTION",
  acknowledged: "IN-PROCESS",
  snoozed: "NEEDS-ACTION",
  resolved: "COMPLETED",
  "not-applicable": "CANCELLED",
};
const isOver = (decision: DecisionState): boolean => decision === "resolved" || decision === "not-applicable";

function summaryOf({ finding, caseName }: CalendarFinding, { details, texts }: CalendarContent): string {
  const reference = details.includes("names") && caseName !== "" ? caseName : finding.caseId;
  const what = details.includes("kind") ? `${finding.obligation.title}, ${reference}` : texts.calendarEvent(reference);
  return details.includes("places") && finding.bearer.kind === "authority" ? `${what} (${finding.bearer.name})` : what;
}

function descriptionOf({ finding, link }: CalendarFinding, { details, texts }: CalendarContent): string {
  const { instrument, article } = finding.obligation;
  const law = details.includes("kind") ? [`${finding.status}: ${instrument}, ${article}`] : [];
  const due = details.includes("dates") ? [texts.due(finding.due)] : [];
  return [...law, ...due, ...(link === null ? [] : [link]), texts.footer].join("\n");
}

/** An alarm before the due date; what is over rings no more. */
function alarmOf(one: CalendarFinding, content: CalendarContent, { component, alarmDays }: CalendarOptions): string[] {
  if (isOver(one.decision) || one.decision === "snoozed") return [];
  const related = component === "todo" ? ";RELATED=END" : "";
  return [
    contentLine("BEGIN", "VALARM"),
    contentLine("ACTION", "DISPLAY"),
    textLine("DESCRIPTION", summaryOf(one, content)),
    contentLine(`TRIGGER${related}`, `-P${alarmDays}D`),
    contentLine("END", "VALARM"),
  ];
}

function componentOf(one: CalendarFinding, due: string, content: CalendarContent, options: CalendarOptions): string {
  const isTodo = options.component === "todo";
  const name = isTodo ? "VTODO" : "VEVENT";
  const eventStatus = isOver(one.decision) ? "CANCELLED" : "CONFIRMED";
  return [
    contentLine("BEGIN", name),
    contentLine("UID", `${one.finding.id}@dueline`),
    contentLine("SEQUENCE", String(one.sequence)),
    contentLine("DTSTAMP", utcBasic(content.stamp)),
    ...(isTodo ? todoTimes(due) : eventTimes(due)),
    textLine("SUMMARY", summaryOf(one, content)),
    textLine("DESCRIPTION", descriptionOf(one, content)),
    ...(one.link === null ? [] : [contentLine("URL", one.link)]),
    contentLine("STATUS", isTodo ? TODO_STATUS[one.decision] : eventStatus),
    contentLine("CLASS", "PRIVATE"),
    ...(isTodo ? [] : [contentLine("TRANSP", "TRANSPARENT")]),
    ...alarmOf(one, content, options),
    contentLine("END", name),
  ].join("");
}

function head({ about, texts }: CalendarContent): string {
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Dueline//Deadlines//EN"),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("METHOD", "PUBLISH"),
    textLine("X-WR-CALNAME", texts.calendarName),
    ...(about === "" ? [] : [textLine("X-WR-CALDESC", about)]),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", "PT6H"),
    contentLine("X-PUBLISHED-TTL", "PT6H"),
  ].join("");
}

/**
 * A calendar (RFC 5545) of what is due: one event or to-do per finding under a UID that stays, whose SEQUENCE counts its changes,
 * with an alarm ahead. A finding without any due date has no place in it.
 */
export function* writeCalendar(content: CalendarContent, options: CalendarOptions): Generator<string> {
  yield head(content);
  for (const one of content.findings) {
    const due = dueOf(one.finding);
    if (due !== null) yield componentOf(one, due, content, options);
  }
  yield contentLine("END", "VCALENDAR");
}

export const CALENDAR_MEDIA_TYPE = "text/calendar; charset=utf-8";
