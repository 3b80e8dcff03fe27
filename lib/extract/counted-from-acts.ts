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
/** So many dates before a phrase are looked at for the one that it counts from. */
const MOST_DATES = 20;
/** The act that a phrase counts from stands so near behind it. */
const NAMED_WITHIN = 40;
const YEAR = 4;
const PLAIN = /^-?\d{4}(?:-\d{2}){0,2}(?:T|$)/;

const ACT_LANGUAGES = new WeakMap<TimexLanguage, TimexLanguage>();

function actLanguage(language: TimexLanguage): TimexLanguage {
  const known = ACT_LANGUAGES.get(language);
  if (known) return known;
  const made = { ...language, forms: language.actForms ?? [] };
  ACT_LANGUAGES.set(language, made);
  return made;
}

/** "two weeks after his release". */
export const phrasesFromActs = (text: string, language: TimexLanguage): Timex[] =>
  language.actForms ? recognizeTimexes(text, actLanguage(language)) : [];

/** Those whose noun has no date of its own beside it ("after his release on 3 June"). */
export const withoutOwnDate = (phrases: readonly Timex[], timexes: readonly Timex[]): Timex[] =>
  phrases.filter(({ end }) => {
    const next = timexes[firstFrom(timexes, end)];
    return next?.type !== "DATE" || next.start - end > OWN_DATE;
  });

/** What a date counted from acts needs: the acts told with their dates, all acts in text order, the other dates of the text, and where the stories of a document begin. */
export interface ToldActs {
  dated: readonly DatedAction[];
  acts: readonly ActionCandidate[];
  dates: readonly ResolvedTimex[];
  boundaries: readonly number[];
}

/**
 * Dates counted from an act that the same story has told before: exactly one date of such an act is known, or the phrase stays without a date,
 * within the bounds that the several dates leave. What is counted from nothing that was told has no date, and that of the sentence before is not
 * its date either. Phrases that count nothing and for which no act is known are left out.
 */
export function countFromActs(phrases: readonly Timex[], told: ToldActs): ResolvedTimex[] {
  const byAction = actsByAction(told.dated);
  const counted: ResolvedTimex[] = [];
  for (const phrase of phrases) {
    const found = countOne(phrase, byAction, told, counted);
    if (found) counted.push(found);
  }
  return counted;
}

type ActsByAction = ReadonlyMap<Action, ToldAct[]>;

function countOne(phrase: Timex, byAction: ActsByAction, told: ToldActs, before: readonly ResolvedTimex[]): ResolvedTimex | null {
  if (phrase.relative?.kind === "unknown") return countFromVerb(phrase, byAction, told);
  if (phrase.act === undefined) return countFromStory(phrase, told, before);
  const acts = (action: Action | undefined) => anchorsOf(phrase, byAction.get(action ?? "other") ?? [], told.boundaries);
  if (phrase.actEnd !== undefined) return between(phrase, acts(phrase.act), acts(phrase.actEnd));
  const readings = acts(phrase.act).map((anchor) => countFrom(anchor.date, phrase));
  const known = readings.filter((one) => one !== null);
  if (known.length < readings.length) return null;
  if (known.length === 0) return phrase.mod ? null : uncounted(phrase);
  return oneOf(phrase, known);
}

/** "Ten days after the case had been opened", "two days before the visit": from the act of that kind, where the story has told one day of it. */
function countFromVerb(phrase: Timex, byAction: ActsByAction, { acts, boundaries }: ToldActs): ResolvedTimex {
  const act = actNamedBy(phrase, acts);
  const { relative } = phrase;
  if (!act || relative?.unit === undefined) return uncounted(phrase);
  const counted: Timex = { ...phrase, relative: { ...relative, kind: "offset" } };
  const readings = anchorsOf(phrase, byAction.get(act.action) ?? [], boundaries).map((anchor) => countFrom(anchor.date, counted));
  const known = readings.filter((one) => one !== null);
  const found = known.length === readings.length ? oneOf(counted, known) : null;
  return found ? { ...found, timex: phrase } : uncounted(phrase);
}

/** The act that the words right behind a phrase name, if they name one. */
function actNamedBy({ end }: Timex, acts: readonly ActionCandidate[]): ActionCandidate | null {
  const act = acts[firstFrom(acts, end)];
  return act && act.start - end <= NAMED_WITHIN && act.action !== "other" && !act.cue.lastResort ? act : null;
}

