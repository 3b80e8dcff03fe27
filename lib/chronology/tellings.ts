import type { Entry } from "../model/chronology.ts";
import type { Telling } from "../model/correction.ts";
import type { Event } from "../model/event.ts";
import { overlaps } from "../model/span.ts";
import { actionGroup } from "./event-likeness.ts";

/** Where one telling of an act stands in its document. */
export type Place = Pick<Telling, "eventId" | "documentId" | "start" | "end" | "action">;

export const placeOf = ({ id, documentId, start, end, action }: Event): Place => ({ eventId: id, documentId, start, end, action });

/** What a correction keeps of a line, so that it can be found without its id. */
export const tellingsOf = ({ id, sources, readAs }: Pick<Entry, "id" | "sources" | "readAs">): Telling[] =>
  sources.map((event) => ({ ...placeOf(event), entryId: id, base: readAs?.[event.id] ?? id }));

/** The same document, an overlapping place, the same action group. */
export const isAtPlace = (place: Place, event: Event): boolean =>
  place.documentId === event.documentId && overlaps(place, event) && actionGroup(place.action) === actionGroup(event.action);

/** Events that stand where these tellings stood: the very same ones, and only where one is gone, what was read at its place. */
export function eventsAt(places: readonly Place[], events: readonly Event[]): Set<Event> {
  const byId = new Map(events.map((event) => [event.id, event]));
  return new Set(
    places.flatMap((place) => {
      const same = byId.get(place.eventId);
      return same ? [same] : events.filter((event) => isAtPlace(place, event));
    }),
  );
}
