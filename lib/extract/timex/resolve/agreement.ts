import { boundsOf, compareDays } from "../../../edtf/index.ts";
import type { ResolvedTimex, Timex } from "../../../model/timex.ts";
import { type CalendarValue, edtfOf } from "../calendar-value.ts";
import { isBeside } from "../refine/appositions.ts";
import type { Resolution, ResolveContext } from "../resolve.ts";
import { resolveRelative } from "./relative.ts";
import type { Story } from "./story.ts";

type Bounds = Pick<ResolvedTimex, "earliest" | "latest">;

const liesApart = (a: Bounds, b: Bounds): boolean => liesBefore(a, b) || liesBefore(b, a);
const liesBefore = (a: Bounds, b: Bounds): boolean => a.latest !== null && b.earliest !== null && compareDays(a.latest, b.earliest) < 0;

/** An expression that was counted, right before a date that says the same in figures: "two months later, on 3 March". */
export function countedBeside(before: ResolvedTimex | undefined, timex: Timex, { text, language }: ResolveContext): ResolvedTimex | null {
  const isCounted = before?.edtf && before.timex.relative && before.timex.relative.kind !== "named" && before.timex.relative.amount !== 0;
  return isCounted && !timex.relative && isBeside(before.timex, timex, text, language) ? before : null;
}

const YEARS_TRIED = [0, 1, -1];

/** The year that is not printed is the one in which the date fits what was counted. */
export function yearFromCount(value: CalendarValue, counted: ResolvedTimex): Resolution | null {
  if (value.year !== null || value.month === null || counted.earliest === null) return null;
  for (const step of YEARS_TRIED) {
    const dated = { ...value, year: Number(counted.earliest.slice(0, 4)) + step };
    const edtf = edtfOf(dated);
    if (edtf === null || liesApart(boundsOf(edtf), counted)) continue;
    const steps = [`The year is not printed; "${counted.timex.text}" counts to ${counted.edtf}, so the year is ${dated.year}.`];
    return { value: dated, resolved: "partial", anchor: counted.anchor?.timex ?? counted.timex, steps };
  }
  return null;
}

const CONTRADICTED = "counted-date-contradicted";

const withReadings = (one: ResolvedTimex, counted: string, printed: string): ResolvedTimex => ({
  ...one,
  anchor: {
    timex: one.anchor?.timex ?? one.timex,
    steps: [...(one.anchor?.steps ?? []), `Counted, it would be ${counted}; printed beside it is ${printed}.`],
  },
  diagnostics: [...one.diagnostics, CONTRADICTED],
});

/** Where what was counted and what is printed beside it cannot both be true, the printed date stays, and both say so. */
export function disagreement(counted: ResolvedTimex, printed: ResolvedTimex): { counted: ResolvedTimex; printed: ResolvedTimex } | null {
  if (!counted.edtf || !printed.edtf || !liesApart(counted, printed)) return null;
  const [a, b] = [counted.edtf, printed.edtf];
  return { counted: { ...withReadings(counted, a, b), edtf: null, earliest: null, latest: null }, printed: withReadings(printed, a, b) };
}

/** "The next morning, 22 February 2017", where the story stands at another day than the 21st. */
export function withOwnCount(one: ResolvedTimex, story: Story): ResolvedTimex {
  const { counted, ...timex } = one.timex;
  const resolution = counted ? resolveRelative({ ...timex, relative: counted }, null, story) : null;
  const edtf = resolution && resolution.anchor !== one.timex && !resolution.approximate ? edtfOf(resolution.value) : null;
  return edtf && one.edtf && liesApart(boundsOf(edtf), one) ? withReadings(one, edtf, one.edtf) : one;
}
