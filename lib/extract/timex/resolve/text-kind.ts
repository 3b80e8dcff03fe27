import type { Timex } from "../../../model/timex.ts";
import type { ResolveContext } from "../resolve.ts";

/** A story dates its events itself; news counts from the day it appeared. */
export type TextKind = "story" | "news";

const FULL = /^(?:BC)?[0-9]{4}(?:-|$)/;

/** News: a dated text in which complete dates do not far outnumber the expressions that count from the day of writing, or that has none. */
export function textKind(timexes: readonly Timex[], { documentTime }: ResolveContext): TextKind {
  if (documentTime === null) return "story";
  let complete = 0;
  let fromToday = 0;
  for (const { type, value, relative, citation } of timexes) {
    if (type !== "DATE" && type !== "TIME") continue;
    if (relative?.anchor === "document" || relative?.unit === "weekday") fromToday += 1;
    else if (FULL.test(value) && !citation) complete += 1;
  }
  return complete === 0 || (fromToday > 0 && complete <= fromToday * 3) ? "news" : "story";
}
