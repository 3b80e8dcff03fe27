import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { DuelineError } from "../lib/errors.ts";
import { parseCalendar } from "../lib/law/check-calendar.ts";
import { assembleLaw, type Law } from "../lib/law/law.ts";
import { isLawFileName, readLawFile } from "../lib/law/law-file.ts";
import type { Calendar, CalendarStatus } from "../lib/model/calendar.ts";
import type { Io } from "./io.ts";
import { openLaw, openLawFile, openLawFolder } from "./law-folder.ts";
import { renderTable } from "./table.ts";

export { openLaw, packsFolder, sayUnsettled } from "./law-folder.ts";

export interface ListedCalendar {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly own: boolean;
  readonly years: Calendar["years"];
  readonly daysOff: number;
  readonly workingWeekendDays: number;
}

export interface ListedDay {
  readonly calendar: string;
  readonly date: string;
  readonly works: boolean;
  readonly name: string;
  readonly status: CalendarStatus;
  readonly source: string;
}

function listed({ id, title, source, years, daysOff, workingWeekendDays }: Calendar, { own }: Law): ListedCalendar {
  const counts = { daysOff: daysOff.length, workingWeekendDays: workingWeekendDays.length };
  return { id, title, source, own: own.calendars.includes(id), years, ...counts };
}

export const listedCalendars = (law: Law): ListedCalendar[] => law.calendars.map((calendar) => listed(calendar, law));

/** Every day of a calendar that is not as its weekday says, oldest first. Throws NOT_FOUND. */
export function listedDays({ calendars }: Law, id: string): ListedDay[] {
  const calendar = calendars.find((one) => one.id === id);
  if (calendar === undefined) throw new DuelineError("NOT_FOUND", `there are the calendars ${calendars.map((one) => one.id).join(", ")}`);
  const { years, source, daysOff, workingWeekendDays } = calendar;
  const statusOf = (date: string): CalendarStatus => years[date.slice(0, 4)] ?? "provisional";
  const common = (row: Calendar["daysOff"][number] | Calendar["workingWeekendDays"][number]): Omit<ListedDay, "works" | "name"> => ({
    calendar: id,
    date: row.date,
    status: row.status ?? statusOf(row.date),
    source: row.source ?? source,
  });
  const off = daysOff.map((row) => ({ ...common(row), works: false, name: row.name }));
  const worked = workingWeekendDays.map((row) => ({
    ...common(row),
    works: true,
    name: row.offInstead === null ? "worked" : `worked instead of ${row.offInstead}`,
  }));
  return [...off, ...worked].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Keeps a calendar file in the folder, once it and all that is there still hold. Throws CANNOT_OPEN, BAD_CALENDAR. */
export async function addCalendar(path: string, folder: string, io: Io): Promise<ListedCalendar> {
  const { law } = await openLaw(await made(folder), io);
  const name = basename(path);
  if (!isLawFileName(name)) throw new DuelineError("BAD_CALENDAR", "the file's name must end in .json, .yaml or .yml");
  const file = await openLawFile(path);
  const calendar = parseCalendar(readLawFile(file, "BAD_CALENDAR"), law.calendars);
  const others = (await openLawFolder(folder)).filter((one) => one.name !== name);
  const [broken] = assembleLaw([...others, file]).problems.filter(
    (problem) => !law.problems.some(({ file: known }) => known === problem.file),
  );
  if (broken !== undefined) throw new DuelineError("BAD_CALENDAR", `with it, ${broken.file} can't be used any more: ${broken.message}`);
  await writeFile(join(folder, name), file.text);
  return { ...listed(calendar, law), own: true };
}

async function made(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  return folder;
}

const CALENDAR_COLUMNS = [{ title: "ID" }, { title: "YEARS" }, { title: "PROVISIONAL" }, { title: "OWN" }, { title: "TITLE" }];

function yearRange(years: Calendar["years"]): string {
  const known = Object.keys(years).sort();
  return known.length === 0 ? "-" : `${known[0]} to ${known.at(-1)}`;
}

const provisional = (years: Calendar["years"]): string => {
  const list = Object.keys(years)
    .filter((year) => years[year] === "provisional")
    .sort();
  return list.length > 3 ? `${list[0]} to ${list.at(-1)}` : list.join(", ") || "-";
};

export const calendarTable = (calendars: readonly ListedCalendar[]): string =>
  renderTable(
    CALENDAR_COLUMNS,
    calendars.map(({ id, years, own, title }) => [id, yearRange(years), provisional(years), own ? "yes" : "no", title]),
  );

const DAY_COLUMNS = [{ title: "DATE" }, { title: "WORKED" }, { title: "STATUS" }, { title: "NAME" }, { title: "SOURCE", width: 80 }];

export const dayTable = (days: readonly ListedDay[]): string =>
  renderTable(
    DAY_COLUMNS,
    days.map(({ date, works, status, name, source }) => [date, works ? "yes" : "no", status, name, source]),
  );
