import type { PhrasesFor } from "../catalogue.ts";
import type { status as english } from "../en/status.ts";

export const status: PhrasesFor<typeof english> = {
  "status.met": "ответ в срок",
  "status.met-late": "ответ с опозданием",
  "status.pending": "срок идёт",
  "status.due-soon": "срок скоро истекает",
  "status.possibly-overdue": "возможно, просрочено",
  "status.overdue": "просрочено",
  "status.no-answer-on-file": "ответа в документах нет",
  "status.check": "требует проверки",
  "status.undetermined": "нельзя определить",
  "status.not-applicable": "не применяется",
  "status.window-open": "открыто для заявителя",
  "status.window-closing": "скоро закроется для заявителя",
  "status.window-closed": "закрыто для заявителя",
};
