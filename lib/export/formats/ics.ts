import { DETAILS } from "../../alerts/subscription.ts";
import { MESSAGE_TEXTS } from "../../alerts/texts.ts";
import type { ExportBundle } from "../bundle.ts";
import type { CalendarFinding } from "../calendar/calendar-content.ts";
import { CALENDAR_MEDIA_TYPE, CALENDAR_STATUSES, writeCalendar } from "../calendar/write-calendar.ts";
import type { Exporter } from "../exporter.ts";
import { statementOf } from "../statement.ts";

const ALARM_DAYS = 3;

/** Deadlines that somebody should still keep in view, each named after its case. */
function* openDeadlines({ chronologies, findings }: ExportBundle): Generator<CalendarFinding> {
  const names = new Map<string, string>();
  for (const { caseId, name } of chronologies) names.set(caseId, name);
  for (const finding of findings)
    if (CALENDAR_STATUSES.includes(finding.status))
      yield { finding, caseName: names.get(finding.caseId) ?? "", decision: "open", sequence: 0, link: null };
}

/** A calendar as of its day; one that follows what changes is a feed of a subscription. */
export const ics: Exporter = {
  format: "ics",
  title: "open deadlines with alarms, for calendars",
  mediaType: CALENDAR_MEDIA_TYPE,
  extension: "ics",
  write: (bundle) =>
    writeCalendar(
      {
        findings: openDeadlines(bundle),
        details: DETAILS,
        texts: MESSAGE_TEXTS.en,
        stamp: bundle.asOf,
        about: statementOf(bundle).join(" "),
      },
      { component: "event", alarmDays: ALARM_DAYS },
    ),
};
