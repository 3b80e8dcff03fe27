import type { PhrasesFor } from "../catalogue.ts";
import type { correct as english } from "../en/correct.ts";

export const correct: PhrasesFor<typeof english> = {
  "correct.title": "Исправить",
  "correct.confirm": "Подтвердить (c)",
  "correct.edit": "Исправить (e)",
  "correct.reject": "Отклонить (r)",
  "correct.silence": "Ответа не было",
  "correct.history": "История",
  "correct.date": "Дата (2012, 2012-07, 2012-07-05, 2012-07-01/2012-07-31, 2012-07~)",
  "correct.action": "Что сделано",
  "correct.why": "Почему",
  "correct.save": "Сохранить",
  "correct.conflict":
    "Тем временем эту строку изменил кто-то другой, ничего не записано. Теперь в ней: {now}. Посмотрите ещё раз и решите.",
  "correct.silenceHint": "Только если кто-то спросил и знает: к этому дню ответа не было. Это основание назвать срок просроченным.",
  "correct.silenceDate": "Ответа не было к",

  "history.read": "Как прочитано",
  "history.undo": "Отменить",
  "history.takenBack": "отменено",

  "correction.confirm": "подтверждено",
  "correction.reject": "отклонено",
  "correction.edit": "исправлено",
  "correction.quote": "другая цитата",
  "correction.no-answer-by": "ответа не было",
  "correction.comment": "примечание",
  "correction.add": "добавлено вручную",
  "correction.merge": "объединено",
  "correction.split": "разделено",
  "correction.prefer": "предпочтён источник",
  "correction.place": "отнесено к строке",
  "correction.rename": "дело переименовано",
  "correction.join-people": "лица объединены",
  "correction.undo": "отменено",
  "correction.move": "перенесено в другое дело",
};
