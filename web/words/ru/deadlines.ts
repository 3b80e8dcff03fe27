import type { PhrasesFor } from "../catalogue.ts";
import type { deadlines as english } from "../en/deadlines.ts";

export const deadlines: PhrasesFor<typeof english> = {
  "deadlines.board": "Доска",
  "deadlines.calendar": "Календарь",
  "deadlines.none": "Сроков нет.",
  "deadlines.caution": "Отсутствие ответа в этих документах не доказывает молчание. Прочитано машиной. Не юридическая консультация.",
  "deadlines.due": "Не позднее: {date}",
  "deadlines.how": "Какой закон и как считается срок",
  "deadlines.showSetAside": "Показать отложенные, решённые и снятые",
  "deadlines.before": "Предыдущий месяц",
  "deadlines.after": "Следующий месяц",
  "deadlines.subscribe": "Подписаться в календаре",
  "deadlines.address": "Адрес вашего календаря, показан только сейчас:",

  "decide.title": "Решить",
  "decide.what": "Что с этим делать",
  "decide.until": "До",
  "decide.reason": "Причина",
  "decide.send": "Сохранить",

  "decision.open": "открыто",
  "decision.acknowledged": "принято к сведению",
  "decision.snoozed": "отложено",
  "decision.resolved": "решено",
  "decision.not-applicable": "не применяется",

  "changed.pack-changed": "правило изменилось",
  "changed.pack-added": "правило новое",
  "changed.pack-removed": "правила больше нет",
  "changed.calendar-changed": "изменились выходные дни",
  "changed.case-changed": "документы говорят больше или иначе",
  "changed.time-passed": "прошло время",

  "flag.VERIFIED": "сверено с текстом закона",
  "flag.SEED": "по словам доклада о законе",
  "flag.MEMORY": "не проверено",
};
