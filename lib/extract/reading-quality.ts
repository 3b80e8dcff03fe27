import type { Page } from "../model/document.ts";
import type { Event } from "../model/event.ts";

/** Of the words of a well-read page about nine in ten stand in a dictionary; names and places are the rest. */
const WELL_READ = 0.85;

/** What was read from a picture is as sure as the page is legible: confidence shrinks with the share of known words. Pages with a text layer stay. */
export function weighReading(events: readonly Event[], pages: readonly Pick<Page, "number" | "quality">[]): Event[] {
  const quality = new Map(pages.map((page) => [page.number, page.quality]));
  return events.map((event) => {
    const share = (event.page === null ? null : quality.get(event.page)) ?? null;
    if (share === null || share >= WELL_READ) return event;
    return { ...event, confidence: Math.round((100 * event.confidence * share) / WELL_READ) / 100 };
  });
}
