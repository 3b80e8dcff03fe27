import { boundsOf } from "../edtf/index.ts";
import type { Span } from "../model/span.ts";
import type { ResolvedTimex } from "../model/timex.ts";
import type { ActionLanguage } from "./action-language.ts";
import type { ActionCandidate } from "./actions.ts";
import { CarriedDate } from "./carried-date.ts";
import type { Clause } from "./clauses.ts";
import { isEventDate } from "./timex/event-date.ts";

/** How an act came by its date: stated in its clause, shared within its sentence, or carried on from a sentence before. */
export type Attachment = "noun" | "clause" | "sentence" | "carried";

/** An act with its date. Several dates printed as a list give one dated act each. */
export interface DatedAction {
  candidate: ActionCandidate;
  date: ResolvedTimex;
  how: Attachment;
  /** "the refusal of 16 November": the date is the noun's own. */
  ofNoun?: boolean;
  /** The text says "then", "later": the act came after the date, no more is known. */
  after: boolean;
}

/** Gives every act its date, and drops the acts that have none firm enough for their wording. List to list, in text order. */
export function attachDates(
  candidates: readonly ActionCandidate[],
  resolved: readonly ResolvedTimex[],
  text: string,
  language: ActionLanguage,
): DatedAction[] {
  const dates = resolved
    .filter(isEventDate)
    .map((date) => ({
      date,
      ofNoun: isPreceded(date.timex, language.nounDate, text),
      isEnd: isPreceded(date.timex, language.endDate, text) && !date.range,
    }));
  const story = new CarriedDate(text, language);
  const attached: DatedAction[] = [];
  for (const group of bySentence(candidates)) {
    const sentence = (group[0] as ActionCandidate).clause.sentence;
    const here = dates.filter(({ date }) => date.timex.start < sentence.end && date.timex.end > sentence.start);
    const claims = group.flatMap((candidate) => (candidate.reach === "noun" ? (nounDate(candidate, here, text) ?? []) : []));
    const free = here.map((one) => ({
      ...one,
      ofNoun: one.ofNoun || (claims.includes(one.date) && followsTimeWord(one.date, group, text, language)),
    }));
    const found = keepTold(group.flatMap((candidate) => datesOf(candidate, free, story, text, group, language)));
    story.tell(sentence, found);
    attached.push(...found.filter((one) => !isTheSameStory(one, attached)));
  }
  return attached;
}

/** "He was tortured. They hit him with a chair.": a sentence without a date of its own that goes on about the same happening. */
function isTheSameStory({ candidate, date, how }: DatedAction, told: readonly DatedAction[]): boolean {
  const last = told.findLast((earlier) => earlier.candidate.action === candidate.action);
  if (how !== "carried" || !candidate.action.startsWith("incident.") || !last) return false;
  return last.date === date && last.candidate.clause.sentence.paragraph.number === candidate.clause.sentence.paragraph.number;
}

/** "alleged in court that they were tortured": the date of the telling is not that of the happening. */
const isToldHappening = ({ clause, action }: ActionCandidate): boolean => clause.kind === "complement" && action.startsWith("incident.");

/** "after his conviction on 16 June": the date is that of the noun, as a preposition of time stands before it. */
function followsTimeWord(date: ResolvedTimex, group: readonly ActionCandidate[], text: string, language: ActionLanguage): boolean {
  const noun = group.find(
    (candidate) => candidate.reach === "noun" && candidate.start < date.timex.start && date.timex.start - candidate.end <= NOUN_DATE_GAP,
  );
  const before = noun
    ? text
        .slice(Math.max(0, noun.start - 40), noun.start)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
    : [];
  return before.slice(-4).some((word) => language.timeWords.includes(word));
}

/**
 * Once per happening: a noun of a happening gives way to a verb of its clause ("detained during the riots"), a saying to the act that was said
 * ("announced that the case had been closed"), and of two acts of one group in one clause the first is kept.
 */
function keepTold(found: readonly DatedAction[]): DatedAction[] {
  return found.filter((one, i) => {
    const { candidate } = one;
    const others = found.filter((other) => other !== one && other.candidate !== candidate);
    const inClause = others.filter((other) => other.candidate.clause === candidate.clause && other.date === one.date);
    if (one.how === "noun" && (!one.ofNoun || groupOf(one) === "incident") && inClause.some((other) => other.how !== "noun")) return false;
    if (candidate.cue.weak && others.some((other) => isToldBy(candidate, other.candidate))) return false;
    if (inClause.some((other) => found.indexOf(other) < i && isOneStep(other, one))) return false;
    return !found.slice(0, i).some((other) => other.date === one.date && isOneHappening(other, one));
  });
}

/** "reopened the case and started the investigation": one step of a file, in two words. */
const isOneStep = (first: DatedAction, second: DatedAction): boolean =>
  first.candidate.action === second.candidate.action || (groupOf(first) === groupOf(second) && ONE_STEP.has(groupOf(first)));

const ONE_STEP = new Set(["investigation", "filing"]);
const DESCRIBING = new Set(["participial", "temporal", "relative"]);
const PHYSICAL = new Set(["incident", "custody", "evidence", "oversight"]);

