import { isCivilDay } from "./days.ts";

export type Qualifier = "" | "~" | "?" | "%";

/** One end of an interval, or a date of its own. A digit that nobody knows is `X` in `year`; an unknown month or day is "XX". */
export interface EdtfDate {
  kind: "date";
  year: string;
  month: number | "XX" | null;
  day: number | "XX" | null;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  season: number | null;
  /** "18:00" of an EDTF date-time, without its zone. */
  time: string | null;
  qualifier: Qualifier;
}

/** `null`: the end is unknown; "..": it is open. */
export interface EdtfInterval {
  kind: "interval";
  start: EdtfDate | null | "..";
  end: EdtfDate | null | "..";
}

export type Edtf = EdtfDate | EdtfInterval;

const DATE =
  /^(-?[0-9]{4}|-?[0-9]{3}X|-?[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX)(?:T([0-9]{2}:[0-9]{2})(?::[0-9]{2})?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?([~?%]?)$/;

const field = (printed: string | undefined): number | "XX" | null =>
  printed === undefined ? null : printed === "XX" ? "XX" : Number(printed);

function validTime(time: string): boolean {
  const [hour, minute] = time.split(":").map(Number);
  return (hour ?? 99) <= 24 && (minute ?? 99) <= 59 && !(hour === 24 && minute !== 0);
}

function validDate(date: EdtfDate): boolean {
  const { year, month, day } = date;
  if (typeof day === "number") {
    if (month === "XX") return day >= 1 && day <= 31;
    return year.includes("X")
      ? isCivilDay({ year: 2000, month: month ?? 0, day })
      : isCivilDay({ year: Number(year), month: month ?? 0, day });
  }
  return typeof month !== "number" || (month >= 1 && month <= 12);
}

function parseDate(text: string): EdtfDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year = "", printedMonth, printedDay, time, qualifier] = match;
  const month = field(printedMonth);
  const isSeason = typeof month === "number" && month >= 21 && month <= 24 && printedDay === undefined;
  const date: EdtfDate = {
    kind: "date",
    year,
    month: isSeason ? null : month,
    day: field(printedDay),
    season: isSeason ? month : null,
    time: time ?? null,
    qualifier: qualifier as Qualifier,
  };
  if (time !== undefined && (!validTime(time) || typeof date.day !== "number")) return null;
  return validDate(date) ? date : null;
}

function parseEnd(text: string): EdtfDate | null | ".." | undefined {
  if (text === "" || text === "..") return text === "" ? null : "..";
  return parseDate(text) ?? undefined;
}

/**
 * Reads EDTF level 1 (ISO 8601-2) as far as documents need it: years to minutes, seasons, `~ ? %`, unspecified digits, intervals with open and
 * unknown ends. Returns null for what is no such date, an impossible day included.
 */
export function parseEdtf(text: string): Edtf | null {
  if (text.length > 80) return null;
  const parts = text.split("/");
  if (parts.length === 1) return parseDate(text);
  if (parts.length !== 2) return null;
  const start = parseEnd(parts[0] ?? "");
  const end = parseEnd(parts[1] ?? "");
  if (start === undefined || end === undefined) return null;
  if (isLimitless(start) && isLimitless(end)) return null;
  return { kind: "interval", start, end };
}

const isLimitless = (end: EdtfDate | null | ".."): boolean => end === null || end === "..";
