import type { PhrasesFor } from "../catalogue.ts";
import type { documents as english } from "../en/documents.ts";

export const documents: PhrasesFor<typeof english> = {
  "documents.add": "Добавить документы",
  "documents.drop": "Перетащите сюда файлы или папки: PDF, сканы, Word, веб-страницы, письма, архивы, текст.",
  "documents.chooseFiles": "Выбрать файлы",
  "documents.chooseFolder": "Выбрать папку",
  "documents.case": "Дело (если известно)",
  "documents.paste": "Вставить текст",
  "documents.pasteText": "Текст",
  "documents.send": "Отправить",
  "documents.none": "Документов пока нет.",
  "documents.column.fileName": "Документ",
  "documents.column.state": "Состояние",
  "documents.column.pages": "Страницы",
  "documents.column.unread": "Страницы без текста",
  "documents.column.eventCount": "События",
  "documents.column.language": "Язык",
  "documents.column.receivedAt": "Получен",

  "upload.title": "Только что добавлено",
  "upload.queued": "ожидает очереди",
  "upload.sending": "загружается",
  "upload.waiting": "получен",
  "upload.read": "прочитан",
  "upload.refused": "не принят",
  "upload.copy": "уже есть ({state})",

  "state.received": "получен",
  "state.reading": "читается",
  "state.done": "прочитан",
  "state.partial": "прочитан частично",
  "state.failed": "не удалось прочитать",
  "state.superseded": "заменён новой версией",
  "state.withdrawn": "отозван",
};
