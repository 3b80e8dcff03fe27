import type { Correction, CorrectionOf } from "../model/correction.ts";
import type { Event } from "../model/event.ts";
import { findLine } from "./find-line.ts";
import type { Line } from "./line.ts";
import { byPlace } from "./merge.ts";
import { eventsAt } from "./tellings.ts";

/** Lines as people merged and split them. */
export interface Reshaped {
  lines: Line[];
  /** Corrections that found nothing to merge or split. */
  unfit: ReadonlySet<string>;
  /** Lines that became part of others, each with the correction that did it. */
  absorbed: ReadonlyMap<string, string>;
}

/** Applies what people merged and split, in the order in which they said it. Nothing is lost: every source is in one line before and after. */
export function reshape(lines: readonly Line[], said: readonly Correction[]): Reshaped {
  let now = [...lines];
  const unfit = new Set<string>();
  const absorbed = new Map<string, string>();
  for (const one of said) {
    if (one.kind !== "merge" && one.kind !== "split") continue;
    const next = one.kind === "merge" ? merged(now, one) : split(now, one);
    if (next === null) unfit.add(one.id);
    else now = next;
    if (next !== null && one.kind === "merge") for (const other of one.others) absorbed.set(other, one.id);
  }
  return { lines: now, unfit, absorbed };
}

const inOrder = (events: readonly Event[]): Line["sources"] => [...events].sort(byPlace) as [Event, ...Event[]];

const originOf = ({ id, readAs }: Line, event: Event): string => readAs.get(event.id) ?? id;

/** A line of other sources, each of which still knows where it would be by itself. */
function lineWith(id: string, caseId: string, members: readonly { event: Event; from: Line }[], by: string): Line {
  const readAs = members.filter(({ event, from }) => originOf(from, event) !== id);
  const brought = members.flatMap(({ event, from }) => {
    const bringer = from.id === id ? from.broughtBy.get(event.id) : by;
    return bringer === undefined ? [] : [[event.id, bringer] as const];
  });
  return {
    id,
    caseId,
    sources: inOrder(members.map(({ event }) => event)),
    readAs: new Map(readAs.map(({ event, from }) => [event.id, originOf(from, event)])),
    broughtBy: new Map(brought),
  };
}

function merged(lines: readonly Line[], { id, entryId, others, tellings }: CorrectionOf<"merge">): Line[] | null {
  const kept = findLine(lines, entryId, tellings);
  const joined = new Set(others.flatMap((other) => findLine(lines, other, tellings) ?? []).filter((line) => line !== kept));
  if (!kept || joined.size === 0) return null;
  const members = [kept, ...joined].flatMap((from) => from.sources.map((event) => ({ event, from })));
  const whole = lineWith(kept.id, kept.caseId, members, id);
  return lines.filter((line) => !joined.has(line)).map((line) => (line === kept ? whole : line));
}

function split(lines: readonly Line[], correction: CorrectionOf<"split">): Line[] | null {
  const { id, entryId, newEntryId, eventIds, tellings } = correction;
  const from = findLine(lines, entryId, tellings);
  if (!from) return null;
  const leaving = eventsAt(
    tellings.filter(({ eventId }) => eventIds.includes(eventId)),
    from.sources,
  );
  const members = from.sources.map((event) => ({ event, from }));
  const [gone, left] = [members.filter(({ event }) => leaving.has(event)), members.filter(({ event }) => !leaving.has(event))];
  if (gone.length === 0) return null;
  const parts = [...(left.length > 0 ? [lineWith(from.id, from.caseId, left, id)] : []), lineWith(newEntryId, from.caseId, gone, id)];
  return lines.flatMap((line) => (line === from ? parts : [line]));
}
