import type { Line } from "./lines.ts";

/** The value that carries most weight. */
export function mostCommon<Key>(weights: Iterable<readonly [Key, number]>, otherwise: Key): Key {
  const sums = new Map<Key, number>();
  for (const [key, weight] of weights) sums.set(key, (sums.get(key) ?? 0) + weight);
  return [...sums].reduce<readonly [Key, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [otherwise, 0])[0];
}

export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The size that most letters are printed in, in points. */
export const bodySizeOf = (lines: readonly Line[]): number =>
  mostCommon(
    lines.map((line) => [tenth(line.size ?? 0), line.text.length] as const),
    0,
  );