/** "filed a complaint, requesting …", "beat him and kicked him": the later clause tells more of the same act. */
function isOneHappening(first: DatedAction, second: DatedAction): boolean {
  const { clause, action } = second.candidate;
  if (groupOf(first) !== groupOf(second)) return false;
  if (clause.kind === "participial") return true;
  if (first.candidate.action !== action) return false;
  return (
    DESCRIBING.has(clause.kind) ||
    ((PHYSICAL.has(groupOf(second)) || action === "court.hearing") &&
      clause.kind === "coordinate" &&
      (clause.subject?.start ?? 0) < clause.start)
  );
}

const groupOf = ({ candidate }: DatedAction): string => candidate.action.split(".")[0] as string;

const isToldBy = (saying: ActionCandidate, said: ActionCandidate): boolean =>
  said.modality === "asserted" &&
  said.clauses.indexOf(said.clause) > said.clauses.indexOf(saying.clause) &&
  said.clause.kind === "complement";

interface Here {
  date: ResolvedTimex;
  /** "adjourned to 8 June": when it is to end or to go on. */
  isEnd: boolean;
  /** "the decision of 5 May": the date of the noun, not of the verb. */
  ofNoun: boolean;
}

function bySentence(candidates: readonly ActionCandidate[]): ActionCandidate[][] {
  const groups: ActionCandidate[][] = [];
  for (const candidate of candidates) {
    const last = groups.at(-1);
    if (last && last[0]?.clause.sentence === candidate.clause.sentence) last.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}

function isPreceded(timex: Span, words: readonly string[], text: string): boolean {
  const before = text
    .slice(Math.max(0, timex.start - 12), timex.start)
    .trimEnd()
    .toLowerCase();
  const own = text.slice(timex.start, timex.end).toLowerCase();
  return words.some((word) => before.endsWith(` ${word}`) || own.startsWith(`${word} `));
}

function datesOf(
  candidate: ActionCandidate,
  here: readonly Here[],
  story: CarriedDate,
  text: string,
  group: readonly ActionCandidate[],
  language: ActionLanguage,
): DatedAction[] {
  const own = candidate.reach === "noun" ? nounDate(candidate, here, text) : clauseDate(candidate, here, group);
  if (own && isNotUntil(own, candidate, text, language))
    return [{ candidate: { ...candidate, polarity: "affirmed" }, date: endOf(own), how: "clause", after: false }];
  if (own)
    return alsoOn(own, candidate, here, text).map((date) => ({
      candidate,
      date,
      how: candidate.reach === "noun" ? "noun" : "clause",
      ofNoun: isOwn(date, here),
      after: false,
    }));
  if (candidate.reach === "noun" || candidate.reach === "clause" || candidate.modality === "planned" || candidate.modality === "required")
    return [];
  const shared = isToldHappening(candidate) ? null : sentenceDate(candidate, here, group);
  if (isToldHappening(candidate) && here.length > 0) return [];
  if (shared) return [{ candidate, date: shared, how: "sentence", after: false }];
  if (candidate.reach !== "story") return [];
  const carried = story.dateFor(candidate);
  return carried ? [{ candidate, date: carried.date, how: "carried", after: carried.after }] : [];
}

/** "was not told until 10 April": it happened, on that day. */
function isNotUntil({ timex }: ResolvedTimex, candidate: ActionCandidate, text: string, language: ActionLanguage): boolean {
  if (candidate.polarity !== "negated" || candidate.reach === "noun" || timex.start < candidate.head.start) return false;
  const near = `${text.slice(Math.max(0, timex.start - 8), timex.start)} ${timex.text}`.toLowerCase().split(/[^\p{L}]+/u);
  return near.slice(0, 3).some((word) => language.notBefore.includes(word));
}

/** The day itself of "until 10 April", which is printed as an open interval. */
function endOf(date: ResolvedTimex): ResolvedTimex {
  const edtf = date.edtf?.startsWith("../") ? date.edtf.slice(3) : date.edtf;
  return { ...date, edtf, ...(edtf ? boundsOf(edtf) : {}) };
}

const isOwn = (date: ResolvedTimex, here: readonly Here[]): boolean => here.some((one) => one.date === date && one.ofNoun);

const NOUN_DATE_GAP = 50;
const ADJECTIVE_GAP = 14;
const BREAK = /[,;:()]|\b(?:was|were|had|has|is|are)\b/;

/** "the refusal of 16 November", "his conviction on 16 June", "the January riots". */
function nounDate(candidate: ActionCandidate, here: readonly Here[], text: string): ResolvedTimex | null {
  for (const { date } of here) {
    const { start, end } = date.timex;
    if (start >= candidate.end && start - candidate.end <= NOUN_DATE_GAP && !BREAK.test(text.slice(candidate.end, start))) return date;
    if (
      end <= candidate.start &&
      candidate.start - end <= ADJECTIVE_GAP &&
      /^[\s\p{L}]*$/u.test(text.slice(end, candidate.start)) &&
      !/\b(?:the|a|his|her|their)\b/.test(text.slice(end, candidate.start))
    )
      return date;
    if (start <= candidate.start && end >= candidate.start && end <= candidate.end + 1) return date;
  }
  return null;
}

const within = (timex: Span, clause: Clause): boolean => timex.start >= clause.start && timex.start < clause.end;

/** The date of the act's own clause: the more precise one, then the one that opens the clause, then the nearest. */
function clauseDate(candidate: ActionCandidate, here: readonly Here[], group: readonly ActionCandidate[]): ResolvedTimex | null {
  const unreal = candidate.tense === "none" && candidate.modality !== "asserted";
  const own = here.filter(
    ({ date, isEnd }) =>
      !(isEnd && candidate.polarity === "affirmed" && date.timex.start > candidate.head.start) &&
      within(date.timex, candidate.clause) &&
      !(unreal && date.timex.start < candidate.head.start) &&
      !isOfInner(date.timex, candidate, group),
  );
  return best(own, candidate.head)?.date ?? null;
}

/** "complained of having been beaten in May": a date after a verb that depends on this one belongs to that verb. */
function isOfInner(timex: Span, candidate: ActionCandidate, group: readonly ActionCandidate[]): boolean {
  return group.some(
    (other) =>
      other !== candidate &&
      other.voice !== "nominal" &&
      other.clause === candidate.clause &&
      other.head.start > candidate.end &&
      other.head.start < timex.start &&
      timex.start > candidate.head.start &&
      !other.coordinated,
  );
}

function best(dates: readonly Here[], near: Span): Here | null {
  let chosen: Here | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const one of dates) {
    const { start, end } = one.date.timex;
    const distance = start >= near.end ? start - near.end : near.start - end;
    const score = precision(one.date) * 100 + (end <= near.start ? 60 : 0) - distance / 4 - (one.ofNoun ? 220 : 0);
    if (score > highest) [chosen, highest] = [one, score];
  }
  return chosen;
}

