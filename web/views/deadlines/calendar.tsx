import { useState } from "preact/hooks";
import { dateWords } from "../../format/edtf-words.ts";
import { StatusMark } from "../../shell/status-mark.tsx";
import { language, say } from "../../words/index.ts";
import { type Deadline, dueOf } from "./deadline.ts";
import { monthAfter, weeksOf } from "./month.ts";

function dayNames(): string[] {
  const [week = []] = weeksOf("2024-01");
  const format = new Intl.DateTimeFormat(language.value, { weekday: "short", timeZone: "UTC" });
  return week.map((day) => format.format(new Date(day)));
}

function Day({ day, month, own }: { day: string; month: string; own: readonly Deadline[] }) {
  return (
    <td data-other={!day.startsWith(month)}>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      <ul>
        {own.map(({ finding, caseName }) => (
          <li key={finding.id}>
            <a href={`/app/cases/${encodeURIComponent(finding.caseId)}#line=${encodeURIComponent(finding.trigger)}`}>
              {caseName || say("cases.unnamed")}
            </a>{" "}
            <StatusMark status={finding.status} />
          </li>
        ))}
      </ul>
    </td>
  );
}

/** The last day of every term, a month at a time. */
export function Calendar({ deadlines, today }: { deadlines: readonly Deadline[]; today: string }) {
  const [month, show] = useState(today.slice(0, 7));
  const byDay = Map.groupBy(deadlines, (deadline) => dueOf(deadline).slice(0, 10));
  return (
    <section aria-label={say("deadlines.calendar")}>
      <p class="choices">
        <button type="button" onClick={() => show(monthAfter(month, -1))}>
          {say("deadlines.before")}
        </button>
        <strong aria-live="polite">{dateWords(month)}</strong>
        <button type="button" onClick={() => show(monthAfter(month, 1))}>
          {say("deadlines.after")}
        </button>
      </p>
      <table class="month">
        <thead>
          <tr>
            {dayNames().map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} month={month} own={byDay.get(day) ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
