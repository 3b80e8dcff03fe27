import type { AgencyMention } from "../model/agency.ts";
import type { NamedBody, UnreadDate } from "../model/chronology.ts";
import type { Event } from "../model/event.ts";
import { contains, firstEndingAfter, type Span } from "../model/span.ts";
import type { ResolvedTimex } from "../model/timex.ts";
import { isUnknownAct } from "../model/unknown-act.ts";
import type { ActionCandidate } from "./actions.ts";
import type { Sentence } from "./sentences.ts";
import { isEventDate } from "./timex/event-date.ts";
import { tokenize } from "./tokens.ts";

interface Told {
  readonly dates: readonly ResolvedTimex[];
  /** Recognized acts, those without a date too. */
  readonly acts: readonly ActionCandidate[];
  readonly events: readonly Event[];
  readonly sentences: readonly Sentence[];
  readonly agencies: readonly AgencyMention[];
  /** Words for papers in which a body answers. */
  readonly papers: readonly string[];
  /** Verbs of telling somebody something, and the words that deny. */
  readonly contacts: readonly string[];
  /** Those of them that are an answer whoever gave it. */
  readonly answering: readonly string[];
  readonly negators: ReadonlySet<string>;
  /** From the text's offsets to those of events. */
  readonly at: (offset: number) => number;
}

const DAY_OR_MONTH = /^[./]{0,3}\d{4}-(?:0[1-9]|1[0-2])/;
const MOST = 200;

/** Each body once, by its id or its name. */
export function bodiesOf(mentions: readonly AgencyMention[]): NamedBody[] {
  const bodies = mentions.map(({ id, name, kind }): [string, NamedBody] => [id ?? `${kind} ${name}`, { id, name, kind }]);
  return [...new Map(bodies).values()];
}

/** "its letter of 12 July": a paper whose sender nobody names may be either side's. */
const isOpenPaper = ({ action, agencies }: Event): boolean => action.startsWith("filing.") && agencies.length === 0;

/** "without telling her, the office settled the matter on 12 July": what was left undone beside what was done. */
const isBesides = ({ action, act, polarity }: Event): boolean => action === "response.reply" && act !== null && polarity === "negated";

const readsIt = (event: Event): boolean => !isUnknownAct(event) && !isOpenPaper(event) && !isBesides(event);

/**
 * Where an answer may stand of which no act was read, at most 200 of a document: days and months beside a body ("attached: letter of the office of 12
 * July") or a word for a paper ("their letter is dated 12 July"), and answers without a date ("the office did answer her").
 */
export const unreadDates = (told: Told): UnreadDate[] =>
  [...datesUnread(told), ...answersUndated(told), ...contactsUndated(told)].slice(0, MOST);

function datesUnread(told: Told): UnreadDate[] {
  const eventsAt = new Map<number, Event[]>();
  for (const event of told.events) eventsAt.set(event.timex.start, [...(eventsAt.get(event.timex.start) ?? []), event]);
  return told.dates.flatMap((date) => {
    const events = eventsAt.get(told.at(date.timex.start)) ?? [];
    if (!isEventDate(date) || !DAY_OR_MONTH.test(date.edtf ?? "") || events.some(readsIt)) return [];
    return beside(date.timex, date, told, events.length === 0 || events.every(isOpenPaper));
  });
}

/** Replies that were recognized and have no date, where nothing else is told of a reply in the sentence. */
function answersUndated(told: Told): UnreadDate[] {
  const replies = told.events.filter(({ action }) => action === "response.reply").map(({ actionSpan }) => actionSpan);
  return told.acts.flatMap((act) => {
    const { sentence } = act.clause;
    const isReply = act.action === "response.reply" && act.polarity === "affirmed" && act.modality === "asserted" && act.act !== "remarked";
    const span = { start: told.at(sentence.start), end: told.at(sentence.end) };
    if (!isReply || replies.some((reply) => contains(span, reply))) return [];
    return beside(act, { earliest: null, latest: null }, told, true);
  });
}

/** "The office has since written to her": a sentence of which nothing was read, and that denies nothing. */
function contactsUndated(told: Told): UnreadDate[] {
  const starts = told.events.map(({ start }) => start);
  return told.sentences.flatMap((sentence) => {
    const [start, end] = [told.at(sentence.start), told.at(sentence.end)];
    const words = tokenize(sentence.text).map(({ lower }) => lower);
    if (!words.some((word) => told.contacts.includes(word)) || words.some((word) => told.negators.has(word))) return [];
    if (starts.some((at) => at >= start && at < end)) return [];
    const bodies = bodiesOf(told.agencies.filter((body) => contains(sentence, body)));
    return bodies.length > 0 ? [{ earliest: null, latest: null, bodies }] : [];
  });
}

/** The bodies of the sentence, and of the one before it in the paragraph where it may go on; none: whoever sent the paper that it speaks of. */
function beside(
  span: Span,
  { earliest, latest }: Pick<UnreadDate, "earliest" | "latest">,
  { sentences, agencies, papers, answering }: Told,
  reachesBack: boolean,
): UnreadDate[] {
  const at = firstEndingAfter(sentences, span.start);
  const [sentence, before] = [sentences[at], sentences[at - 1]];
  if (sentence === undefined) return [];
  const start = reachesBack && before?.paragraph === sentence.paragraph ? before.start : sentence.start;
  const bodies = bodiesOf(agencies.filter((body) => contains({ start, end: sentence.end }, body)));
  const isOfPaper = bodies.length === 0 && tokenize(sentence.text).some(({ lower }) => papers.includes(lower) || answering.includes(lower));
  return bodies.length > 0 || isOfPaper ? [{ earliest, latest, bodies }] : [];
}
