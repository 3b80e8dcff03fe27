import type { PhrasesFor } from "../catalogue.ts";
import type { cases as english } from "../en/cases.ts";

export const cases: PhrasesFor<typeof english> = {
  "cases.title": "Дела",
  "cases.none": "Дел пока нет. Сначала добавьте документы.",
  "cases.name": "Дело",
  "cases.lines": "Строки",
  "cases.documents": "Документы",
  "cases.findings": "Сроки",
  "cases.merging": "сводится",
  "cases.unnamed": "(без имени)",
};
