import { recognizeTimexes } from "../extract/timex/recognize.ts";
import type { Timex } from "../model/timex.ts";
import type { Place } from "./place.ts";

/** How far around the place forms are tried one by one; every one of them reads this stretch anew. */
const REACH = 400;
const SPACE = /\s/;

/** What each date form reads around the place where no other form is in its way; the recognizer itself keeps the longest reading only. */
export function formsAlone({ text, at, sentence, stages }: Place): Timex[] {
  const from = wordStart(text, Math.max(sentence.start, at - REACH), sentence.start);
  const to = wordStart(text, Math.min(sentence.end, at + REACH), sentence.end);
  const stretch = text.slice(from, to);
  const { timex: language } = stages.language;
  return language.forms.flatMap((form) =>
    recognizeTimexes(stretch, { ...language, forms: [form] }).map((timex) => ({
      ...timex,
      start: timex.start + from,
      end: timex.end + from,
    })),
  );
}

/** Where the word around an offset begins: a stretch must not begin or end inside one. */
function wordStart(text: string, offset: number, border: number): number {
  if (offset === border) return offset;
  let start = offset;
  while (start > 0 && !SPACE.test(text.charAt(start - 1))) start--;
  return start;
}
