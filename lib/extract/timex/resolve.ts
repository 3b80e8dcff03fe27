import { boundsOf, parseEdtf, weekdayOf } from "../../edtf/index.ts";
import type { Span } from "../../model/span.ts";
import type { DateResolution, ResolvedTimex, Timex } from "../../model/timex.ts";
import { type CalendarValue, civilOf, clockOf, edtfOf, isImpossible, printValue, readValue, sideOfWeek } from "./calendar-value.ts";
import { countedBeside, disagreement, withOwnCount, yearFromCount } from "./resolve/agreement.ts";
import { resolvePartial } from "./resolve/partial.ts";
import { withRanges } from "./resolve/ranges.ts";
import { resolveRelative } from "./resolve/relative.ts";
import { Story } from "./resolve/story.ts";
import { textKind } from "./resolve/text-kind.ts";
import { countedFromNext } from "./resolve/told-next.ts";
import type { TimexLanguage } from "./timex-language.ts";

export interface ResolveContext {
  text: string;
  sentences: readonly Span[];
  /** EDTF of the document's own date; null where it says none. Never the time of an upload. */
  documentTime: string | null;
  language: TimexLanguage;
}

/** What a resolver found out: the date, from which other date, and how, a sentence a step. */
export interface Resolution {
  value: CalendarValue;
  resolved: DateResolution;
  anchor: Timex | null;
  steps: string[];
  approximate?: boolean;
  diagnostics?: string[];
}

const NEXT = 5;
const NOTHING = { edtf: null, time: null, earliest: null, latest: null } as const;

/** Durations, frequencies and "now": they stay what they are. */
const asPrinted = (timex: Timex): ResolvedTimex => ({
  timex,
  ...NOTHING,
  value: timex.value,
  resolved: "explicit",
  anchor: null,
  diagnostics: [...(timex.diagnostics ?? [])],
});

function limited(edtf: string, timex: Timex, approximate: boolean): string {
  const isDated = !edtf.includes("/") && !edtf.includes("T");
  const about = isDated && (approximate || timex.mod === "approximate") ? `${edtf}~` : edtf;
  if (about.includes("/") || timex.group) return about;
  if (timex.mod === "before") return `../${about}`;
  return timex.mod === "after" ? `${about}/..` : about;
}

function withTime(value: CalendarValue, timex: Timex): CalendarValue {
  return timex.time === undefined || value.day === null || value.tail !== "" ? value : { ...value, tail: `T${timex.time}` };
}

function contradictsWeekday({ weekday }: Timex, value: CalendarValue): boolean {
  const day = civilOf(value);
  return weekday !== undefined && day !== null && weekdayOf(day) !== weekday;
}

/** Only bounds are known of it, which is no value of TIMEX3. */
const staysAsPrinted = ({ value, relative }: Timex): boolean =>
  relative?.kind === "during" || (relative?.kind === "vague" && value.endsWith("_REF"));

function finished(timex: Timex, { value, resolved, anchor, steps, approximate, diagnostics: found = [] }: Resolution): ResolvedTimex {
  const diagnostics = [...(timex.diagnostics ?? []), ...found];
  if (isImpossible(value)) diagnostics.push("impossible-date");
  if (contradictsWeekday(timex, value)) diagnostics.push("weekday-mismatch");
  const plain = (timex.side && sideOfWeek(value, timex.side)) ?? edtfOf(withTime(value, timex));
  const edtf = plain === null || !parseEdtf(plain) ? null : limited(plain, timex, approximate ?? false);
  return {
    timex,
    edtf,
    value: staysAsPrinted(timex) ? timex.value : printValue(value),
    time: timex.time ?? clockOf(value.tail),
    ...(edtf === null ? { earliest: null, latest: null } : boundsOf(edtf)),
    resolved,
    anchor: anchor === null && steps.length === 0 ? null : { timex: anchor ?? timex, steps },
    diagnostics,
  };
}

/** Printed as an interval ("the first seven months of 2015"), or a 04/12/2018 that can be read both ways. */
function interval(timex: Timex, endValue: string): ResolvedTimex | null {
  const ends = [timex.value, endValue].sort();
  const edtf = ends.join("/");
  if (!parseEdtf(edtf)) return null;
  const isUndecided = timex.diagnostics?.includes("day-month-order-unknown") ?? false;
  const steps = isUndecided ? [`Day and month can be read both ways: ${ends.join(" or ")}.`] : [];
  return { ...asPrinted(timex), edtf, ...boundsOf(edtf), anchor: isUndecided ? { timex, steps } : null };
}

const stepsOfOrder = ({ orderOf, value }: Timex): string[] =>
  orderOf === undefined ? [] : [`The document does not show whether day or month comes first; ${orderOf} decides: ${value}.`];

function resolveOne(timex: Timex, story: Story, counted: ResolvedTimex | null): ResolvedTimex {
  const value = timex.type === "DATE" || timex.type === "TIME" ? readValue(timex.value) : null;
  if (timex.relative) {
    const resolution = resolveRelative(timex, value, story);
    return resolution ? finished(timex, resolution) : asPrinted(timex);
  }
  if (!value) return asPrinted(timex);
  const printed = timex.endValue === undefined ? null : interval(timex, timex.endValue);
  if (printed) return printed;
  const isComplete = value.year !== null || value.decade !== null || value.century !== null;
  if (isComplete) return finished(timex, { value, resolved: "explicit", anchor: null, steps: stepsOfOrder(timex) });
  const resolution = (counted && yearFromCount(value, counted)) ?? resolvePartial(timex, value, story);
  return resolution ? finished(timex, resolution) : asPrinted(timex);
}

/**
 * Gives every timex its meaning: partial dates take the missing year or month from the story so far, relative ones are counted from the story or
 * from the document's date. Whatever was computed carries its steps; what can't be computed keeps `edtf: null`.
 */
export function resolveTimexes(timexes: readonly Timex[], context: ResolveContext): ResolvedTimex[] {
  const story = new Story(context, textKind(timexes, context));
  const resolved: ResolvedTimex[] = [];
  for (const [i, timex] of timexes.entries()) {
    const counted = countedBeside(resolved.at(-1), timex, context);
    const found = withOwnCount(resolveOne(timex, story, counted), story);
    const earlier = countedFromNext(found, timexes.slice(i + 1, i + NEXT), story.kind);
    const one = earlier ? finished(timex, earlier) : found;
    const apart = counted && disagreement(counted, one);
    if (apart) resolved[resolved.length - 1] = apart.counted;
    resolved.push(apart?.printed ?? one);
    story.tell(one);
  }
  return withRanges(resolved);
}
