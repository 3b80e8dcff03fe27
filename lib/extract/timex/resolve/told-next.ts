import { compareDays } from "../../../edtf/index.ts";
import type { ResolvedTimex, Timex } from "../../../model/timex.ts";
import { printValue, readValue } from "../calendar-value.ts";
import type { Resolution } from "../resolve.ts";
import { compute } from "./relative-count.ts";
import type { TextKind } from "./text-kind.ts";

const FURTHEST = 600;
const LOOK_AHEAD = 4;
const FULL_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

const isPrintedDay = ({ type, value, relative, citation, reference }: Timex): boolean =>
  type === "DATE" && !relative && !citation && !reference && FULL_DAY.test(value);

/**
 * A story goes forward. "At the end of last week" counted from the document's date cannot lie behind the day that is told next, so it is counted
 * from that one: the words are older than the document. Null where nothing contradicts.
 */
export function countedFromNext(one: ResolvedTimex, following: readonly Timex[], kind: TextKind): Resolution | null {
  const { timex, resolved, earliest } = one;
  const { relative } = timex;
  if (kind !== "story" || resolved !== "document" || relative?.unit !== "week" || (relative.amount ?? 0) >= 0 || earliest === null)
    return null;
  const next = following.slice(0, LOOK_AHEAD).find(isPrintedDay);
  if (!next || next.start - timex.end > FURTHEST || compareDays(earliest, next.value) <= 0) return null;
  const anchor = readValue(next.value);
  const computed = anchor && compute(anchor, relative);
  if (!computed) return null;
  const steps = [
    `Counted from the document's date it would be ${one.value}, after ${next.value}, which is told next ("${next.text}").`,
    `So it is counted from that: ${printValue(computed.value)}.`,
  ];
  return { value: computed.value, resolved: "relative", anchor: next, steps };
}
