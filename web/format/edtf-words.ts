import { language, say, type WordKey } from "../words/index.ts";

/** Dates as people say them, exactly as precise as they are known: never a day where only a month is. */

const SEASONS: Readonly<Record<string, WordKey>> = {
  "21": "date.spring",
  "22": "date.summer",
  "23": "date.autumn",
  "24": "date.winter",
};
const PRECISION: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "long" },
  { year: "numeric", month: "long", day: "numeric" },
];

const inUtc = (parts: readonly string[]): Date => {
  const [year = "1970", month = "01", day = "01"] = parts;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
};

function simpleWords(value: string): string {
  const parts = value.split("-");
  const [year = "", second = ""] = parts;
  const season = SEASONS[second];
  if (season) return say("date.season", { season: say(season), year });
  if (!parts.every((part) => /^\d+$/.test(part))) return value;
  const options = PRECISION[parts.length - 1] ?? PRECISION[2];
  return new Intl.DateTimeFormat(language.value, { ...options, timeZone: "UTC" }).format(inUtc(parts));
}

function qualified(value: string): string {
  const plain = simpleWords(value.replace(/[~?%]$/, ""));
  if (/[~%]$/.test(value)) return say("date.about", { date: plain });
  return value.endsWith("?") ? say("date.perhaps", { date: plain }) : plain;
}

function intervalWords(from: string, to: string): string {
  const isOpen = (end: string) => end === ".." || end === "";
  if (isOpen(from) && isOpen(to)) return say("date.none");
  if (isOpen(from)) return say("date.until", { to: qualified(to) });
  if (isOpen(to)) return say("date.from", { from: qualified(from) });
  return say("date.between", { from: qualified(from), to: qualified(to) });
}

/** EDTF level 1 with its time, in the reader's language; `null` is a date that nobody could read. */
export function dateWords(date: string | null, time: string | null = null): string {
  if (date === null) return say("date.none");
  const [from = "", to] = date.split("/");
  const words = to === undefined ? qualified(from) : intervalWords(from, to);
  return time === null ? words : say("date.at", { date: words, time });
}
