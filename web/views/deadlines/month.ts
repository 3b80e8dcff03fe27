/** Days of a month in weeks that begin on Monday; days of the months beside it fill the first and the last week. Days are `YYYY-MM-DD`. */
export function weeksOf(month: string): string[][] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const last = new Date(Date.UTC(year, number, 0));
  const before = (first.getUTCDay() + 6) % 7;
  const weeks = Math.ceil((before + last.getUTCDate()) / 7);
  const dayAt = (at: number): string => new Date(Date.UTC(year, number - 1, 1 - before + at)).toISOString().slice(0, 10);
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (__, day) => dayAt(week * 7 + day)));
}

/** `YYYY-MM`, so many months later. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
