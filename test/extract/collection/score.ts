import { plainDocument } from "../../../lib/extract/plain-document.ts";
import type { Event } from "../../../lib/model/event.ts";
import { extractDocument } from "../../../lib/pipeline.ts";
import { COLLECTION, type CollectedText, type Wanted } from "./sentences.ts";

export interface CollectionScore {
  wanted: number;
  said: number;
  /** Date and action group right. */
  right: number;
  /** Date and exact action right. */
  strict: number;
  /** Of the right ones: polarity and modality as wanted. */
  marked: number;
  misses: string[];
}

const group = (action: string): string => action.split(".")[0] as string;
const plain = (edtf: string | null): string => (edtf ?? "").replace(/[~?%]/g, "").replace(/T[0-9:]*/g, "");

/** `other` is what no rule knew: hidden by default, so it counts for nothing here. */
function eventsOf({ text }: CollectedText): Event[] {
  const { events } = extractDocument(plainDocument(text), { documentId: "doc_collection", fileName: "collection.txt" });
  return events.filter(({ actionSpan }) => actionSpan.ruleId !== "any.action.unknown");
}

const isRight = (event: Event, wanted: Wanted): boolean =>
  group(event.action) === group(wanted.action) && plain(event.date) === wanted.date;
const isMarked = (event: Event, wanted: Wanted): boolean =>
  event.polarity === (wanted.polarity ?? "affirmed") && event.modality === (wanted.modality ?? "asserted");

/** Pairs what was found with what a reader wrote down; every event is used once, the exact action first. */
export function scoreCollection(collection: readonly CollectedText[] = COLLECTION): CollectionScore {
  const score: CollectionScore = { wanted: 0, said: 0, right: 0, strict: 0, marked: 0, misses: [] };
  for (const item of collection) {
    const left = eventsOf(item);
    score.said += left.length;
    score.wanted += item.wanted.length;
    for (const wanted of item.wanted) {
      const exact = left.findIndex((event) => isRight(event, wanted) && event.action === wanted.action);
      const at = exact >= 0 ? exact : left.findIndex((event) => isRight(event, wanted));
      const event = left.splice(at, at < 0 ? 0 : 1)[0];
      if (!event) score.misses.push(`- ${wanted.action} ${wanted.date} in: ${item.text}`);
      else tally(score, event, wanted, item);
    }
    for (const event of left) score.misses.push(`+ ${event.action} ${event.date} (${event.actionSpan.ruleId}) in: ${item.text}`);
  }
  return score;
}

function tally(score: CollectionScore, event: Event, wanted: Wanted, item: CollectedText): void {
  score.right++;
  score.strict += Number(event.action === wanted.action);
  score.marked += Number(isMarked(event, wanted));
  if (!isMarked(event, wanted)) score.misses.push(`~ ${event.action} ${event.polarity} ${event.modality} in: ${item.text}`);
}

export const f1 = ({ right, wanted, said }: CollectionScore): number => (200 * right) / (wanted + said);
