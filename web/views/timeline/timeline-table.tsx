import { dateWords } from "../../format/edtf-words.ts";
import { say } from "../../words/index.ts";
import { actionWords } from "../chronology/line.tsx";
import type { Lane } from "./lanes.ts";

/** The same as the picture, for those who do not see it, or want to copy it. */
export function TimelineTable({ lanes }: { lanes: readonly Lane[] }) {
  return (
    <details>
      <summary>{say("timeline.table")}</summary>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{say("timeline.body")}</th>
            <th scope="col">{say("timeline.date")}</th>
            <th scope="col">{say("timeline.what")}</th>
          </tr>
        </thead>
        <tbody>
          {lanes.flatMap(({ key, name, marks, terms }) => [
            ...marks.map(({ entry }) => (
              <tr key={`${key} ${entry.id}`}>
                <th scope="row">{name || say("timeline.nobody")}</th>
                <td>{dateWords(entry.date, entry.time)}</td>
                <td>{actionWords(entry)}</td>
              </tr>
            )),
            ...terms.map(({ finding }) => (
              <tr key={`${key} ${finding.id}`}>
                <th scope="row">{name || say("timeline.nobody")}</th>
                <td>{say("deadlines.due", { date: dateWords(finding.due.latest ?? finding.due.earliest) })}</td>
                <td>
                  {finding.obligation.title}: {say(`status.${finding.status}`)}
                </td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </details>
  );
}
