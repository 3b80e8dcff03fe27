import type { SameBecause } from "../model/chronology.ts";
import type { Event } from "../model/event.ts";
import { isDay, likeness, sameBody, type Told, told } from "./event-likeness.ts";
import type { Line } from "./line.ts";
import { sameAct } from "./same-act.ts";

/** Why each further source of a line is the same act as one before it: by a person's word, or by the closest match. */
export function sameBecause({ sources, broughtBy, readAs, id }: Line): SameBecause[] {
  const tellings = sources.map(told);
  const originOf = ({ id: eventId }: Event): string => readAs.get(eventId) ?? id;
  return tellings.slice(1).map((telling, at) => {
    const { event } = telling;
    const earlier = tellings.slice(0, at + 1).filter((other) => originOf(other.event) === originOf(event));
    const closest = closestTo(telling, earlier);
    const correctionId = closest ? null : (broughtBy.get(event.id) ?? [...broughtBy.values()][0] ?? null);
    if (!closest) return { eventIds: [sources[0].id, event.id], message: "A person brought these sources together.", correctionId };
    return { eventIds: [closest.event.id, event.id], message: messageOf(closest, telling), correctionId };
  });
}

function closestTo(telling: Told, earlier: readonly Told[]): Told | null {
  let best: Told | null = null;
  let most = 0;
  for (const other of earlier) {
    const score = sameAct(other, telling);
    if (score > most) [best, most] = [other, score];
  }
  return best;
}

function messageOf(a: Told, b: Told): string {
  if (a.quote === b.quote && a.event.action === b.event.action) return "Both documents tell it in the same words.";
  const bodies = a.bodies.filter((x) => b.bodies.some((y) => sameBody(x, y))).length;
  const sayings = [
    datesMessage(a.event, b.event),
    a.event.action === b.event.action ? "both call it the same" : "what they call it is said of one act",
    bodies > 0 ? `they share ${bodies} ${bodies === 1 ? "body" : "bodies"}` : "no body contradicts",
    `${Math.round(likeness(a.words, b.words) * 100)} % of the words are the same`,
  ];
  return `${sayings.join("; ")}.`;
}

function datesMessage(a: Event, b: Event): string {
  if (isDay(a) && isDay(b)) return `Both give the day ${a.date}`;
  return `${a.date ?? "no date"} and ${b.date ?? "no date"} can be one day`;
}
