export interface Interval {
  readonly start: number;
  readonly end: number;
}

const EDGE = new Set(" \t\n\r\u00a0.,;:()[]\"“”‘’'");

/** A span without white space and punctuation at its edges; `text` is a list of code points. */
export function trimSpan<T extends Interval>(text: readonly string[], span: T): T {
  let { start, end } = span;
  while (start < end && EDGE.has(text[start] ?? "")) start += 1;
  while (end > start && EDGE.has(text[end - 1] ?? "")) end -= 1;
  return { ...span, start, end };
}

export const overlap = (a: Interval, b: Interval): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
export const meets = (a: Interval, b: Interval): boolean => overlap(a, b) > 0;

/** Pairs gold with system spans one to one, the best overlap (as a share of their union) first. */
export function pairSpans<G extends Interval, S extends Interval>(gold: readonly G[], system: readonly S[]): [G, S][] {
  const candidates = gold.flatMap((g) => system.filter((s) => meets(g, s)).map((s) => ({ g, s, share: shareOf(g, s) })));
  candidates.sort((a, b) => b.share - a.share || a.g.start - b.g.start);
  const taken = new Set<Interval>();
  return candidates.flatMap(({ g, s }): [G, S][] => {
    if (taken.has(g) || taken.has(s)) return [];
    taken.add(g).add(s);
    return [[g, s]];
  });
}

const shareOf = (a: Interval, b: Interval): number => overlap(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** A value cut to its day: 2014-03-02T18:00 counts as 2014-03-02. */
export const dayOf = (value: string | null | undefined): string | null => (value?.includes("T") ? value.slice(0, 10) : (value ?? null));
