import { compareDays, dayNumber } from "../edtf/index.ts";
import type { Action } from "../model/action.ts";
import { isImplied } from "../model/agency.ts";
import type { Event, EventAgency } from "../model/event.ts";

/** The part of an action before the dot: what two documents agree on although they call the act differently. */
export const actionGroup = (action: Action): string => action.split(".")[0] ?? action;

const WORD = /[\p{L}\p{N}]+/gu;

/** A body as far as comparing goes. */
export interface Body {
  key: string;
  words: ReadonlySet<string>;
  role: EventAgency["role"];
  id: string | null;
}

export function bodyOf({ id, name, role }: EventAgency): Body {
  const words = new Set(name.toLowerCase().match(WORD) ?? []);
  return { key: [...words].sort().join(" "), words, role, id };
}

/** An event with what comparing needs, computed once; bodies that are only implied neither agree nor contradict. */
export interface Told {
  event: Event;
  words: ReadonlySet<string>;
  quote: string;
  bodies: readonly Body[];
}

export function told(event: Event): Told {
  const words = event.quote.toLowerCase().match(WORD) ?? [];
  const bodies = event.agencies.filter((agency) => !isImplied(agency)).map(bodyOf);
  return { event, words: new Set(words), quote: words.join(" "), bodies };
}

/** Shared words over all words, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}

/** The same listed body, the same name in any order of words, or a short form of it. */
export function sameBody(a: Body, b: Body): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (a.key === b.key) return true;
  const [less, more] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  return less.size > 1 && [...less].every((word) => more.has(word));
}

/** How many bodies two tellings share; null where they contradict each other: both name bodies in one part, and none is the same. */
export function sharedBodies(a: Told, b: Told): number | null {
  for (const role of ["actor", "target", "subject"] as const) {
    const [ofA, ofB] = [a.bodies.filter((body) => body.role === role), b.bodies.filter((body) => body.role === role)];
    if (ofA.length > 0 && ofB.length > 0 && !ofA.some((x) => ofB.some((y) => sameBody(x, y)))) return null;
  }
  return a.bodies.filter((x) => b.bodies.some((y) => sameBody(x, y))).length;
}

/** Both dates are known, and some day fits both. */
export function datesMeet(a: Event, b: Event): boolean {
  if (a.date === null || b.date === null) return false;
  const before = (x: Event, y: Event) => x.latest !== null && y.earliest !== null && compareDays(x.latest, y.earliest) < 0;
  return !before(a, b) && !before(b, a);
}

export const surelyBefore = (a: { latest: string | null }, b: { earliest: string | null }): boolean =>
  a.latest !== null && b.earliest !== null && compareDays(a.latest, b.earliest) < 0;

/** The date is one known day. */
export const isDay = (event: { earliest: string | null; latest: string | null }): boolean =>
  event.earliest !== null && event.earliest === event.latest;

const DAY = /^(-?\d{4})-(\d{2})-(\d{2})/;

/** Days from one printed day to another; NaN where one is none. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [serial(from), serial(to)];
  return b - a;
}

function serial(day: string): number {
  const match = DAY.exec(day);
  return match ? dayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : Number.NaN;
}
