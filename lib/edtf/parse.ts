import { boundsOfEdtf } from "./bounds.ts";
import { compareDays } from "./compare.ts";
import { isCivilDay } from "./days.ts";
import type { Edtf, EdtfDate, EdtfInterval, Qualifier } from "./edtf.ts";

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
 * unknown ends. Returns null for what is no such date: an impossible day, an interval that ends before it starts.
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
  const interval: EdtfInterval = { kind: "interval", start, end };
  return isBackwards(interval) ? null : interval;
}

function isBackwards(interval: EdtfInterval): boolean {
  const { earliest, latest } = boundsOfEdtf(interval);
  return earliest !== null && latest !== null && compareDays(earliest, latest) > 0;
}

const isLimitless = (end: EdtfDate | null | ".."): boolean => end === null || end === "..";
