import { parseDay, showDay } from "../../calendar/day-number.ts";
import type { Exporter } from "../exporter.ts";
import { type ExportLine, linesOf } from "../line.ts";
import { actionText, dateText, placeText, standingText } from "../line-text.ts";
import { escapeMarkup as safe } from "../markup.ts";
import { statementOf } from "../statement.ts";

/** The lane of a line: who did it, or to whom it was addressed, or the case. */
const laneOf = ({ actors, targets, caseName, caseId }: ExportLine): string => actors[0] ?? targets[0] ?? (caseName || caseId);

/** vis-timeline renders content and title as HTML, so they are escaped; a range ends with the day after its last. */
function item(line: ExportLine): object | null {
  const [start, end] = [line.earliest ?? line.latest, line.latest ?? line.earliest];
  if (start === null || end === null) return null;
  const [first] = line.sources;
  const title = [dateText(line), first ? `“${first.quote}” (${placeText(first)})` : "", standingText(line)].map(safe).join("<br>");
  const isPoint = start === end;
  return {
    ...{ id: line.entryId, group: laneOf(line), content: safe(actionText(line)), title, start },
    ...(isPoint ? { type: "box" } : { type: "range", end: showDay(parseDay(end) + 1) }),
    className: `${line.standing} ${line.review}`,
  };
}

export const visTimeline: Exporter = {
  format: "vis-timeline",
  title: "items and lanes for vis-timeline",
  mediaType: "application/json",
  extension: "vis-timeline.json",
  *write(bundle) {
    const lanes = new Set<string>();
    yield `{"statement":${JSON.stringify(statementOf(bundle))},"items":[`;
    let before = "\n";
    for (const line of linesOf(bundle)) {
      const one = item(line);
      if (one === null) continue;
      lanes.add(laneOf(line));
      yield `${before}${JSON.stringify(one)}`;
      before = ",\n";
    }
    yield `\n],"groups":${JSON.stringify([...lanes].map((lane) => ({ id: lane, content: safe(lane) })))}}\n`;
  },
};