/** 2 day, 1 month, 0 year or vaguer. */
const precision = (date: ResolvedTimex): number =>
  Math.min(2, ((date.edtf ?? "").split("/")[0] ?? "").split("T")[0]?.match(/\d+/g)?.length ?? 1) -
  1 +
  ((date.edtf?.length ?? 0) >= 10 ? 1 : 0);

/** All days of a list ("on 23 March, 2 April and 16 April"): each is an act of its own. A range is one date. */
function listed(date: ResolvedTimex, here: readonly Here[], clause: Clause): ResolvedTimex[] {
  const { group } = date.timex;
  if (!group || group.kind !== "list" || date.range) return [date];
  const members = here.filter(
    (other) => other.date.timex.group?.start === group.start && !other.date.range && within(other.date.timex, clause),
  );
  return members.length > 0 ? members.map((other) => other.date) : [date];
}

const AGAIN = /^,?\s(?:and|,)\s(?:(?:again|then|also)\s)?(?:(?:on|in)\s)?$/;

/** "on 8 March and again on 7 May": one verb, two acts. */
function alsoOn(date: ResolvedTimex, candidate: ActionCandidate, here: readonly Here[], text: string): ResolvedTimex[] {
  const dates = listed(date, here, candidate.clause);
  const last = dates.at(-1) as ResolvedTimex;
  const next = here.find(
    (other) => other.date.timex.start > last.timex.end && AGAIN.test(text.slice(last.timex.end, other.date.timex.start)),
  );
  return next && within(next.date.timex, candidate.clause) && dates.length === 1 ? [...dates, next.date] : dates;
}

const CLOSED = new Set(["circumstance", "conditional"]);

/** The date of the clause before it in the sentence, else of the clause that follows. Dates of nouns and of "before", "until" are not shared. */
function sentenceDate(candidate: ActionCandidate, here: readonly Here[], group: readonly ActionCandidate[]): ResolvedTimex | null {
  const at = candidate.clauses.indexOf(candidate.clause);
  const aside = candidate.clause.kind === "circumstance";
  const datesIn = (clause: Clause) => here.filter(({ date, ofNoun }) => !ofNoun && within(date.timex, clause));
  for (let i = aside ? -1 : at - 1; i >= 0; i--) {
    const clause = candidate.clauses[i] as Clause;
    const governs = i === at - 1 && candidate.clause.kind === "complement";
    if (CLOSED.has(clause.kind) && i > 0 && !governs) continue;
    if (governs && clause.kind === "relative") return null;
    const found = best(datesIn(clause), candidate.head);
    if (found) return found.date;
  }
  for (let i = at + 1; i < candidate.clauses.length; i++) {
    const clause = candidate.clauses[i] as Clause;
    const shares =
      clause.kind === "coordinate" || clause.kind === "temporal" || clause.kind === "participial" || candidate.clause.kind !== "main";
    if (!shares || CLOSED.has(clause.kind)) {
      if (aside) break;
      continue;
    }
    if (clause.kind === "participial" && group.some(({ head }) => head.start > candidate.end && head.start < clause.start)) continue;
    const found = best(datesIn(clause), candidate.head);
    if (found) return found.date;
  }
  return null;
}
