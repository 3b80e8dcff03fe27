import { codePointsOf } from "./extract/code-points.ts";
import { plainDocument } from "./extract/plain-document.ts";
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

/** The dates of a text with their values, and the stretches that tell what happened when; one stretch per sentence part and date. */
export function annotateText({ doc, text, dct, lang }: AnnotateInput): Annotation {
  const options = { documentId: doc, fileName: doc, ...(dct ? { published: dct } : {}), ...(lang ? { language: lang } : {}) };
  const { events, resolved } = extractDocument(plainDocument(text), options);
  const at = codePointsOf(text);
  return { doc, timexes: resolved.map((timex) => timexOf(timex, at)), events: events.map(eventOf) };
}

function timexOf({ timex, value }: ResolvedTimex, at: (offset: number) => number): Annotation["timexes"][number] {
  const { type, endValue } = timex;
  return { start: at(timex.start), end: at(timex.end), type, value, ...(endValue === undefined ? {} : { endValue }) };
}

const eventOf = ({ start, end, date, action, agencies }: Event): Annotation["events"][number] => ({
  start,
  end,
  when: (date ?? "").split("/").filter((part) => /^\d/.test(part)),
  action,
  agencies: agencies.map(({ name }) => name),
});
