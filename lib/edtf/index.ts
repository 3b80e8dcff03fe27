/** Dates as documents give them: EDTF level 1, read as the interval of days that they can mean. */
export { type Bounds, boundsOf, boundsOfEdtf } from "./bounds.ts";
export { type Comparison, compareBounds, compareDays, compareIntervals } from "./compare.ts";
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
export { type Edtf, type EdtfDate, type EdtfInterval, parseEdtf, type Qualifier } from "./parse.ts";
export { type Precision, precisionOf, precisionOfEdtf } from "./precision.ts";
export { printEdtf } from "./print.ts";
