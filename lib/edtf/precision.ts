import type { Edtf } from "./edtf.ts";

export type Precision = "minute" | "day" | "month" | "season" | "year" | "decade" | "century" | "interval";

/** How finely a date is stated. */
export function precisionOfEdtf(edtf: Edtf): Precision {
  if (edtf.kind === "interval") return "interval";
  if (edtf.time !== null) return "minute";
  if (typeof edtf.day === "number" && typeof edtf.month === "number") return "day";
  if (typeof edtf.month === "number") return "month";
  if (edtf.season !== null) return "season";
  if (edtf.year.endsWith("XX")) return "century";
  return edtf.year.endsWith("X") ? "decade" : "year";
}
