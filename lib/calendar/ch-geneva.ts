import { calendarOf, type Falls, type Feast } from "./feasts.ts";

const SOURCE = "Loi genevoise sur les jours fériés (J 1 45) art. 1";
const feast = (name: string, falls: Falls): Feast => ({ name, falls, source: SOURCE });
const SUNDAY = 7;

/** Geneva, seat of the treaty bodies and special procedures: the canton's days off. United Nations holidays are others. */
export const CH_GENEVA = calendarOf({
  id: "ch-geneva",
  title: "Switzerland, Geneva, working days",
  source: SOURCE,
  years: [2000, 2028],
  provisionalFrom: 2029,
  substitute: "none",
  feasts: [
    feast("New Year's Day", { on: "01-01" }),
    feast("Good Friday", { easter: -2 }),
    feast("Easter Monday", { easter: 1 }),
    feast("Ascension", { easter: 39 }),
    feast("Whit Monday", { easter: 50 }),
    feast("National day", { on: "08-01" }),
    feast("Geneva Fast", { nth: 1, weekday: SUNDAY, month: 9, plusDays: 4 }),
    feast("Christmas Day", { on: "12-25" }),
    feast("Restoration of the Republic", { on: "12-31" }),
  ],
});
