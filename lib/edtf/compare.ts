import type { Bounds } from "./bounds.ts";

/** "equal" only where both mean the same single day; everything that may or may not coincide is "possible-overlap". */
export type Comparison = "before" | "after" | "equal" | "possible-overlap";

/** Orders printed days; negative years come first, and among them the larger number. */
export function compareDays(a: string, b: string): number {
  if (a === b) return 0;
  const [aBefore, bBefore] = [a.startsWith("-"), b.startsWith("-")];
  if (aBefore !== bBefore) return aBefore ? -1 : 1;
  if (!aBefore) return a < b ? -1 : 1;
  const [aYear, bYear] = [a.slice(0, 5), b.slice(0, 5)];
  if (aYear !== bYear) return aYear > bYear ? -1 : 1;
  return a < b ? -1 : 1;
}

const surelyBefore = (a: Bounds, b: Bounds): boolean => a.latest !== null && b.earliest !== null && compareDays(a.latest, b.earliest) < 0;

export function compareBounds(a: Bounds, b: Bounds): Comparison {
  if (surelyBefore(a, b)) return "before";
  if (surelyBefore(b, a)) return "after";
  const single = a.earliest !== null && a.earliest === a.latest;
  return single && a.earliest === b.earliest && a.latest === b.latest ? "equal" : "possible-overlap";
}
