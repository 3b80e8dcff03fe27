import type { RefineTrace } from "../extract/timex/refine/index.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { ResolvedTimex, Timex } from "../model/timex.ts";
import type { DateChange, DateMeaning, ExplainedDate } from "./explanation.ts";
import { formsAlone } from "./forms-alone.ts";
import { inSentence, isHere, type Place } from "./place.ts";
import { reason } from "./reasons.ts";

/** One refining step: the lists before and after it. */
export interface Refined {
  step: Parameters<RefineTrace>[0];
  before: readonly Timex[];
  after: readonly Timex[];
}

/** Every date expression that a form reads in the sentence of the place, what became of it, and what it means. In text order, longest first. */
export function explainDates(place: Place, refined: readonly Refined[]): ExplainedDate[] {
  const recognized = inSentence(place, place.stages.recognized);
  const steps = refined.map(({ step, before, after }) => ({ step, before: inSentence(place, before), after: inSentence(place, after) }));
  const alone = formsAlone(place).filter((timex) => !recognized.some((other) => isSame(other, timex)));
  const read = recognized.map((timex) => explainRead(timex, steps, place));
  const counted = place.stages.counted.filter(({ timex }) => inSentence(place, [timex]).length > 0);
  return [
    ...read,
    ...counted.map((one) => explainCounted(one, place)),
    ...alone.map((timex) => explainOutrun(timex, recognized, place)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

const isSame = (a: Timex, b: Timex): boolean => a.start === b.start && a.end === b.end && a.ruleId === b.ruleId;

const readingOf = (timex: Timex, place: Place) => ({
  ...place.piece(timex),
  here: isHere(place, timex),
  ruleId: timex.ruleId,
  type: timex.type,
  value: timex.value,
});

/** "After a two-week review": no expression of the text's own, read once the acts are known. */
const explainCounted = (one: ResolvedTimex, place: Place): ExplainedDate => ({
  ...readingOf(one.timex, place),
  outcome: "kept",
  why: null,
  changes: [],
  meaning: meaningOf(one, place),
});

function explainOutrun(timex: Timex, recognized: readonly Timex[], place: Place): ExplainedDate {
  const by = recognized.filter((other) => overlaps(other, timex)).map(place.piece);
  return { ...readingOf(timex, place), outcome: "rejected", why: reason("other", "longer-form", by), changes: [], meaning: null };
}

/** Follows one timex through the refining steps. */
function explainRead(timex: Timex, steps: readonly Refined[], place: Place): ExplainedDate {
  const changes: DateChange[] = [];
  let current = timex;
  for (const { step, before, after } of steps) {
    if (after.includes(current)) continue;
    const next = after.find((other) => isSame(other, current) && !before.includes(other));
    const by = next ? [] : after.filter((other) => overlaps(other, current)).map(place.piece);
    const why = { id: step.id, text: step.reason, by };
    if (!next) return { ...readingOf(timex, place), outcome: "rejected", why, changes, meaning: null };
    changes.push({ why, fields: fieldsChanged(current, next, place) });
    current = next;
  }
  const resolved = place.stages.resolved.find((other) => isSame(other.timex, current));
  return { ...readingOf(timex, place), outcome: "kept", why: null, changes, meaning: resolved ? meaningOf(resolved, place) : null };
}

const IN_WORDS = ["value", "endValue", "mod", "time", "citation", "reference", "relative", "group", "diagnostics"] as const;

function fieldsChanged(before: Timex, after: Timex, place: Place): DateChange["fields"] {
  return IN_WORDS.map((field) => ({ field, from: shown(before[field], place), to: shown(after[field], place) })).filter(
    ({ from, to }) => from !== to,
  );
}

function shown(value: Timex[(typeof IN_WORDS)[number]], { piece }: Place): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value !== "object") return String(value);
  if ("start" in value) return `${value.kind} "${piece(value as Span).text}"`;
  return Object.entries(value)
    .map(([key, one]) => `${key} ${one}`)
    .join(", ");
}

function meaningOf(resolved: ResolvedTimex, { piece }: Place): DateMeaning {
  const { timex, anchor, value, edtf, time, earliest, latest, range = null } = resolved;
  const isOpen = timex.relative !== undefined && edtf === null;
  return {
    value,
    edtf,
    range,
    time,
    earliest,
    latest,
    resolved: resolved.resolved,
    anchor: anchor && !isSame(anchor.timex, timex) ? piece(anchor.timex) : null,
    steps: anchor ? [...anchor.steps] : [],
    diagnostics: [...resolved.diagnostics.map((code) => reason("diagnostic", code)), ...(isOpen ? [reason("other", "not-resolved")] : [])],
    citation: timex.citation === true,
    reference: timex.reference === true,
  };
}
