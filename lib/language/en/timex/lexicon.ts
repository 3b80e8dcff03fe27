import type { LexemeClass } from "../../../extract/timex/timex-language.ts";
import { ACT_NOUNS } from "../counted-from-act.ts";
import { SPELL_NOUNS } from "../during-act.ts";

const MONTH: LexemeClass = {
  words: {
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    may: 5,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    october: 10,
    november: 11,
    december: 12,
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  },
  capital: ["march", "may", "august", "jan", "mar", "jun", "sep", "dec"],
};

const WEEKDAY: LexemeClass = {
  words: {
    monday: 1,
    tuesday: 2,
    wednesday: 3,
    thursday: 4,
    friday: 5,
    saturday: 6,
    sunday: 7,
    mon: 1,
    tue: 2,
    tues: 2,
    wed: 3,
    thu: 4,
    thur: 4,
    thurs: 4,
    fri: 5,
    sat: 6,
    sun: 7,
  },
  capital: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
};

const WEEKDAYS: LexemeClass = {
  words: { mondays: 1, tuesdays: 2, wednesdays: 3, thursdays: 4, fridays: 5, saturdays: 6, sundays: 7 },
};

const UNIT: LexemeClass = {
  words: {
    second: "second",
    minute: "minute",
    hour: "hour",
    day: "day",
    week: "week",
    month: "month",
    year: "year",
    decade: "decade",
    century: "century",
    fortnight: "fortnight",
  },
};
const UNITS: LexemeClass = {
  words: {
    seconds: "second",
    minutes: "minute",
    hours: "hour",
    days: "day",
    weeks: "week",
    months: "month",
    years: "year",
    decades: "decade",
    centuries: "century",
    fortnights: "fortnight",
  },
};

const NUMBER: LexemeClass = {
  words: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
};

const ORDINAL: LexemeClass = {
  words: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
  },
};

/** Classes of words that the English forms are written with. */
export const lexicon: Readonly<Record<string, LexemeClass>> = {
  MONTH,
  WEEKDAY,
  WEEKDAYS,
  UNIT,
  UNITS,
  NUMBER,
  ORDINAL,
  SPELLNOUN: { words: SPELL_NOUNS },
  ACTNOUN: { words: ACT_NOUNS },
  SEASON: { words: { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 } },
  WINTER: { words: { winter: 24 } },
  SEASONS: { words: { springs: 21, summers: 22, autumns: 23, winters: 24 } },
  /** Decades in words; the twenties and thirties may be of either century, so they are left out. */
  TENS: { words: { forties: 4, fifties: 5, sixties: 6, seventies: 7, eighties: 8, nineties: 9 } },
  /** Letters that a reader of scans takes for digits. */
  MISREAD: { words: { l: "1", i: "1", o: "0" } },
  ROMAN: { words: { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 } },
  /** Counts nobody gave. */
  VAGUE: { words: { several: "X", few: "X", many: "X", some: "X" } },
  ONE: { words: { a: 1, an: 1, one: 1 } },
  /** Steps from the unit that one stands in. */
  STEP: {
    words: { next: 1, following: 1, coming: 1, subsequent: 1, succeeding: 1, last: -1, previous: -1, preceding: -1, prior: -1, past: -1 },
  },
  THIS: { words: { this: "this", that: "that", same: "same", current: "this" } },
  DAYPART: {
    words: { morning: "MO", afternoon: "AF", evening: "EV", night: "NI", dawn: "MO", midday: "MI", noon: "T12:00", midnight: "T24:00" },
  },
  EARLYHOURS: { words: { hours: "MO" } },
  LATEHOURS: { words: { hours: "EV" } },
  DAWN: { words: { dawn: "TMO", daybreak: "TMO", sunrise: "TMO", dusk: "TEV", sunset: "TEV" } },
  ZONE: {
    words: {
      bst: "+01",
      et: "-05",
      pt: "-08",
      gmt: "Z",
      utc: "Z",
      est: "-05",
      edt: "-04",
      cst: "-06",
      pst: "-08",
      pdt: "-07",
      cet: "+01",
      msk: "+03",
    },
    capital: ["bst", "et", "pt", "gmt", "utc", "est", "edt", "cst", "pst", "pdt", "cet", "msk"],
  },
  FREQUENCY: {
    words: {
      hourly: "hour",
      daily: "day",
      weekly: "week",
      monthly: "month",
      annually: "year",
      yearly: "year",
      annual: "year",
      quarterly: "quarter",
    },
  },
};
