import { codePointsOf } from "./extract/code-points.ts";
import { plainDocument } from "./extract/plain-document.ts";
import { splitSentences } from "./extract/sentences.ts";
import { languageOf } from "./language/index.ts";
import type { Action } from "./model/action.ts";
import type { Event } from "./model/event.ts";
import type { ResolvedTimex, TimexType } from "./model/timex.ts";
import { extractDocument } from "./pipeline.ts";

export interface AnnotateInput {
  doc: string;
  text: string;
  /** EDTF of the document's own date. */
  dct?: string;
  lang?: string;
}

/** Offsets are Unicode code points of `text`, end exclusive. */
export interface Annotation {
  doc: string;
  timexes: { start: number; end: number; type: TimexType; value: string; endValue?: string }[];
  events: { start: number; end: number; when: string[]; action: Action; agencies: string[] }[];
}

/** The dates of a text with their values, and the stretches that tell what happened when: one for each sentence, with all dates stated in it. */
export function annotateText({ doc, text, dct, lang }: AnnotateInput): Annotation {
  const options = { documentId: doc, fileName: doc, ...(dct ? { published: dct } : {}), ...(lang ? { language: lang } : {}) };
  const document = plainDocument(text);
  const { events, resolved, language } = extractDocument(document, options);
  const at = codePointsOf(text);
  const vocabulary = languageOf(language);
  const ends = vocabulary ? splitSentences(document, vocabulary.sentences).map(({ end }) => at(end)) : [];
  return { doc, timexes: resolved.map((timex) => timexOf(timex, at)), events: bySentence(events, ends).map(stretchOf) };
}

function timexOf({ timex, value }: ResolvedTimex, at: (offset: number) => number): Annotation["timexes"][number] {
  const { type, endValue } = timex;
  return { start: at(timex.start), end: at(timex.end), type, value, ...(endValue === undefined ? {} : { endValue }) };
}

interface InSentence {
  sentence: number;
  event: Event;
  /** The date is stated in the sentence and not carried on from another. */
  dated: boolean;
  /** The date is stated further below: the act goes on to there. */
  ahead: boolean;
}

function bySentence(events: readonly Event[], ends: readonly number[]): InSentence[][] {
  const groups: InSentence[][] = [];
  let sentence = 0;
  for (const event of [...events].sort((a, b) => a.start - b.start)) {
    while (sentence < ends.length - 1 && (ends[sentence] as number) <= event.start) sentence++;
    const from = ends[sentence - 1] ?? 0;
    const ahead = event.timex.start >= (ends[sentence] ?? Number.POSITIVE_INFINITY);
    const one = { sentence, event, dated: event.timex.start >= from && !ahead, ahead };
    const last = groups.at(-1)?.at(-1);
    if (last && (last.sentence === sentence || (last.ahead && last.event.timex.start === event.timex.start))) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

const SEASONS: Readonly<Record<string, string>> = { "21": "SP", "22": "SU", "23": "FA", "24": "WI" };

/** The days, months, years of an EDTF date as ISO prints them, a season as in TIMEX3 ("2010-SU"); open ends are left out. */
const isoDays = (edtf: string): string[] =>
  edtf
    .split("/")
    .filter((part) => /^\d/.test(part))
    .map((part) => part.replace(/[~?%]/g, "").replace(/^(\d{4}-)(2[1-4])$/, (_, year: string, season: string) => year + SEASONS[season]));

function stretchOf(group: readonly InSentence[]): Annotation["events"][number] {
  const events = group.map(({ event }) => event);
  const days = group.flatMap(({ event, dated }) => (dated ? isoDays(event.date ?? "") : []));
  return {
    start: Math.min(...events.map(({ start }) => start)),
    end: Math.max(...events.map(({ end }) => end)),
    when: [...new Set(days)],
    action: (events[0] as Event).action,
    agencies: [...new Set(events.flatMap(({ agencies }) => agencies.map(({ name }) => name)))],
  };
}
