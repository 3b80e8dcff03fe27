/** Seven more tries after the first: 3, 9, 27, 81, 243, 729 and 2187 minutes apart, two and a quarter days in all. */
const GAPS = [3, 9, 27, 81, 243, 729, 2187] as const;
export const RETRIES = GAPS.length;

const MINUTE = 60_000;

/** When to try again after the `failures`-th failure (1 = the first try); null: it was the last. */
export function nextTry(failures: number, now: string): string | null {
  const gap = GAPS[failures - 1];
  return gap === undefined ? null : new Date(Date.parse(now) + gap * MINUTE).toISOString();
}
