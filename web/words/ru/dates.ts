import type { PhrasesFor } from "../catalogue.ts";
import type { dates as english } from "../en/dates.ts";

export const dates: PhrasesFor<typeof english> = {
  "date.none": "дата не ясна",
  "date.between": "между {from} и {to}",
  "date.from": "{from} или позже",
  "date.until": "{to} или раньше",
  "date.about": "около {date}",
  "date.perhaps": "возможно, {date}",
  "date.at": "{date}, {time}",
  "date.season": "{season} {year}",
  "date.spring": "весна",
  "date.summer": "лето",
  "date.autumn": "осень",
  "date.winter": "зима",
};
