import { boundsOf } from "../edtf/index.ts";
import type { ResolvedTimex } from "../model/timex.ts";
import type { ActionLanguage } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import { CarriedDate } from "./carried-date.ts";
import type { Clause } from "./clauses.ts";
import { dateLabels, labelOf, toldInItem } from "./date-labels.ts";
import type { DropReason, DropTrace } from "./dropped-acts.ts";
import { type Grammar, grammarOf } from "./grammar.ts";
import { withOperativePart } from "./operative-part.ts";
import { allDates, clauseDate, followsTimeWord, nounDate } from "./own-date.ts";
import { withoutReferences } from "./references.ts";
import type { Sentence } from "./sentences.ts";
import { sharedDate } from "./shared-date.ts";
import { isPreceded, type StatedDate, statedDates } from "./stated-date.ts";
import { isTheSameStory, tellOnce } from "./told-once.ts";

/** How an act came by its date: stated for its noun or in its clause, shared within its sentence, or carried on from a sentence before. */
export type Attachment = "noun" | "clause" | "sentence" | "carried";

/** An act with its date. Several dates printed as a list give one dated act each. */
export interface DatedAction {
  candidate: ActionCandidate;
  date: ResolvedTimex;
  how: Attachment;
  /** "the refusal of 16 November": the date is the noun's own. */
  ofNoun: boolean;
  /** The clause that says who told it, where nothing else is told there. */
  spokenIn?: Clause;
  /** The last clause that tells more of the same act. */
  until?: Clause;
  /** The text says "then", "later": the act came after the date, no more is known. */
  after: boolean;
}

/** A date that opens a sentence stands within so many characters of its start: "10.  On 6 March". */
const OPENING = 12;

/** Gives every act its date, and drops the acts that have none firm enough for their wording. List to list, in text order. */
export function attachDates(
  candidates: readonly ActionCandidate[],
  resolved: readonly ResolvedTimex[],
  text: string,
  language: ActionLanguage,
  trace?: DropTrace,
): DatedAction[] {
  const grammar = grammarOf(language);
  const dates = statedDates(resolved, text, language);
  const labels = dateLabels(dates, text);
  const operative = candidates.filter(({ cue }) => cue.operative);
  const story = new CarriedDate(text, language);
  const attached: DatedAction[] = [];
  let next = 0;
  for (const group of bySentence(candidates.filter(({ cue }) => !cue.operative))) {
    const { sentence } = (group[0] as ActionCandidate).clause;
    while (next < dates.length && (dates[next] as StatedDate).date.timex.end <= sentence.start) next++;
    const here = withoutDateline(datesOfSentence(dates, next, sentence.end), sentence, text);
    const label = labelOf(sentence, labels);
    if (label && label.one.date.timex.end <= sentence.start) story.open(sentence, label.one.date);
    const told = label ? group.map((one) => toldInItem(one, grammar)) : group;
    const found = attachSentence({ group: told, here, label: label?.one.date ?? null, story, text, grammar, trace });
    story.tell(sentence, found);
    attached.push(...found.filter((one) => isNew(one, attached, trace)));
  }
  return withoutReferences(withOperativePart(attached, operative, trace), trace);
}

function isNew(one: DatedAction, attached: readonly DatedAction[], trace?: DropTrace): boolean {
  const goesOn = isTheSameStory(one, attached);
  if (goesOn) trace?.(one.candidate, "story-goes-on");
  return !goesOn;
}

