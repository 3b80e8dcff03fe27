import type { Action } from "../model/action.ts";
import type { AgencyMention } from "../model/agency.ts";
import type { Event, EventAgency } from "../model/event.ts";

/** An act in its place: what the text names around it, and what was told before it. */
export interface Placed {
  event: Event;
  mentions: readonly AgencyMention[];
  boundaries: readonly number[];
  before: readonly Event[];
}

export const REACH_BACK = 1500;
export const STAGE = 8;

/** The acts of the same case told shortly before, the last first. */
export function actsBefore({ event, boundaries, before }: Placed): Event[] {
  const from = Math.max(event.start - REACH_BACK, lastAtOrBefore(boundaries, event.start));
  return before
    .slice(-STAGE)
    .reverse()
    .filter((told) => told.start >= from && told.start <= event.start && told.case === event.case && told.polarity !== "negated");
}

export function lastAtOrBefore(sorted: readonly number[], offset: number): number {
  return sorted.findLast((boundary) => boundary <= offset) ?? 0;
}

export const isPassedOn = ({ action }: Event): boolean => action.startsWith("filing.") || action === "investigation.referred";

/** Who was asked, or got the file. */
export const addressee = (event: Event | undefined): EventAgency | undefined =>
  event && isPassedOn(event) ? event.agencies.find(({ role }) => role === "target") : undefined;

export const actorOf = (event: Event | undefined): EventAgency | undefined => event?.agencies.find(({ role }) => role === "actor");

/** Acts by which a body deals with what was filed. */
export const isDecision = (action: Action): boolean => /^(?:response|investigation|review|court|other)\b/.test(action);
