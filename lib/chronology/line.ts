import { createHash } from "node:crypto";
import type { Event } from "../model/event.ts";

/** A line while it is put together: tellings of one act, and its id. */
export interface Line {
  id: string;
  caseId: string;
  /** In order of place. */
  sources: readonly [Event, ...Event[]];
  /** Of sources that a person brought here or took elsewhere: the line that each would be in by itself. */
  readAs: ReadonlyMap<string, string>;
  /** Of those brought here: the correction. */
  broughtBy: ReadonlyMap<string, string>;
}

/** A line as it is read, with the id that it has if nothing else claims it. */
export function lineOf(caseId: string, events: readonly Event[]): Line {
  const sources = events as [Event, ...Event[]];
  return { id: entryId(caseId, sources[0], 0), caseId, sources, readAs: new Map(), broughtBy: new Map() };
}

/** An id that the case and the first telling give; `attempt` keeps ids apart where one is taken. */
export const entryId = (caseId: string, first: Event, attempt: number): string =>
  `entry_${createHash("sha256").update(`${caseId}\n${first.documentId}\n${first.id}\n${attempt}`).digest("hex").slice(0, 20)}`;
