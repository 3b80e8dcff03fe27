import type { Correction } from "../../../lib/model/correction.ts";

export const correct = {
  "correct.title": "Put right",
  "correct.confirm": "Confirm (c)",
  "correct.edit": "Edit (e)",
  "correct.reject": "Reject (r)",
  "correct.silence": "No answer came",
  "correct.history": "History",
  "correct.date": "Date (2012, 2012-07, 2012-07-05, 2012-07-01/2012-07-31, 2012-07~)",
  "correct.action": "What was done",
  "correct.why": "Why",
  "correct.save": "Save",
  "correct.conflict": "Somebody else has changed this line meanwhile, so nothing was written. It now says: {now}. Look again and decide.",
  "correct.silenceHint":
    "Only if somebody has asked and knows: by this day no answer had come. It is the ground for calling a term overdue.",
  "correct.silenceDate": "No answer by",

  "history.read": "As it was read",
  "history.undo": "Take back",
  "history.takenBack": "taken back",

  "correction.confirm": "confirmed",
  "correction.reject": "rejected",
  "correction.edit": "edited",
  "correction.quote": "another quote",
  "correction.no-answer-by": "no answer came",
  "correction.comment": "comment",
  "correction.add": "added by hand",
  "correction.merge": "merged",
  "correction.split": "split",
  "correction.prefer": "source preferred",
  "correction.place": "placed",
  "correction.rename": "case renamed",
  "correction.join-people": "people joined",
  "correction.undo": "taken back",
  "correction.move": "moved to another case",
} as const satisfies Record<`correction.${Correction["kind"]}`, string> & Record<string, string>;
