import { civilDay, parseDay } from "../../calendar/day-number.ts";
import type { Exporter } from "../exporter.ts";
import { type ExportLine, linesOf } from "../line.ts";
import { actionText, bodiesText, dateText, placeText, standingText } from "../line-text.ts";
import { escapeMarkup as safe } from "../markup.ts";
import { statementOf } from "../statement.ts";

interface SlideDate {
  year: number;
  month: number;
  day: number;
}

const slideDate = (day: string): SlideDate => civilDay(parseDay(day));

/** TimelineJS renders text as HTML, so it is escaped. A line whose date is open at both ends has no place on a time axis. */
function slide(line: ExportLine): object | null {
  const [start, end] = [line.earliest ?? line.latest, line.latest ?? line.earliest];
  if (start === null || end === null) return null;
  const sources = line.sources.map((source) => `<p>“${safe(source.quote)}” <small>${safe(placeText(source))}</small></p>`);
  return {
    unique_id: line.entryId,
    start_date: slideDate(start),
    ...(end === start ? {} : { end_date: slideDate(end) }),
    display_date: safe(dateText(line)),
    group: safe(line.caseName || line.caseId),
    text: {
      headline: safe(actionText(line)),
      text: `<p>${safe(bodiesText(line))}</p>${sources.join("")}<p><small>${safe(standingText(line))}</small></p>`,
    },
  };
}

export const timelinejs: Exporter = {
  format: "timelinejs",
  title: "slides for TimelineJS3",
  mediaType: "application/json",
  extension: "timelinejs.json",
  *write(bundle) {
    const text = statementOf(bundle)
      .map((sentence) => `<p>${safe(sentence)}</p>`)
      .join("");
    yield `{"title":${JSON.stringify({ text: { headline: "Chronology", text } })},"events":[`;
    let before = "\n";
    for (const line of linesOf(bundle)) {
      const one = slide(line);
      if (one === null) continue;
      yield `${before}${JSON.stringify(one)}`;
      before = ",\n";
    }
    yield "\n]}\n";
  },
};
