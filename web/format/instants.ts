import { language } from "../words/index.ts";

/** A moment of the machine's own clock, in the reader's zone. */
export const instantWords = (instant: string): string =>
  new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
