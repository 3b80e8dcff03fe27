import type { PhrasesFor } from "../catalogue.ts";
import type { numbers as english } from "../en/numbers.ts";

export const numbers: PhrasesFor<typeof english> = {
  "n.lines": { one: "{n} строка", few: "{n} строки", many: "{n} строк", other: "{n} строки" },
  "n.documents": { one: "{n} документ", few: "{n} документа", many: "{n} документов", other: "{n} документа" },
  "n.pages": { one: "{n} страница", few: "{n} страницы", many: "{n} страниц", other: "{n} страницы" },
  "n.events": { one: "{n} событие", few: "{n} события", many: "{n} событий", other: "{n} события" },
  "n.days": { one: "{n} день", few: "{n} дня", many: "{n} дней", other: "{n} дня" },
};
