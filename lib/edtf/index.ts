/** Dates as documents give them: EDTF level 1, read as the interval of days that they can mean. */
export { type Bounds, boundsOfEdtf } from "./bounds.ts";
export { type Comparison, compareBounds, compareDays } from "./compare.ts";
export {
  addDays,
  addMonths,
  addYears,
  type CivilDay,
  civilDay,
  dayNumber,
  daysInMonth,
  isCivilDay,
  isoWeek,
  printDay,
  printYear,
  weekdayOf,
} from "./days.ts";
export type { Edtf, EdtfDate, EdtfInterval, Qualifier } from "./edtf.ts";
export { parseEdtf } from "./parse.ts";
export { type Precision, precisionOfEdtf } from "./precision.ts";
export { printEdtf } from "./print.ts";
export { boundsOf, compareIntervals, precisionOf } from "./text.ts";
