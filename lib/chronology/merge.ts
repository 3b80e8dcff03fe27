import type { Event } from "../model/event.ts";
import { type Told, told } from "./event-likeness.ts";
import { sameAct } from "./same-act.ts";

interface Pair {
  a: number;
  b: number;
  score: number;
}

/**
 * Groups the events of a case into acts. The result depends on the set of events alone, never on their order: pairs are taken from the
 * surest down, and only where each is the other's one best match in its document; what is ambiguous stays apart.
 */
export function mergeEvents(events: readonly Event[]): Event[][] {
  const tellings = distinct(events).map(told);
  const pairs = scored(tellings);
  const best = bestByDocument(pairs, tellings);
  const sure = pairs.filter((pair) => isBest(pair, best, tellings)).sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return clusters(tellings, sure);
}

/** Each event once, in an order that its content gives. */
function distinct(events: readonly Event[]): Event[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  return [...byId.values()].sort(byPlace);
}

export const byPlace = (a: Event, b: Event): number =>
  compareText(a.documentId, b.documentId) ||
  a.start - b.start ||
  a.end - b.end ||
  compareText(a.action, b.action) ||
  compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function scored(tellings: readonly Told[]): Pair[] {
  const nth = occurrences(tellings);
  const pairs: Pair[] = [];
  for (let a = 0; a < tellings.length; a++) {
    for (let b = a + 1; b < tellings.length; b++) {
      const [x, y] = [tellings[a] as Told, tellings[b] as Told];
      if (x.quote === y.quote && x.event.documentId !== y.event.documentId && nth[a] !== nth[b]) continue;
      const score = sameAct(x, y);
      if (score > 0) pairs.push({ a, b, score });
    }
  }
  return pairs;
}

/** "received assurances" may stand three times in a document: the first is the other copy's first. */
function occurrences(tellings: readonly Told[]): number[] {
  const count = new Map<string, number>();
  return tellings.map(({ event, quote }) => {
    const key = `${event.documentId}\n${event.action}\n${quote}`;
    const n = count.get(key) ?? 0;
    count.set(key, n + 1);
    return n;
  });
}

type Best = Map<string, { score: number; ties: number }>;

function bestByDocument(pairs: readonly Pair[], tellings: readonly Told[]): Best {
  const best: Best = new Map();
  const see = (one: number, other: number, score: number) => {
    const key = `${one}\n${(tellings[other] as Told).event.documentId}`;
    const known = best.get(key);
    if (!known || score > known.score) best.set(key, { score, ties: 1 });
    else if (score === known.score) known.ties++;
  };
  for (const { a, b, score } of pairs) {
    see(a, b, score);
    see(b, a, score);
  }
  return best;
}

const IMPRECISE = 10;

/** Each is the other's only best match; where a date is imprecise, each must be the other's only match. */
function isBest({ a, b, score }: Pair, best: Best, tellings: readonly Told[]): boolean {
  const sides = [best.get(`${a}\n${(tellings[b] as Told).event.documentId}`), best.get(`${b}\n${(tellings[a] as Told).event.documentId}`)];
  return sides.every((side) => side !== undefined && side.score === score && side.ties === 1) && (score >= IMPRECISE || sides.length === 2);
}

function clusters(tellings: readonly Told[], pairs: readonly Pair[]): Event[][] {
  const group = tellings.map((_, i) => [i]);
  const at = tellings.map((_, i) => i);
  for (const { a, b } of pairs) {
    const [ga, gb] = [at[a] as number, at[b] as number];
    if (ga === gb || !joinable(group[ga] as number[], group[gb] as number[], tellings)) continue;
    for (const member of group[gb] as number[]) at[member] = ga;
    (group[ga] as number[]).push(...(group[gb] as number[]));
    group[gb] = [];
  }
  return group.filter((members) => members.length > 0).map((members) => members.map((i) => (tellings[i] as Told).event).sort(byPlace));
}

/** Every telling of the one fits every telling of the other. */
const joinable = (xs: readonly number[], ys: readonly number[], tellings: readonly Told[]): boolean =>
  xs.every((x) => ys.every((y) => sameAct(tellings[x] as Told, tellings[y] as Told) > 0));
