import { overlaps } from "../../../model/span.ts";
import type { RefineStep } from "./refine-step.ts";

/** Two readings of the same letters: the longer one is meant, of equal ones the first. */
export const overlap: RefineStep = {
  id: "overlap",
  reason: "A longer expression covers it.",
  apply(timexes) {
    const kept: (typeof timexes)[number][] = [];
    for (const timex of [...timexes].sort((a, b) => a.start - b.start || b.end - a.end)) {
      const last = kept[kept.length - 1];
      if (!last || !overlaps(last, timex)) kept.push(timex);
      else if (timex.end - timex.start > last.end - last.start) kept[kept.length - 1] = timex;
    }
    return kept;
  },
};
