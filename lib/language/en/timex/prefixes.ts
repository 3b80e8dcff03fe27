import type { PrefixRow, ValueKind } from "../../../extract/timex/timex-language.ts";

const CALENDAR: readonly ValueKind[] = ["century", "decade", "year", "season", "month"];
const POINT: readonly ValueKind[] = ["decade", "year", "season", "month", "day", "week", "time"];

const row = (
  mod: PrefixRow["mod"],
  inside: boolean,
  kinds: readonly ValueKind[],
  phrases: readonly string[],
  narrows = false,
): PrefixRow[] => phrases.map((phrase) => ({ phrase, mod, inside, kinds, narrows }));

const WHICH = ["first", "second", "third", "fourth", "last", "final"];
const SOME = ["two", "three", "2", "3", "few"];
const LARGE = ["half", "week", "third", "quarter"];

/** "The first half of October", "the last ten days of May", "the final weeks of 2014". */
const PARTS_OF_DATES = WHICH.flatMap((which) => [
  ...LARGE.map((part) => `the ${which} ${part} of`),
  ...["days", "weeks", "months"].flatMap((units) => [
    `the ${which} ${units} of`,
    ...[...SOME, "ten", "10", "four", "five", "six", "seven"].map((count) => `the ${which} ${count} ${units} of`),
  ]),
]);

/** "Within ten days of 3 May": on it or later, and nobody says when. */
const WITHIN_OF = ["days", "weeks", "months", "hours"].flatMap((units) => [
  `within ${units} of`,
  ...["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "fifteen", "twenty", "thirty", "a few", "several"]
    .concat(Array.from({ length: 90 }, (_, i) => String(i + 1)))
    .map((count) => `within ${count} ${units} of`),
  `within ${units === "hours" ? "an" : "a"} ${units.slice(0, -1)} of`,
  `within one ${units.slice(0, -1)} of`,
]);

/** Phrases right before a date, longest first where one ends in another. */
export const prefixes: readonly PrefixRow[] = [
  ...row(
    null,
    true,
    CALENDAR,
    [
      "early",
      "late",
      "mid",
      "mid -",
      "early -",
      "late -",
      "the early",
      "the late",
      "the mid -",
      "the mid",
      "early in",
      "late in",
      "early in the",
      "late in the",
      "later in",
      "later in the",
      "end of",
      "the end of",
      "the very end of",
      "the beginning of",
      "beginning of",
      "the start of",
      "start of",
      "the middle of",
      "middle of",
      "the latter part of",
      "the later part of",
      "the early part of",
      "the first part of",
      "the rest of",
      "the early months of",
      "the early days of",
      "the closing days of",
      "the closing months of",
      "the opening days of",
      ...PARTS_OF_DATES,
      "the remainder of",
      "the end of the",
      "the beginning of the",
      "the start of the",
      "the middle of the",
      "the early part of the",
      "the latter part of the",
      "the rest of the",
    ],
    true,
  ),
  ...row(null, true, ["week", "time"], ["early", "late"]),
  ...row(
    null,
    true,
    ["year"],
    [
      "the year",
      "the years",
      "the year of",
      "the calendar year",
      "fiscal",
      "fiscal year",
      "the fiscal year",
      "financial year",
      "the financial year",
    ],
  ),
  ...row(null, true, ["month"], ["the month of"]),
  ...row(null, true, ["season", "decade"], ["the"]),
  ...row("approximate", true, ["year"], ["about", "around", "circa", "ca .", "c .", "approximately"]),
  ...row(
    "approximate",
    true,
    ["day"],
    ["the week of", "the week beginning", "the week commencing", "the week starting", "the week ending"],
  ),
  ...row("approximate", false, POINT, [
    "about",
    "around",
    "approximately",
    "approximately at",
    "at about",
    "at around",
    "on or about",
    "on or around",
    "on about",
    "circa",
    "roughly",
    "some time around",
    "at approximately",
  ]),
  ...row("before", false, POINT, [
    "before",
    "until",
    "till",
    "by",
    "up to",
    "prior to",
    "not later than",
    "no later than",
    "before the",
    "until the",
    "by the",
    "as late as",
  ]),
  ...row("after", false, POINT, ["after", "after the", "not earlier than", "no earlier than", "not before", "shortly after", "soon after"]),
  ...row("after", false, ["day"], WITHIN_OF),
  ...row(null, false, POINT, ["not until", "only until", "not till"]),
  ...row("since", false, POINT, [
    "since",
    "from",
    "as of",
    "as from",
    "starting",
    "beginning",
    "starting from",
    "starting on",
    "since the",
    "from the",
  ]),
];
