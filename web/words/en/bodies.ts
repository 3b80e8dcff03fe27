import type { Measure } from "../../../lib/model/statistics.ts";

export const bodies = {
  "bodies.none": "No body has been counted yet.",
  "bodies.caution":
    "Counted from the documents read here, by machine; what others hold is not in it. Of fewer than five answers no median is said.",
  "bodies.name": "Body",
  "bodies.cases": "Cases",
  "bodies.answers": "Answers",
  "bodies.median": "Median",
  "bodies.longest": "Longest",
  "bodies.range": "{min} to {max} days",
  "bodies.answerTimes": "How long answers took",
  "bodies.upTo": "up to {days} days",
  "bodies.more": "more than {days} days",
  "bodies.ofAnswers": { one: "of {n} answer", other: "of {n} answers" },

  "measure.complaintsReceived": "Complaints received",
  "measure.appealsReceived": "Appeals received",
  "measure.requestsReceived": "Requests received",
  "measure.replied": "Replied",
  "measure.opened": "Opened",
  "measure.refused": "Refused",
  "measure.suspended": "Suspended",
  "measure.reopened": "Reopened",
  "measure.terminated": "Terminated",
  "measure.referred": "Referred",
  "measure.fileReceived": "File received",
  "measure.overdueNow": "Overdue now",
  "measure.overdueEver": "Overdue ever",
} as const satisfies Record<`measure.${Measure}`, string> & Record<string, unknown>;
