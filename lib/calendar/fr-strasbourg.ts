import { calendarOf, type Falls, type Feast } from "./feasts.ts";

const NATIONAL = "Code du travail art. L3133-1";
const LOCAL = "Code du travail art. L3134-13 (Alsace-Moselle)";
const feast = (name: string, falls: Falls, source = NATIONAL): Feast => ({ name, falls, source });

/** Strasbourg, seat of the Council of Europe: France with the days of Alsace-Moselle. */
export const FR_STRASBOURG = calendarOf({
  id: "fr-strasbourg",
  title: "France, Strasbourg, working days",
  source: `${NATIONAL} and L3134-13`,
  years: [2000, 2028],
  provisionalFrom: 2029,
  substitute: "none",
  feasts: [
    feast("New Year's Day", { on: "01-01" }),
    feast("Good Friday", { easter: -2 }, LOCAL),
    feast("Easter Monday", { easter: 1 }),
    feast("Labour Day", { on: "05-01" }),
    feast("Victory of 1945", { on: "05-08" }),
    feast("Ascension", { easter: 39 }),
    feast("Whit Monday", { easter: 50 }),
    feast("National day", { on: "07-14" }),
    feast("Assumption", { on: "08-15" }),
    feast("All Saints' Day", { on: "11-01" }),
    feast("Armistice of 1918", { on: "11-11" }),
    feast("Christmas Day", { on: "12-25" }),
    feast("St Stephen's Day", { on: "12-26" }, LOCAL),
  ],
});