function bySentence(candidates: readonly ActionCandidate[]): ActionCandidate[][] {
  const groups: ActionCandidate[][] = [];
  for (const candidate of candidates) {
    const last = groups.at(-1);
    if (last?.[0]?.clause.sentence === candidate.clause.sentence) last.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function datesOfSentence(dates: readonly StatedDate[], from: number, end: number): StatedDate[] {
  const here: StatedDate[] = [];
  for (let i = from; i < dates.length && (dates[i] as StatedDate).date.timex.start < end; i++) here.push(dates[i] as StatedDate);
  return here;
}

const DATELINE = 48;
const DASH = /^\)?\s?(?:[–—]|-{1,2})\s/u;
const DASH_WIDTH = 5;

/** "GENEVA, 3 July 2018 – Police detained him on Monday": the day of the report is not that of what it dates by other days. */
function withoutDateline(here: StatedDate[], { start }: Sentence, text: string): StatedDate[] {
  const [first, ...others] = here;
  if (!first || !others.some(({ date }) => date.resolved === "document")) return here;
  const { timex } = first.date;
  return timex.start - start <= DATELINE && DASH.test(text.slice(timex.end, timex.end + DASH_WIDTH)) ? others : here;
}

/** The acts and dates of one sentence, and where the story stands before it. */
interface InSentence {
  group: readonly ActionCandidate[];
  here: readonly StatedDate[];
  /** The date that heads the sentence as an item of a chronology. */
  label: ResolvedTimex | null;
  story: CarriedDate;
  text: string;
  grammar: Grammar;
  trace: DropTrace | undefined;
}

function attachSentence(inSentence: InSentence): DatedAction[] {
  const { here, text, grammar, trace } = inSentence;
  const group = inSentence.group.filter(({ cue }) => !cue.lastResort);
  const nouns = group.filter(({ reach }) => reach === "noun");
  const claimed = nouns
    .map((noun) => nounDate(noun, here, text, grammar))
    .filter((date) => date !== null && followsTimeWord(date, group, text, grammar));
  const filed = nouns.filter(({ action }) => action.startsWith("filing.")).map((noun) => nounDate(noun, here, text, grammar));
  const free = here.map((one) => ({
    ...one,
    ofNoun: one.ofNoun || claimed.includes(one.date),
    ofFiling: one.ofNoun && filed.includes(one.date),
  }));
  const found = tellOnce(
    group.flatMap((candidate) => datesOf(candidate, { ...inSentence, group, here: free })),
    trace,
  );
  const unknown = inSentence.group.filter(({ cue }) => cue.lastResort);
  if (found.length > 0 && !unknown.some((candidate) => isLeftOver(candidate, found, free))) {
    for (const candidate of unknown) trace?.(candidate, "known-act-beside", found[0]?.candidate);
    return found;
  }
  return [...unknown.flatMap((candidate) => datesOf(candidate, { ...inSentence, group: unknown, here: free })), ...found];
}

/** "On 9 June the court amended the judgment of 3 February": nothing that is known happened on the day that opens the sentence. */
function isLeftOver({ clause }: ActionCandidate, found: readonly DatedAction[], here: readonly StatedDate[]): boolean {
  const opening = here.find(({ date, ofNoun }) => !ofNoun && date.edtf !== null);
  if (!opening || opening.date.timex.start - clause.sentence.start > OPENING || clause.start !== clause.sentence.start) return false;
  return !found.some(({ date }) => date.earliest === opening.date.earliest) && found.every(({ how }) => how === "noun" || how === "clause");
}

function datesOf(candidate: ActionCandidate, inSentence: InSentence): DatedAction[] {
  const { here, group, text, grammar } = inSentence;
  if (candidate.reach === "label") return noteDates(candidate, inSentence);
  const isNoun = candidate.reach === "noun";
  const own = isNoun ? nounDate(candidate, here, text, grammar) : clauseDate(candidate, here, group, text, grammar);
  const told = own && isUntold(own) ? sharedDate(candidate, here, group) : null;
  if (told) return [dated(candidate, told, "sentence")];
  if (own) return ownDates(candidate, own, inSentence);
  const isReal = candidate.modality === "asserted" || candidate.modality === "alleged";
  if (isNoun) return dropped(candidate, "noun-without-date", inSentence);
  if (candidate.reach === "clause") return dropped(candidate, "clause-without-date", inSentence);
  if (!isReal) return dropped(candidate, "not-told-as-real", inSentence);
  if (isToldHappening(candidate) && here.length > 0) return dropped(candidate, "date-of-the-telling", inSentence);
  const shared = isToldHappening(candidate) ? null : sharedDate(candidate, here, group);
  if (shared) return [dated(candidate, shared, "sentence")];
  const untold = here.find(({ date }) => isUntold(date) && date.timex.end <= candidate.head.start)?.date;
  if (untold && candidate.reach === "story") return [dated(candidate, untold, "sentence")];
  if (candidate.reach !== "story" && !(isTakenAlong(candidate) && here.length === 0))
    return dropped(candidate, "sentence-without-date", inSentence);
  const carried = carriedDates(candidate, inSentence.story);
  return carried.length > 0 ? carried : dropped(candidate, "nothing-carried", inSentence);
}

/** A note has the date that heads its item; elsewhere the date of a noun. */
function noteDates(candidate: ActionCandidate, inSentence: InSentence): DatedAction[] {
  const { here, label, text, grammar } = inSentence;
  if (label) return [dated(candidate, label, "clause")];
  const own = nounDate(candidate, here, text, grammar);
  return own ? ownDates({ ...candidate, reach: "noun" }, own, inSentence) : dropped(candidate, "noun-without-date", inSentence);
}

/** "He was taken to the station, where officers beat him": no date in the sentence, so both stand at the date of the story. */
const isTakenAlong = ({ reach, clause, tense, action }: ActionCandidate): boolean =>
  reach === "sentence" && clause.kind === "relative" && tense === "past" && /^(?:incident|custody|evidence)\./.test(action);

/** "A week later a case was opened, eighty days after she had come": what is counted from something untold gives way to a date of the sentence. */
const isUntold = ({ edtf, diagnostics }: ResolvedTimex): boolean => edtf === null && !diagnostics.includes("impossible-date");

function dropped(candidate: ActionCandidate, reason: DropReason, { trace }: InSentence): DatedAction[] {
  trace?.(candidate, reason);
  return [];
}

function ownDates(candidate: ActionCandidate, own: ResolvedTimex, { here, story, text, grammar }: InSentence): DatedAction[] {
  if (isOfParticiple(candidate, own)) {
    const carried = carriedDates(candidate, story);
    if (carried.length > 0) return carried;
  }
  if (isNotUntil(own, candidate, text, grammar)) return [dated({ ...candidate, polarity: "affirmed" }, endOf(own), "clause")];
  if (isAsOf(candidate, own)) return [dated(candidate, endOf(own), "clause")];
  const how = candidate.reach === "noun" ? "noun" : "clause";
  return allDates(own, candidate, here, text, grammar).map((date) => ({
    ...dated(candidate, date, how),
    ofNoun: here.some((one) => one.date === date && one.ofNoun),
  }));
}

const dated = (candidate: ActionCandidate, date: ResolvedTimex, how: Attachment): DatedAction => ({
  candidate,
  date,
  how,
  ofNoun: false,
  after: false,
});

function carriedDates(candidate: ActionCandidate, story: CarriedDate): DatedAction[] {
  const carried = story.dateFor(candidate);
  return carried ? [{ ...dated(candidate, carried.date, "carried"), after: carried.after }] : [];
}

/** "alleged in court that they were tortured": the date of the telling is not that of the happening. */
const isToldHappening = ({ clause, action }: ActionCandidate): boolean => clause.kind === "complement" && action.startsWith("incident.");

/** "charged for a report on killings committed in May": the date may be that of the participle. */
const isOfParticiple = ({ inner, head, reach }: ActionCandidate, { timex }: ResolvedTimex): boolean =>
  reach === "story" && inner !== null && inner < timex.start && head.start < timex.start;

/** "was not told until 10 April": it happened, on that day. */
const isNotUntil = ({ timex }: ResolvedTimex, { polarity, reach, head }: ActionCandidate, text: string, grammar: Grammar): boolean =>
  polarity === "negated" && reach !== "noun" && timex.start > head.start && isPreceded(timex, grammar.language.notBefore, text);

/** "by 30 September no answer had come": what is missing is missing on that day. */
const isAsOf = ({ polarity, reach }: ActionCandidate, { timex }: ResolvedTimex): boolean =>
  polarity === "negated" && reach !== "noun" && timex.mod === "before";

/** The day itself of "until 10 April", which is printed as an open interval. */
function endOf(date: ResolvedTimex): ResolvedTimex {
  const edtf = date.edtf?.startsWith("../") ? date.edtf.slice(3) : date.edtf;
  return { ...date, edtf, ...(edtf ? boundsOf(edtf) : {}) };
}
