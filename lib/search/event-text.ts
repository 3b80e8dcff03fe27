import type { Event } from "../model/event.ts";

/** What an event is found by: its quote first, then who it names, then of whom it is, then the words of its action. */
export const eventTexts = ({ quote, agencies, people, cases, case: first, action, act }: Event): string[] => [
  quote,
  ...new Set(agencies.flatMap(({ name, text }) => [name, text])),
  ...new Set(people.flatMap(({ name, text }) => [name, text])),
  ...new Set([first, ...cases.map(({ name }) => name)]),
  [action, act ?? ""].join(" ").replaceAll(/[._-]/g, " "),
];
