import type { Finding } from "../model/finding.ts";
import type { AlertKind } from "./kind.ts";

/** The words of messages and calendars in one language. */
export interface MessageTexts {
  kinds: Readonly<Record<AlertKind, string>>;
  subject(count: number, about: string): string;
  digestSubject(count: number, about: string): string;
  cases(count: number): string;
  caseLine(reference: string, count: number, link: string): string;
  due(due: Finding["due"]): string;
  more(count: number): string;
  /** The owner of a webhook hears of its failure; `id` is the subscription's. */
  failing(id: string, problem: string, nextTry: string): string;
  disabled(id: string, problem: string): string;
  footer: string;
  calendarName: string;
  calendarEvent(reference: string): string;
  calendarPartial(shown: number): string;
}

const alerts = (count: number): string => (count === 1 ? "1 alert" : `${count} alerts`);

const ENGLISH: MessageTexts = {
  kinds: {
    "due-soon": "due soon",
    "please-check": "please check whether an answer came",
    overdue: "overdue",
    "answered-late": "answered late",
    "window-closing": "time to act ends soon",
    recomputed: "date recomputed",
  },
  subject: (count, about) => `Dueline: ${alerts(count)}, ${about}`,
  digestSubject: (count, about) => `Dueline: ${alerts(count)} from older documents, ${about}`,
  cases: (count) => (count === 1 ? "1 case" : `${count} cases`),
  caseLine: (reference, count, link) => `${reference}: ${alerts(count)}. ${link}`,
  due: ({ earliest, latest }) => (earliest === latest ? `due ${latest ?? "?"}` : `due ${earliest ?? "?"} to ${latest ?? "?"}`),
  more: (count) => `- and ${count} more; see the links above`,
  failing: (id, problem, nextTry) =>
    `The webhook of subscription ${id} does not take alerts (${problem}). It is tried again at ${nextTry}, seven times in all, then switched off.`,
  disabled: (id, problem) =>
    `The webhook of subscription ${id} was switched off after its last try (${problem}). Mend it and switch it on again; its alerts are in the list.`,
  footer: "Read by machine, not reviewed. An answer may exist. Not legal advice.",
  calendarName: "Dueline deadlines",
  calendarEvent: (reference) => `Deadline, ${reference}`,
  calendarPartial: (shown) => `Only the ${shown} deadlines nearest to today are in this calendar; the rest is in Dueline.`,
};

/** Languages that messages are written in. */
export const MESSAGE_TEXTS = { en: ENGLISH } as const satisfies Record<string, MessageTexts>;
