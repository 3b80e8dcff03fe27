import { plainDocument } from "../../lib/extract/plain-document.ts";
import type { Event } from "../../lib/model/event.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { COLLECTION, type CollectedText } from "../extract/collection/sentences.ts";
import { STORIES } from "../extract/collection/stories.ts";
import { UNUSUAL } from "../extract/collection/unusual.ts";
import { type GoldDocument, readCorpus } from "./corpus.ts";
import type { GoldCorpus } from "./gold.ts";
import { isRight, pairEvents } from "./score-events.ts";
import { dayOf, meets, trimSpan } from "./spans.ts";

/** An event of ours and what the gold of its corpus says of it: act (or that it is one, where the gold names no acts) and date. */
export interface JudgedEvent {
  readonly set: string;
  /** The document, for halves that share no text. */
  readonly document: string;
  readonly event: Event;
  /** Stands where the gold tells something. */
  readonly matched: boolean;
  readonly right: boolean;
}

function judgedByGold(corpus: GoldCorpus): JudgedEvent[] {
  return pairEvents(corpus)
    .judged.filter(({ counts }) => counts)
    .map(({ event, gold }) => ({
      set: corpus.set,
      document: event.document,
      event: event.of,
      matched: gold !== null,
      right: gold !== null && isRight(event.of, gold),
    }));
}

const eventsOf = (text: string, name: string): Event[] =>
  extractDocument(plainDocument(text), { documentId: `doc_${name}`, fileName: `${name}.txt` }).events;

const group = (action: string): string => action.split(".")[0] ?? "";
const plain = (edtf: string | null): string => (edtf ?? "").replace(/[~?%]|T[0-9:]*/g, "");

/** Own sentences say which acts and dates a reader finds, not where: every wanted act is used once. */
function judgedByList({ text, wanted }: CollectedText, document: string): JudgedEvent[] {
  const left = [...wanted];
  return eventsOf(text, document).map((event) => {
    const at = left.findIndex(({ action, date }) => group(action) === group(event.action) && date === plain(event.date));
    const right = at >= 0;
    if (right) left.splice(at, 1);
    return { set: "own-texts", document, event, matched: right, right };
  });
}

/** The annotators of the judgments marked events and their dates, but no acts; what they say of the law is no event. */
function judgedByJudgment({ doc, text, events, timexes, sections }: GoldDocument): JudgedEvent[] {
  const points = [...text];
  const told = sections.filter(({ type }) => type !== "Law");
  const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : value ? [String(value)] : []);
  const dates = new Map(timexes.map((timex) => [trimSpan(points, timex).start, listOf(timex.value)]));
  const gold = events.map((event) => ({ ...event, dates: event.when.flatMap((span) => dates.get(trimSpan(points, span).start) ?? []) }));
  return eventsOf(text, doc)
    .filter((event) => told.some((section) => meets(section, event)))
    .map((event) => {
      const here = gold.filter((one) => meets(one, event));
      const ends = (event.date ?? "").split("/").map(dayOf);
      const right = here.some((one) => ends.every((end) => end !== null && one.dates.includes(end)));
      return { set: "echr-dev", document: doc, event, matched: here.length > 0, right };
    });
}

/** Every event that we read in all corpora that are there, judged. */
export function judgeAll(corpora: readonly GoldCorpus[]): JudgedEvent[] {
  const texts = [...COLLECTION, ...STORIES, ...UNUSUAL];
  return [
    ...corpora.flatMap(judgedByGold),
    ...texts.flatMap((text, i) => judgedByList(text, `text-${i}`)),
    ...(readCorpus("echr-dev.jsonl") ?? []).flatMap(judgedByJudgment),
  ];
}
