import { addDays, boundsOf, type CivilDay, compareDays, printDay, weekdayOf } from "../edtf/index.ts";
import type { Diagnostic, SourceDocument } from "../model/document.ts";
import type { ResolvedTimex } from "../model/timex.ts";
import type { DatedAction } from "./attach.ts";
import type { DocumentTime } from "./document-time.ts";
import { civilOf, readValue } from "./timex/calendar-value.ts";

/** Places named in one message; a document may have thousands. */
const MOST_PLACES = 5;

const lastStep = ({ anchor }: ResolvedTimex): string => anchor?.steps.at(-1) ?? "";
const either = (days: readonly CivilDay[]): string => days.map(printDay).join(" or ");

/** 31 February: the month's last day, or as many days counted on. 2018-13-05: the other way round. */
function possibleReadings({ value }: ResolvedTimex): string {
  const read = readValue(value);
  const { year, month, day } = read ?? { year: null, month: null, day: null };
  if (year === null || month === null || day === null) return `${value} is no date`;
  const swapped = civilOf({ ...(read as NonNullable<typeof read>), month: day, day: month });
  if (month > 12) return `${value} is no date${swapped ? `; it may mean ${printDay(swapped)}` : ""}`;
  const last = addDays({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }, -1);
  return `${value} is no date; it may mean ${either([last, addDays(last, day - last.day)])}`;
}

function weekdayReadings({ value, timex }: ResolvedTimex): string {
  const read = readValue(value);
  const day = read && civilOf(read);
  if (!day || timex.weekday === undefined) return value;
  const ahead = (timex.weekday - weekdayOf(day) + 7) % 7;
  return `${value} is another weekday than the one printed; by the weekday it would be ${either([addDays(day, ahead - 7), addDays(day, ahead)])}`;
}

/** What is told of each diagnostic of a date: its title, and the readings at one place. No text of the document. */
const KINDS: Readonly<Record<string, { code: string; title: string; readings: (one: ResolvedTimex) => string }>> = {
  "impossible-date": { code: "DATE_IMPOSSIBLE", title: "Dates that no calendar has, kept as printed", readings: possibleReadings },
  "weekday-mismatch": { code: "DATE_WEEKDAY_MISMATCH", title: "Weekdays that do not fit their dates", readings: weekdayReadings },
  "day-month-order-unknown": { code: "DATE_ORDER_UNKNOWN", title: "Dates in figures that can be read both ways", readings: lastStep },
  "counted-date-contradicted": {
    code: "DATE_CONTRADICTED",
    title: "Dates that contradict the count printed beside them",
    readings: lastStep,
  },
  "range-backwards": { code: "DATE_RANGE_BACKWARDS", title: "Ranges that end before they begin", readings: lastStep },
  "year-uncertain": { code: "DATE_YEAR_UNCERTAIN", title: "Dates without their year, between dates of several years", readings: lastStep },
  "misread-digit": {
    code: "DATE_MISREAD",
    title: "Dates with a letter in the place of a digit",
    readings: ({ value }) => `read as ${value}`,
  },
  "act-ambiguous": { code: "DATE_ACT_AMBIGUOUS", title: "Dates counted from one of several acts", readings: lastStep },
};

interface Noticed {
  code: string;
  at: number;
  readings: string;
}

/** The printed date beside it says the same of both. */
const isSaidBeside = ({ edtf }: ResolvedTimex, code: string): boolean => code === "counted-date-contradicted" && edtf === null;

function noticed(resolved: readonly ResolvedTimex[]): Noticed[] {
  return resolved.flatMap((one) =>
    one.diagnostics.flatMap((code) => {
      const kind = isSaidBeside(one, code) ? undefined : KINDS[code];
      return kind ? [{ code: kind.code, at: one.timex.start, readings: kind.readings(one) }] : [];
    }),
  );
}

/**
 * One diagnostic for each kind of doubtful date, naming its first places (code points of the text) and their readings; the rest is counted.
 */
export function dateDiagnostics(
  resolved: readonly ResolvedTimex[],
  { pages }: Pick<SourceDocument, "pages">,
  at: (offset: number) => number,
): Diagnostic[] {
  const all = noticed(resolved);
  return Object.values(KINDS).flatMap(({ code, title }) => {
    const found = all.filter((one) => one.code === code);
    const [first] = found;
    if (!first) return [];
    const page = pages.find(({ start, end }) => start <= first.at && first.at < end)?.number ?? null;
    const places = found.slice(0, MOST_PLACES).map((one) => `at ${at(one.at)}: ${one.readings.replace(/\.$/, "")}`);
    return [{ code, message: `${title} (${found.length}): ${places.join("; ")}.`, page }];
  });
}

/** What is told as done on a day after the document's own: one of the two dates is wrong, and all that was counted from the document's is doubtful. */
export function documentTimeDiagnostics(documentTime: DocumentTime | null, dated: readonly DatedAction[]): Diagnostic[] {
  const latest = documentTime && boundsOf(documentTime.edtf).latest;
  if (!documentTime || !latest) return [];
  const after = dated.filter(({ candidate: { modality, tense }, date: { earliest, resolved } }) => {
    const isTold = modality === "asserted" && tense === "past" && resolved !== "document";
    return isTold && earliest !== null && compareDays(earliest, latest) > 0;
  });
  const days = [...new Set(after.map(({ date }) => date.earliest as string))].sort(compareDays);
  if (days.length === 0) return [];
  const told = `tells ${after.length} acts as done after it, on ${days.slice(0, MOST_PLACES).join(", ")}`;
  const message = `The document's own date, ${documentTime.edtf} (from its ${documentTime.source}), contradicts its text, which ${told}.`;
  return [{ code: "DOCUMENT_TIME_CONTRADICTED", message, page: null }];
}
