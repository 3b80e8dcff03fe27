/** One line of the table that `npm run eval` prints. Parts of the evaluation return rows; `eval.ts` prints them. */
export interface EvalRow {
  /** Which data, for example "te3-dev". */
  readonly set: string;
  readonly measure: string;
  /** What we reach, printed as it stands: "84.1", "287 of 289". */
  readonly ours: string;
  /** 95 % bootstrap interval of `ours` (`bootstrap.ts`). */
  readonly interval?: string;
  /** What others reach on the same data, with who. */
  readonly others?: string;
  readonly target?: string;
}

export const percent = (share: number): string => (100 * share).toFixed(1);

/** Items under their key, keys in the order in which they first come. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

export const f1 = (right: number, said: number, wanted: number): number => (said + wanted === 0 ? 0 : (2 * right) / (said + wanted));
