import type { Journey } from "../model/statistics.ts";

/** The bodies among which a file went in a circle the first time: from one to itself again; null where it never came back. */
export function cycleOf({ stops }: Pick<Journey, "stops">): string[] | null {
  for (const [at, { key }] of stops.entries()) {
    const before = stops.slice(0, at).findLastIndex((stop) => stop.key === key);
    if (before >= 0) return stops.slice(before, at + 1).map((stop) => stop.key);
  }
  return null;
}
