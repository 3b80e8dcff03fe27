import { calendarOf, type Falls } from "./feasts.ts";

const MONDAY = 1;
const SOURCE = "5 U.S.C. 6103(a); on a weekend 6103(b) and Executive Order 11582";
const feast = (name: string, falls: Falls, from?: number): { name: string; falls: Falls; source: string; from?: number } => ({
  name,
  falls,
  source: SOURCE,
  ...(from === undefined ? {} : { from }),
});

/** Legal public holidays of the United States (federal), as 5 U.S.C. 552 leaves them out of its days. */
export const US = calendarOf({
  id: "us",
  title: "United States, federal working days",
  source: SOURCE,
  years: [2000, 2028],
  provisionalFrom: 2027,
  substitute: "nearest-weekday",
  feasts: [
    feast("New Year's Day", { on: "01-01" }),
    feast("Birthday of Martin Luther King, Jr.", { nth: 3, weekday: MONDAY, month: 1 }),
    feast("Washington's Birthday", { nth: 3, weekday: MONDAY, month: 2 }),
    feast("Memorial Day", { nth: -1, weekday: MONDAY, month: 5 }),
    feast("Juneteenth National Independence Day", { on: "06-19" }, 2021),
    feast("Independence Day", { on: "07-04" }),
    feast("Labor Day", { nth: 1, weekday: MONDAY, month: 9 }),
    feast("Columbus Day", { nth: 2, weekday: MONDAY, month: 10 }),
    feast("Veterans Day", { on: "11-11" }),
    feast("Thanksgiving Day", { nth: 4, weekday: 4, month: 11 }),
    feast("Christmas Day", { on: "12-25" }),
  ],
});
