import { parseDay } from "../calendar/day-number.ts";
import type { Law } from "./law.ts";

/** From this month of a year the next one's days off should be known: they are decreed each autumn. */
const NOVEMBER = 11;

/** A calendar that terms are counted on, and a year of it that is provisional or missing though it is about to begin. */
export interface UnsettledYear {
  calendar: string;
  year: string;
  status: "provisional" | "missing";
  message: string;
}

/** Calendars that judge cases: those of obligations which documents can start. */
const usedCalendars = ({ packs }: Law): Set<string> =>
  new Set(
    packs.flatMap(({ obligations }) =>
      obligations.flatMap(({ trigger, calendar }) => (trigger.length > 0 && calendar !== null ? [calendar] : [])),
    ),
  );

/** From 1 November (and for the running year always): years of the calendars in use that are not final. `asOf`: a day or date-time. */
export function unsettledYears(law: Law, asOf: string): UnsettledYear[] {
  const year = Number(asOf.slice(0, 4));
  const isLate = parseDay(asOf) >= parseDay(`${year}-${NOVEMBER}-01`);
  const years = [year, ...(isLate ? [year + 1] : [])].map(String);
  const used = usedCalendars(law);
  return law.calendars
    .filter(({ id }) => used.has(id))
    .flatMap((calendar) =>
      years.flatMap((one) => {
        const status = calendar.years[one] ?? "missing";
        if (status === "final") return [];
        const message = `The days off of ${one} in the calendar ${calendar.id} are ${status === "missing" ? "missing" : "provisional"}: terms that reach into it are computed both ways. Add them with \`dueline calendar add FILE\`.`;
        return [{ calendar: calendar.id, year: one, status, message }];
      }),
    );
}
