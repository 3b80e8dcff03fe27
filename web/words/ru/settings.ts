import type { PhrasesFor } from "../catalogue.ts";
import type { settings as english } from "../en/settings.ts";

export const settings: PhrasesFor<typeof english> = {
  "settings.you": "Ваша роль: {role}; организация: {tenant}.",
  "settings.remove": "Удалить",

  "role.viewer": "читатель",
  "role.editor": "редактор",
  "role.admin": "администратор",

  "members.title": "Участники",
  "members.email": "Эл. почта",
  "members.role": "Роль",
  "members.roleOf": "Роль {email}",
  "members.add": "Впустить",

  "keys.title": "Ключи API",
  "keys.once": "Ключ, показан только сейчас:",
  "keys.name": "Для чего",
  "keys.make": "Создать ключ для чтения",
  "keys.revoke": "Отозвать",
  "keys.revoked": "отозван",
  "keys.endless": "бессрочный",
  "keys.until": "до {date}",
  "keys.unused": "не использовался",
  "keys.used": "использован {date}",

  "subscriptions.title": "Кого оповещать",
  "subscriptions.how": "Как",
  "subscriptions.target": "Адрес",
  "subscriptions.zone": "Часовой пояс",
  "subscriptions.add": "Подписать",
  "subscriptions.deliveries": "Что отправлено",
  "subscriptions.nothingSent": "Пока ничего.",
  "subscriptions.activate": "Включить снова",
  "subscriptions.calendarUntil": "действует до {date}",
  "subscriptions.secretOnce": "Секрет для проверки подписей, показан только сейчас:",

  "channel.email": "Эл. почта",
  "channel.webhook": "Вебхук",
  "channel.calendar": "Календарь",
  "channel.topic": "Собственный канал установки",
};
