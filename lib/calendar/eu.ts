import { calendarOf, type Falls, type Feast } from "./feasts.ts";

const SOURCE = "usual days of the institutions; the year's list in the Official Journal (Reg. 1182/71 art. 2(1)) was not at hand";
const feast = (name: string, falls: Falls): Feast => ({ name, falls, source: SOURCE });
const CLOSED = ["12-24", "12-27", "12-28", "12-29", "12-30", "12-31"];

/**
 * Holidays of the institutions of the European Union. Their list is published anew each year, so every year stays provisional: terms are
 * computed with and without these days.
 */
export const EU = calendarOf({
  id: "eu",
  title: "Institutions of the European Union, working days",
  source: SOURCE,
  years: [2002, 2028],
  provisionalFrom: 2002,
  substitute: "none",
  feasts: [
    feast("New Year's Day", { on: "01-01" }),
    feast("Day after New Year's Day", { on: "01-02" }),
    feast("Maundy Thursday", { easter: -3 }),
    feast("Good Friday", { easter: -2 }),
    feast("Easter Monday", { easter: 1 }),
    feast("Labour Day", { on: "05-01" }),
    feast("Anniversary of the Schuman declaration", { on: "05-09" }),
    feast("Ascension", { easter: 39 }),
    feast("Day after Ascension", { easter: 40 }),
    feast("Whit Monday", { easter: 50 }),
    feast("National day of Belgium", { on: "07-21" }),
    feast("Assumption", { on: "08-15" }),
    feast("All Saints' Day", { on: "11-01" }),
    feast("Christmas Day", { on: "12-25" }),
    feast("Boxing Day", { on: "12-26" }),
    ...CLOSED.map((on) => feast("Closed at the end of the year", { on })),
  ],
});
