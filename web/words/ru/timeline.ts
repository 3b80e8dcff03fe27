import type { PhrasesFor } from "../catalogue.ts";
import type { timeline as english } from "../en/timeline.ts";

export const timeline: PhrasesFor<typeof english> = {
  "timeline.title": "Шкала времени",
  "timeline.picture": "Действия и сроки по органам во времени; таблица ниже говорит то же",
  "timeline.table": "То же в таблице",
  "timeline.nobody": "орган не назван",
  "timeline.body": "Орган",
  "timeline.date": "Дата",
  "timeline.what": "Что",
  "timeline.closer": "Ближе",
  "timeline.farther": "Дальше",
  "timeline.whole": "Целиком",
  "timeline.saveSvg": "Сохранить как SVG",
  "timeline.savePng": "Сохранить как PNG",
};
