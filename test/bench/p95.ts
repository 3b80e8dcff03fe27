import type { Hono } from "hono";

const RUNS = 60;

/** Milliseconds that 95 of a hundred requests take at most, the answer's text included. */
export async function p95(app: Hono, path: (run: number) => string): Promise<number> {
  const times: number[] = [];
  for (let run = -5; run < RUNS; run++) {
    const begun = performance.now();
    const response = await app.request(path(Math.max(0, run)));
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path(0)}: ${text}`);
    if (run >= 0) times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS * 0.95)] ?? 0;
}
