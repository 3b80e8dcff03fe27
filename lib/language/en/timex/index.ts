import type { TimexForm, TimexLanguage } from "../../../extract/timex/timex-language.ts";
import { countedFromAct } from "../counted-from-act.ts";
import { aftermath, afterStretch } from "../counted-from-story.ts";
import { countedFromUnknown } from "../counted-from-unknown.ts";
import { duringAct } from "../during-act.ts";
import { beforeLast } from "./before-last.ts";
import { century } from "./century.ts";
import { clock } from "./clock.ts";
import { clockInWords } from "./clock-in-words.ts";
import { clockMilitary } from "./clock-military.ts";
import { clockRange } from "./clock-range.ts";
import { clockWeekday } from "./clock-weekday.ts";
import { clockWord } from "./clock-word.ts";
import { dayAfter } from "./day-after.ts";
import { dayAlone } from "./day-alone.ts";
import { dayImpossible } from "./day-impossible.ts";
import { dayList } from "./day-list.ts";
import { dayMisread } from "./day-misread.ts";
import { dayMonth } from "./day-month.ts";
import { dayMonthYear } from "./day-month-year.ts";
import { dayOrdinal } from "./day-ordinal.ts";
import { dayPart } from "./day-part.ts";
import { dayPartOf } from "./day-part-of.ts";
import { dayPartOfDay } from "./day-part-of-day.ts";
import { dayWithinMonth } from "./day-within-month.ts";
import { decade } from "./decade.ts";
import { decadeWord } from "./decade-word.ts";
import { deicticDay } from "./deictic-day.ts";
import { duration } from "./duration.ts";
import { durationHalf } from "./duration-half.ts";
import { durationPlural } from "./duration-plural.ts";
import { durationStretch } from "./duration-stretch.ts";
import { endOfUnit } from "./end-of-unit.ts";
import { era } from "./era.ts";
import { firstMonths } from "./first-months.ts";
import { frequency } from "./frequency.ts";
import { holiday } from "./holiday.ts";
import { iso } from "./iso.ts";
import { lastDayOf } from "./last-day-of.ts";
import { lexicon } from "./lexicon.ts";
import { month } from "./month.ts";
import { monthDay } from "./month-day.ts";
import { monthDayList } from "./month-day-list.ts";
import { monthDayYear } from "./month-day-year.ts";
import { monthStep } from "./month-step.ts";
import { monthYear } from "./month-year.ts";
import { numeric } from "./numeric.ts";
import { numericRange } from "./numeric-range.ts";
import { numericRoman } from "./numeric-roman.ts";
import { offset } from "./offset.ts";
import { ordinalDay } from "./ordinal-day.ts";
import { partOfYear } from "./part-of-year.ts";
import { period } from "./period.ts";
import { prefixes } from "./prefixes.ts";
import { quarter } from "./quarter.ts";
import { reference } from "./reference.ts";
import { sameUnit } from "./same-unit.ts";
import { season } from "./season.ts";
import { seasonAlone } from "./season-alone.ts";
import { seasonStep } from "./season-step.ts";
import { stepUnit } from "./step-unit.ts";
import { weekday } from "./weekday.ts";
import { weekend } from "./weekend.ts";
import { withinUnit } from "./within-unit.ts";
import { words } from "./words.ts";
import { year } from "./year.ts";
import { yearRange } from "./year-range.ts";

/** Every way in which English prints dates. Of two matches that begin together the longer wins; of two as long, the one that stands first here. */
export const FORMS: readonly TimexForm[] = [
  dayMonthYear,
  monthDayYear,
  dayOrdinal,
  lastDayOf,
  dayList,
  monthDayList,
  withinUnit,
  dayWithinMonth,
  dayAlone,
  dayMisread,
  dayImpossible,
  dayMonth,
  monthDay,
  monthYear,
  month,
  monthStep,
  iso,
  numeric,
  numericRange,
  numericRoman,
  era,
  yearRange,
  year,
  decade,
  decadeWord,
  century,
  season,
  seasonStep,
  seasonAlone,
  partOfYear,
  quarter,
  firstMonths,
  holiday,
  clockWeekday,
  clockRange,
  clock,
  clockMilitary,
  clockInWords,
  clockWord,
  dayPartOf,
  dayPartOfDay,
  dayPart,
  weekday,
  weekend,
  deicticDay,
  beforeLast,
  endOfUnit,
  stepUnit,
  sameUnit,
  dayAfter,
  ordinalDay,
  offset,
  durationHalf,
  durationStretch,
  duration,
  durationPlural,
  period,
  frequency,
  reference,
];

export const timex: TimexLanguage = {
  code: "en",
  lexicon,
  ordinalSuffixes: ["st", "nd", "rd", "th", "s"],
  forms: FORMS,
  actForms: [countedFromAct, countedFromUnknown, duringAct, afterStretch, aftermath],
  prefixes,
  words,
};
