import { addDays, compareDays, parseEdtf, precisionOf, printDay } from "../../../edtf/index.ts";
import type { ResolvedTimex } from "../../../model/timex.ts";
import { civilOf, readValue } from "../calendar-value.ts";

const plain = (edtf: string): string => edtf.split("T")[0] ?? edtf;

/** Members of a list that follow one another without a gap tell of one stretch of time: "25 and 26 June", "2013 and 2014". */
function follows(a: ResolvedTimex, b: ResolvedTimex): boolean {
  const [first, second] = [readValue(a.value), readValue(b.value)];
  if (!first || !second || !a.edtf || !b.edtf || precisionOf(plain(a.edtf)) !== precisionOf(plain(b.edtf))) return false;
  const day = civilOf(first);
  if (day) return printDay(addDays(day, 1)) === plain(b.edtf);
  if (first.year === null || second.year === null || first.season !== null || second.season !== null) return false;
  const months = (value: typeof first) => (value.year ?? 0) * 12 + (value.month ?? 0);
  return months(second) - months(first) === (first.month === null ? 12 : 1);
}

function rangeOf(members: readonly ResolvedTimex[]): string | null {
  const first = members[0];
  const last = members[members.length - 1];
  if (!first?.edtf || !last?.edtf || first === last) return null;
  const isRange = first.timex.group?.kind === "range";
  if (!isRange && members.some(({ timex }) => timex.narrowed)) return null;
  if (!isRange && !members.every((member, i) => i === 0 || follows(members[i - 1] ?? member, member))) return null;
  const range = `${plain(first.edtf)}/${plain(last.edtf)}`;
  const isForward = first.earliest !== null && last.latest !== null && compareDays(first.earliest, last.latest) <= 0;
  return isForward && parseEdtf(range) ? range : null;
}

const isImpossible = ({ diagnostics }: ResolvedTimex): boolean => diagnostics.includes("impossible-date");

/** "From 15 May to 31 June 2014": one end no calendar has, so the whole is open on that side, and says so. */
function openRange(members: readonly ResolvedTimex[]): string | null {
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last || first.timex.group?.kind !== "range" || isImpossible(first) === isImpossible(last)) return null;
  if (isImpossible(last)) return first.edtf && `${plain(first.edtf)}/..`;
  return last.edtf && `../${plain(last.edtf)}`;
}

/** "From 5 June 2014 to 3 May 2014". */
function isBackwards(members: readonly ResolvedTimex[]): boolean {
  const [first, last] = [members[0], members.at(-1)];
  if (!first?.earliest || !last?.latest || first.timex.group?.kind !== "range") return false;
  return compareDays(first.earliest, last.latest) > 0;
}

/** A range that goes backwards has a wrong end, and nobody knows which: what happened then has no date. */
function contradicted(one: ResolvedTimex, members: readonly ResolvedTimex[]): ResolvedTimex {
  const step = `The range goes backwards, from ${members[0]?.edtf} to ${members.at(-1)?.edtf}; one of its ends is wrong.`;
  return {
    ...one,
    edtf: null,
    earliest: null,
    latest: null,
    anchor: { timex: one.anchor?.timex ?? one.timex, steps: [...(one.anchor?.steps ?? []), step] },
    diagnostics: [...one.diagnostics, "range-backwards"],
  };
}

function inGroup(one: ResolvedTimex, members: readonly ResolvedTimex[]): ResolvedTimex {
  if (isBackwards(members)) return contradicted(one, members);
  const open = openRange(members);
  if (open) return { ...one, range: open, diagnostics: isImpossible(one) ? one.diagnostics : [...one.diagnostics, "range-end-impossible"] };
  const range = rangeOf(members);
  return range ? { ...one, range } : one;
}

/** Gives every member of a printed range the interval of the whole. */
export function withRanges(resolved: readonly ResolvedTimex[]): ResolvedTimex[] {
  const groups = new Map<number, ResolvedTimex[]>();
  for (const one of resolved) {
    const group = one.timex.group;
    if (!group) continue;
    const members = groups.get(group.start);
    if (members) members.push(one);
    else groups.set(group.start, [one]);
  }
  const done = new Map([...groups.values()].flatMap((members) => members.map((one) => [one, inGroup(one, members)] as const)));
  return resolved.map((one) => done.get(one) ?? one);
}
