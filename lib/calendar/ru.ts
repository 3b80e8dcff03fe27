import { calendarOf, type Falls, type Feast } from "./feasts.ts";

const SOURCE = "Labour Code of the Russian Federation art. 112; days transferred by the government are not in the table";
const feast = (name: string, falls: Falls, from?: number): Feast => ({
  name,
  falls,
  source: SOURCE,
  ...(from === undefined ? {} : { from }),
});

/** Russia's public holidays without the yearly transfers, hence provisional in every year. */
export const RU = calendarOf({
  id: "ru",
  title: "Russia, working days without the government's transfers",
  source: SOURCE,
  years: [2005, 2028],
  provisionalFrom: 2005,
  substitute: "next-weekday",
  feasts: [
    ...["01-01", "01-02", "01-03", "01-04", "01-05"].map((on) => feast("New Year holidays", { on })),
    ...["01-06", "01-08"].map((on) => feast("New Year holidays", { on }, 2013)),
    feast("Christmas", { on: "01-07" }),
    feast("Defender of the Fatherland Day", { on: "02-23" }),
    feast("International Women's Day", { on: "03-08" }),
    feast("Spring and Labour Day", { on: "05-01" }),
    feast("Victory Day", { on: "05-09" }),
    feast("Russia Day", { on: "06-12" }),
    feast("Unity Day", { on: "11-04" }),
  ],
});
