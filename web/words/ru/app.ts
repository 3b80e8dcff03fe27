import type { PhrasesFor } from "../catalogue.ts";
import type { app as english } from "../en/app.ts";

export const app: PhrasesFor<typeof english> = {
  "app.name": "Dueline",
  "app.skip": "К содержанию",
  "app.language": "Язык",
  "app.signOut": "Выйти",
  "app.notFound": "Такой страницы нет.",
  "app.loading": "Загрузка …",
  "app.more": "Показать ещё",
  "app.retry": "Повторить",
  "app.failed": "Что-то пошло не так.",
  "app.offline": "Dueline не отвечает. Ваша работа сохранена; попытка будет повторена.",
  "nav.main": "Главное меню",
  "nav.documents": "Документы",
  "nav.cases": "Дела",
  "nav.deadlines": "Сроки",
  "nav.bodies": "Органы",
  "nav.settings": "Настройки",
};
