import { boundsOf } from "../edtf/index.ts";
import type { Action } from "../model/action.ts";
import { contains, firstEndingAfter, firstFrom, type Span } from "../model/span.ts";
import type { RelativeTimex, ResolvedTimex, Timex } from "../model/timex.ts";
import type { ActionCandidate } from "./actions.ts";
import type { DatedAction } from "./attach.ts";
import { edtfOf, printValue, readValue } from "./timex/calendar-value.ts";
import { recognizeTimexes } from "./timex/recognize.ts";
import { compute } from "./timex/resolve/relative-count.ts";
import type { TimexLanguage } from "./timex/timex-language.ts";

const OWN_DATE = 16;
/** So many acts of one kind before a phrase are looked at: more than any story tells. */
const MOST_ACTS = 50;
const PLAIN = /^-?\d{4}(?:-\d{2}){0,2}(?:T|$)/;

const ACT_LANGUAGES = new WeakMap<TimexLanguage, TimexLanguage>();

function actLanguage(language: TimexLanguage): TimexLanguage {
  const known = ACT_LANGUAGES.get(language);
  if (known) return known;
  const made = { ...language, forms: language.actForms ?? [] };
  ACT_LANGUAGES.set(language, made);
  return made;
}

/** "two weeks after his release", where the noun has no date of its own ("after his release on 3 June"). */
export function phrasesFromActs(text: string, timexes: readonly Timex[], language: TimexLanguage): Timex[] {
  if (!language.actForms) return [];
  return recognizeTimexes(text, actLanguage(language)).filter(({ end }) => {
    const next = timexes[firstFrom(timexes, end)];
    return next?.type !== "DATE" || next.start - end > OWN_DATE;
  });
}

/** What a date counted from acts needs: the acts told with their dates, and where the stories of a document begin. */
export interface ToldActs {
  dated: readonly DatedAction[];
  boundaries: readonly number[];
}

/**
 * Dates counted from an act that the same story has told before: exactly one date of such an act is known, or the phrase stays without a date,
 * within the bounds that the several dates leave. Phrases for which no act is known are left out.
 */
export function countFromActs(phrases: readonly Timex[], told: ToldActs): ResolvedTimex[] {
  const byAction = actsByAction(told.dated);
  return phrases.flatMap((phrase) => {
    const counted = anchorsOf(phrase, byAction.get(phrase.act ?? "other") ?? [], told.boundaries).map((anchor) =>
      countFrom(anchor.date, phrase),
    );
    const known = counted.filter((one) => one !== null);
    const [first] = known;
    if (!first || known.length < counted.length) return [];
    return [known.every(({ edtf }) => edtf === first.edtf) ? first : undecided(phrase, known)];
  });
}

/** Acts that are the nouns of such phrases are told elsewhere. */
export const withoutNouns = (acts: readonly ActionCandidate[], counted: readonly ResolvedTimex[]): ActionCandidate[] =>
  acts.filter(({ head, reach }) => reach !== "noun" || !counted.some(({ timex }) => contains(timex, head)));

type ToldAct = DatedAction & Span;

const isTold = ({ candidate: { modality, polarity }, date, after }: DatedAction): boolean =>
  modality === "asserted" && polarity === "affirmed" && !after && PLAIN.test(date.edtf ?? "");

/** Acts in text order, by what they are. */
function actsByAction(dated: readonly DatedAction[]): Map<Action, ToldAct[]> {
  const acts = new Map<Action, ToldAct[]>();
  for (const act of dated.filter(isTold)) {
    const told = { ...act, ...act.candidate.head };
    const known = acts.get(act.candidate.action);
    if (known) known.push(told);
    else acts.set(act.candidate.action, [told]);
  }
  return acts;
}

/** The last acts told before the phrase, in the same story. */
function anchorsOf({ start }: Timex, acts: readonly ToldAct[], boundaries: readonly number[]): ToldAct[] {
  const end = firstEndingAfter(acts, start);
  const before = acts.slice(Math.max(0, end - MOST_ACTS), end);
  const from = boundaries.findLast((boundary) => boundary <= start) ?? 0;
  return before.filter((act) => act.start >= from);
}

function countFrom({ edtf, timex }: ResolvedTimex, phrase: Timex): ResolvedTimex | null {
  const day = (edtf ?? "").split("T")[0] as string;
  const found = phrase.mod ? { edtf: phrase.mod === "after" ? `${day}/..` : `../${day}`, steps: [] } : shifted(day, phrase.relative);
  if (!found) return null;
  const steps = [`The act it counts from was told of ${day} ("${timex.text}").`, ...found.steps];
  return resolvedAs(phrase, found.edtf, boundsOf(found.edtf), timex, steps);
}

function shifted(day: string, relative: RelativeTimex | undefined): { edtf: string; steps: string[] } | null {
  const anchor = readValue(day);
  const computed = anchor && relative ? compute(anchor, relative) : null;
  const edtf = computed && edtfOf(computed.value);
  if (!edtf || !computed) return null;
  const isWide = edtf.includes("/");
  return { edtf: computed.isRough && !isWide ? `${edtf}~` : edtf, steps: [`Counted on from it: ${printValue(computed.value)}.`] };
}

type Bounds = Pick<ResolvedTimex, "earliest" | "latest">;

function undecided(phrase: Timex, readings: readonly ResolvedTimex[]): ResolvedTimex {
  const steps = [`Acts of several dates may be meant: ${[...new Set(readings.map(({ edtf }) => edtf))].join(" or ")}.`];
  const bounds = { earliest: outer(readings, "earliest"), latest: outer(readings, "latest") };
  return { ...resolvedAs(phrase, null, bounds, phrase, steps), diagnostics: ["act-ambiguous"] };
}

function outer(readings: readonly ResolvedTimex[], side: keyof Bounds): string | null {
  const ends = readings.map((one) => one[side]).filter((end) => end !== null);
  if (ends.length < readings.length) return null;
  return ends.sort()[side === "earliest" ? 0 : ends.length - 1] ?? null;
}

const resolvedAs = (timex: Timex, edtf: string | null, bounds: Bounds, anchor: Timex, steps: string[]): ResolvedTimex => ({
  timex,
  edtf,
  value: timex.value,
  time: null,
  ...bounds,
  resolved: "relative",
  anchor: { timex: anchor, steps },
  diagnostics: [],
});
