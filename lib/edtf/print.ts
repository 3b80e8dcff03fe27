import type { Edtf, EdtfDate } from "./edtf.ts";

const two = (value: number | "XX"): string => (value === "XX" ? "XX" : String(value).padStart(2, "0"));

function printDate(date: EdtfDate): string {
  if (date.season !== null) return `${date.year}-${date.season}${date.qualifier}`;
  const month = date.month === null ? "" : `-${two(date.month)}`;
  const day = date.day === null ? "" : `-${two(date.day)}`;
  const time = date.time === null ? "" : `T${date.time}`;
  return `${date.year}${month}${day}${time}${date.qualifier}`;
}

const printEnd = (end: EdtfDate | null | ".."): string => (end === null ? "" : end === ".." ? ".." : printDate(end));

/** The canonical spelling: `parseEdtf(printEdtf(x))` is `x`. Seconds and zones are not kept. */
export const printEdtf = (edtf: Edtf): string => (edtf.kind === "date" ? printDate(edtf) : `${printEnd(edtf.start)}/${printEnd(edtf.end)}`);
