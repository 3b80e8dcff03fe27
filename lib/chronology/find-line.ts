import type { Telling } from "../model/correction.ts";
import type { Line } from "./line.ts";
import { eventsAt } from "./tellings.ts";

/** The line that a person spoke of: by its id, and where that is gone, by the tellings that it had. */
export function findLine(lines: readonly Line[], entryId: string, tellings: readonly Telling[]): Line | null {
  const same = lines.find(({ id }) => id === entryId);
  if (same) return same;
  const own = tellings.filter((telling) => telling.entryId === entryId);
  if (own.length === 0) return null;
  let best: Line | null = null;
  let most = 0;
  for (const line of lines) {
    const shared = eventsAt(own, line.sources).size;
    if (shared > most) [best, most] = [line, shared];
  }
  return best;
}