/** Acts that such phrases are counted from were told before, with their date. */
export const withoutAnchors = (acts: readonly ActionCandidate[], counted: readonly ResolvedTimex[]): ActionCandidate[] => {
  const named = counted.filter(({ timex, edtf }) => timex.relative?.kind === "unknown" && edtf !== null);
  const anchors = named.map(({ timex }) => ({ from: timex.end, action: actNamedBy(timex, acts)?.action }));
  return acts.filter(
    ({ start, action }) => !anchors.some((one) => one.action === action && start >= one.from && start - one.from <= NAMED_WITHIN),
  );
};

const oneOf = (phrase: Timex, known: readonly ResolvedTimex[]): ResolvedTimex | null => {
  const [first] = known;
  if (!first) return null;
  return known.every(({ edtf }) => edtf === first.edtf) ? first : undecided(phrase, known);
};

const uncounted = (phrase: Timex): ResolvedTimex => ({
  ...resolvedAs(phrase, null, { earliest: null, latest: null }, phrase, ["What it counts from was not told with a date."]),
  diagnostics: ["act-unknown"],
});

/** "After a two-week review": from the last date of the same story. */
function countFromStory(phrase: Timex, { dates, boundaries }: ToldActs, before: readonly ResolvedTimex[]): ResolvedTimex | null {
  const from = boundaries.findLast((boundary) => boundary <= phrase.start) ?? 0;
  const isBefore = (one: ResolvedTimex): boolean => isAnchor(one) && one.timex.start >= from && one.timex.end <= phrase.start;
  const told = dates.slice(Math.max(0, firstAfter(dates, phrase.start) - MOST_DATES), firstAfter(dates, phrase.start)).findLast(isBefore);
  const counted = before.slice(-MOST_DATES).findLast(isBefore);
  const last = told && counted ? (told.timex.start > counted.timex.start ? told : counted) : (told ?? counted);
  const day = last?.edtf?.split("T")[0]?.replace("~", "");
  const found = last && day ? shifted(day, phrase.relative) : null;
  if (!last || !found) return null;
  const steps = [`The story stood at ${last.edtf} ("${last.timex.text}").`, ...found.steps];
  return resolvedAs(phrase, found.edtf, boundsOf(found.edtf), last.timex, steps);
}

/** Index of the first date that begins at an offset or behind it. */
function firstAfter(dates: readonly ResolvedTimex[], offset: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] as ResolvedTimex).timex.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const isAnchor = ({ timex, edtf }: ResolvedTimex): boolean =>
  !timex.citation && !timex.reference && (timex.type === "DATE" || timex.type === "TIME") && PLAIN.test(edtf?.replace("~", "") ?? "");

const dayOf = ({ date }: ToldAct): string => (date.edtf ?? "").split("T")[0] as string;

/** "During his trial": from the act that begins it to the one that ends it; where only its end was told, about the year of that. */
function between(phrase: Timex, begins: readonly ToldAct[], ends: readonly ToldAct[]): ResolvedTimex | null {
  if (phrase.act === phrase.actEnd)
    return oneOf(
      phrase,
      begins.map((act) => during(phrase, dayOf(act), act)),
    );
  const [first, last] = [begins[0], ends.at(-1)];
  if (first && last)
    return begins.length === 1 && ends.length === 1 && dayOf(first) <= dayOf(last)
      ? during(phrase, `${dayOf(first)}/${dayOf(last)}`, first)
      : null;
  if (first) return begins.length === 1 ? during(phrase, `${dayOf(first)}/..`, first) : null;
  return last && ends.length === 1 ? during(phrase, `${dayOf(last).slice(0, YEAR)}~`, last) : null;
}

function during(phrase: Timex, edtf: string, { date }: ToldAct): ResolvedTimex {
  const steps = [`What it was told during is known by ${date.edtf} ("${date.timex.text}"): ${edtf}.`];
  return resolvedAs(phrase, edtf, boundsOf(edtf), date.timex, steps);
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

export function countFrom({ edtf, timex }: ResolvedTimex, phrase: Timex): ResolvedTimex | null {
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
