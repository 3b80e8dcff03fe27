import type { PhrasesFor } from "../catalogue.ts";
import type { bodies as english } from "../en/bodies.ts";

export const bodies: PhrasesFor<typeof english> = {
  "bodies.none": "Органы ещё не подсчитаны.",
  "bodies.caution":
    "Подсчитано машиной по прочитанным здесь документам; того, что есть у других, здесь нет. При менее чем пяти ответах медиана не называется.",
  "bodies.name": "Орган",
  "bodies.cases": "Дела",
  "bodies.answers": "Ответы",
  "bodies.median": "Медиана",
  "bodies.longest": "Дольше всего",
  "bodies.range": "от {min} до {max} дней",
  "bodies.answerTimes": "Сколько длились ответы",
  "bodies.upTo": "до {days} дней",
  "bodies.more": "более {days} дней",
  "bodies.ofAnswers": { one: "из {n} ответа", few: "из {n} ответов", many: "из {n} ответов", other: "из {n} ответа" },

  "measure.complaintsReceived": "Получено жалоб",
  "measure.appealsReceived": "Получено обжалований",
  "measure.requestsReceived": "Получено ходатайств",
  "measure.replied": "Ответы",
  "measure.opened": "Возбуждено",
  "measure.refused": "Отказано",
  "measure.suspended": "Приостановлено",
  "measure.reopened": "Возобновлено",
  "measure.terminated": "Прекращено",
  "measure.referred": "Передано",
  "measure.fileReceived": "Получено дел",
  "measure.overdueNow": "Просрочено сейчас",
  "measure.overdueEver": "Было просрочено",
};
