import type { Event } from "../model/event.ts";
import { eventTexts } from "./event-text.ts";
import { searchWords } from "./words.ts";

/** An event that has a word, and the first word of it that is this one; words of names come after those of the quote. */
export interface EventPlace {
  readonly index: number;
  readonly word: number;
}

/** Where a word stands in a document: code points for people, bytes of its UTF-8 for whoever fetches a piece of it. */
export interface TextPlace {
  readonly point: number;
  readonly byte: number;
}

/** All that a document says under one stem. */
export interface Posting {
  readonly stem: string;
  /** How often the running text has it. */
  readonly count: number;
  /** Its first places in the running text. */
  readonly places: readonly TextPlace[];
  readonly events: readonly EventPlace[];
}

const MOST_PLACES = 3;
/** Between the words of one text of an event and those of the next, so that they do not look like neighbours. */
const GAP = 100;

interface Growing {
  count: number;
  places: TextPlace[];
  events: EventPlace[];
}

class Postings {
  readonly byStem = new Map<string, Growing>();

  at(stem: string): Growing {
    const known = this.byStem.get(stem) ?? { count: 0, places: [], events: [] };
    this.byStem.set(stem, known);
    return known;
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;
const pointsOf = (text: string): number => {
  let points = 0;
  for (const _ of text) points += 1;
  return points;
};

function addText(postings: Postings, text: string): void {
  let [from, point, byte] = [0, 0, 0];
  for (const { stems, start } of searchWords(text)) {
    const before = text.slice(from, start);
    [from, point, byte] = [start, point + pointsOf(before), byte + bytesOf(before)];
    for (const stem of stems) {
      const posting = postings.at(stem);
      posting.count += 1;
      if (posting.places.length < MOST_PLACES) posting.places.push({ point, byte });
    }
  }
}

function addEvent(postings: Postings, event: Event, index: number): void {
  let word = 0;
  for (const text of eventTexts(event)) {
    for (const { stems } of searchWords(text)) {
      word += 1;
      for (const stem of stems) {
        const { events } = postings.at(stem);
        if (events.at(-1)?.index !== index) events.push({ index, word });
      }
    }
    word += GAP;
  }
}

/** What a document is found by, a posting a stem: its running text, and its events by their place in the list. */
export function postingsOf(text: string, events: readonly Event[]): Posting[] {
  const postings = new Postings();
  addText(postings, text);
  for (const [index, event] of events.entries()) addEvent(postings, event, index);
  return [...postings.byStem].map(([stem, { count, places, events: own }]) => ({ stem, count, places, events: own }));
}
