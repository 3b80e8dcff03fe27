/** CPU seconds (user and system) that `work` took in this process; other processes do not count. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Units per CPU second: warm, repeated for at least `seconds` of CPU time, the best run taken. */
export async function rate(units: number, work: () => unknown, seconds = 1): Promise<number> {
  await work();
  let best = 0;
  for (let spent = 0; spent < seconds; ) {
    const took = await cpuSeconds(work);
    best = Math.max(best, units / Math.max(took, 1e-6));
    spent += Math.max(took, 1e-3);
  }
  return best;
}

export interface BenchRow {
  readonly measure: string;
  readonly value: string;
  readonly note?: string;
}

export const thousands = (value: number): string => Math.round(value).toLocaleString("en");
