import { createHash } from "node:crypto";
import { boundsOf } from "../edtf/index.ts";
import { agencyById } from "../gazetteer/index.ts";
import type { Language } from "../language/language.ts";
import type { AgencyMention, AgencyRole } from "../model/agency.ts";
import type { SourceDocument } from "../model/document.ts";
import type { Event } from "../model/event.ts";
import type { PersonMention } from "../model/person.ts";
import type { Span } from "../model/span.ts";
import { contains } from "../model/span.ts";
import type { ResolvedTimex, Timex } from "../model/timex.ts";
import { bodyGoneTo, relativeBody } from "./antecedent.ts";
import type { DatedAction } from "./attach.ts";
import { codePointsOf } from "./code-points.ts";
import { confidenceOf } from "./confidence.ts";
import type { DropTrace } from "./dropped-acts.ts";
import { actWithoutDoer } from "./elsewhere.ts";
import { quoteSpan } from "./quote.ts";
import { agenciesWithin, assignRoles, isHappening, roleOfSubject } from "./roles.ts";
import type { Sentence } from "./sentences.ts";
import { eventDateOf } from "./timex/event-date.ts";

/** All that the events of one document are made of. */
export interface AssemblyContext {
  document: SourceDocument;
  agencies: readonly AgencyMention[];
  people: readonly PersonMention[];
  language: Language;
  options: { documentId: string; fileName: string; extractor: string };
}

/** One act with its date and the stretch of text that states it: an event before it is written down. */
export interface EventDraft {
  dated: DatedAction;
  /** UTF-16 span of the quote. */
  quote: Span;
}

/** Chooses each act's quote, and drops what would say the same thing twice. */
export function draftEvents(dated: readonly DatedAction[], text: string, language: Language, trace?: DropTrace): EventDraft[] {
  const heads = headsBySentence(dated);
  const quoteOf = (one: DatedAction) => quoteSpan(one, heads.get(one.candidate.clause.sentence) ?? [], text, language.actions);
  const drafts = joinLists(
    dated.map((one) => ({ dated: one, quote: quoteOf(one) })),
    text,
    trace,
  );
  return drafts.filter((draft, i) => {
    const earlier = drafts.slice(Math.max(0, i - 4), i).find((before) => saysTheSame(before, draft));
    if (earlier) trace?.(draft.dated.candidate, "said-before", earlier.dated.candidate);
    return !earlier;
  });
}

/** "sent letters: – to the ombudsman with a request …": the opening and its first item are one act, each further item is one more. */
function joinLists(drafts: readonly EventDraft[], text: string, trace?: DropTrace): EventDraft[] {
  const joined: EventDraft[] = [];
  for (const draft of drafts) {
    const head = joined.at(-1);
    const opens = head && draft.dated.candidate.cue.standsAlone && head.dated.candidate.action === draft.dated.candidate.action;
    if (head && opens && LIST_OPENING.test(text.slice(head.quote.end, draft.quote.start))) {
      joined[joined.length - 1] = { ...head, quote: { ...head.quote, end: draft.quote.end } };
      trace?.(draft.dated.candidate, "list-opening", head.dated.candidate);
    } else joined.push(head && opens ? { ...draft, dated: withSubjectOf(head.dated, draft.dated) } : draft);
  }
  return joined;
}

/** Who wrote to the first addressee wrote to the next. */
const withSubjectOf = (first: DatedAction, next: DatedAction): DatedAction => ({
  ...next,
  candidate: { ...next.candidate, clause: { ...next.candidate.clause, subject: first.candidate.clause.subject } },
});

const LIST_OPENING = /^:[\s–—•-]*$/;

/** The heads of all acts of each sentence. */
function headsBySentence(dated: readonly DatedAction[]): Map<Sentence, Span[]> {
  const heads = new Map<Sentence, Span[]>();
  for (const { candidate } of dated) {
    const known = heads.get(candidate.clause.sentence);
    if (known) known.push(candidate.head);
    else heads.set(candidate.clause.sentence, [candidate.head]);
  }
  return heads;
}

const saysTheSame = (a: EventDraft, b: EventDraft): boolean =>
  a.dated.candidate.clause === b.dated.candidate.clause &&
  a.dated.candidate.action === b.dated.candidate.action &&
  eventDateOf(a.dated.date) === eventDateOf(b.dated.date);

/** Drafts to events as ARCHITECTURE section 3 has them; the one place where offsets become code points. */
export function assembleEvents(drafts: readonly EventDraft[], cases: readonly CasesOf[], context: AssemblyContext): Event[] {
  const at = codePointsOf(context.document.text);
  return drafts.map((draft, i) => assemble(draft, cases[i] ?? { cases: [], background: false }, context, at));
}

/** Whose story an event belongs to; `background` where it belongs to none but the law's or the report's. */
export interface CasesOf {
  cases: readonly { name: string }[];
  background: boolean;
}

type Convert = (offset: number) => number;

function assemble(draft: EventDraft, { cases, background }: CasesOf, context: AssemblyContext, at: Convert): Event {
  const { candidate, date } = draft.dated;
  const { document, options, language } = context;
  const { text } = document;
  const span = toPublic(draft.quote, at);
  const agencies = agenciesOf(draft, context, at);
  const page = document.pages.find((one) => one.start <= draft.quote.start && draft.quote.start < one.end);
  return {
    schema: "dueline.event/1",
    id: eventId(options.documentId, span, candidate.action, date.timex.start),
    document: options.fileName,
    documentId: options.documentId,
    language: language.code,
    case: cases[0]?.name ?? "",
    cases: cases.map(({ name }) => ({ id: null, name })),
    ...dateFields(draft.dated),
    zone: agencies.map(({ id }) => (id ? agencyById(id)?.zone : null)).find((zone) => zone) ?? null,
    timex: publicTimex(date.timex, at),
    anchor: anchorOf(draft.dated, at),
    action: candidate.action,
    act: actWithoutDoer(
      candidate,
      agencies.some(({ role }) => role !== "target"),
      text,
    ),
    actionSpan: { text: text.slice(candidate.start, candidate.end), ...toPublic(candidate, at), ruleId: candidate.ruleId },
    polarity: candidate.polarity,
    modality: candidate.modality,
    phase: candidate.phase,
    agencies,
    people: peopleOf(draft, context, at),
    quote: text.slice(draft.quote.start, draft.quote.end),
    ...span,
    page: page?.number ?? null,
    paragraph: candidate.clause.sentence.paragraph.number,
    confidence: confidenceOf({ dated: draft.dated, bodies: agencies }),
    review: "none",
    coverage: document.coverage.status,
    background,
    extractor: options.extractor,
  };
}

const toPublic = ({ start, end }: Span, at: Convert): Span => ({ start: at(start), end: at(end) });

/** Stable over runs: the same words of the same document say the same act. */
function eventId(documentId: string, { start, end }: Span, action: string, timexAt: number): string {
  const key = [documentId, start, end, action, timexAt].join("\n");
  return `evt_${createHash("sha256").update(key).digest("hex").slice(0, 24)}`;
}

const publicTimex = (timex: Timex, at: Convert): Event["timex"] => ({
  text: timex.text,
  ...toPublic(timex, at),
  type: timex.type,
  value: timex.value,
  ruleId: timex.ruleId,
});

/** The event's date; where the text only says that it came later, the date opens an interval without end. */
function dateFields({ date, after, how }: DatedAction): Pick<Event, "date" | "time" | "earliest" | "latest" | "resolved"> {
  const told = eventDateOf(date);
  const edtf = told && after ? `${(told.split("/")[0] as string).split("T")[0]}/..` : told;
  const bounds = edtf === date.edtf ? date : edtf ? boundsOf(edtf) : { earliest: null, latest: null };
  const resolved = how === "carried" ? "relative" : date.resolved;
  return { date: edtf, time: after ? null : date.time, earliest: bounds.earliest, latest: bounds.latest, resolved };
}

function anchorOf({ date, how, after }: DatedAction, at: Convert): Event["anchor"] {
  const steps = date.anchor ? [...date.anchor.steps] : [];
  if (how === "carried")
    steps.push(
      after
        ? "No date is given here; it came after the date told before it."
        : "No date is given here; the date told before it is carried on.",
    );
  const timex: ResolvedTimex["timex"] | null = date.anchor?.timex ?? (how === "carried" ? date.timex : null);
  return timex ? { timex: publicTimex(timex, at), steps } : null;
}

/** The bodies of the act's clause with their parts; a verb without a subject of its own takes that of the clause it is joined to. */
function agenciesOf({ dated, quote }: EventDraft, { agencies, document, language }: AssemblyContext, at: Convert): Event["agencies"] {
  const { candidate } = dated;
  const { subject } = candidate.clause;
  const isOfSubject = candidate.voice === "nominal" && subject !== null && contains(subject, candidate);
  const stretch = { start: Math.min(candidate.clause.start, quote.start), end: Math.max(quote.end, candidate.end) };
  const reach = isOfSubject ? { start: subject.start, end: Math.max(subject.end, quote.end) } : stretch;
  const parts = assignRoles(reach, candidate, agencies, document.text, language.agencies);
  const named = new Set(parts.map(({ mention }) => mention.id ?? mention.name));
  const outer =
    subject && !contains(reach, subject) && !isHappening(candidate)
      ? agenciesWithin(agencies, subject).filter((mention) => !named.has(mention.id ?? mention.name))
      : [];
  const role = roleOfSubject(candidate, document.text, language.agencies);
  const related = relativeBody(candidate, agencies, document.text, language.agencies);
  const joined = related ? [{ mention: related, role: "actor" as const }] : outer.map((mention) => ({ mention, role }));
  const others = related ? parts.filter(({ mention }) => mention !== related) : parts;
  const gone = others.length === 0 ? bodyGoneTo(candidate, agencies, document.text, language.agencies) : null;
  const addressed = gone ? [{ mention: gone, role: "target" as const }] : [];
  const seen = new Set<string>();
  const once = [...joined, ...others, ...addressed].filter(({ mention: { id, name } }) => !seen.has(id ?? name) && seen.add(id ?? name));
  return once.map(({ mention, role }) => ({
    id: mention.id,
    name: mention.name,
    kind: mention.kind,
    role,
    text: mention.text,
    ...toPublic(mention, at),
    ruleId: mention.ruleId,
  }));
}

function peopleOf({ dated, quote }: EventDraft, { people, document, language }: AssemblyContext, at: Convert): Event["people"] {
  const { candidate } = dated;
  const seen = new Set<string>();
  return people
    .filter((mention) => contains(quote, mention) && !seen.has(mention.name) && seen.add(mention.name))
    .map((mention) => ({
      name: mention.name,
      role: mention.role,
      part: isFilerNamed(mention, candidate, document.text, language) ? "actor" : partOf(mention, candidate),
      text: mention.text,
      ...toPublic(mention, at),
      ruleId: mention.ruleId,
    }));
}

const FILER = 5;

/** "the complaint of Ada Kern", "an appeal by her lawyer A. Kern": whose paper it is filed it. */
function isFilerNamed(mention: Span, { voice, action, end }: DatedAction["candidate"], text: string, language: Language): boolean {
  if (voice !== "nominal" || !action.startsWith("filing.") || mention.start < end || mention.start - end > FILER) return false;
  const { complementOf, agentMarks } = language.agencies;
  const last =
    text
      .slice(end - FILER, mention.start)
      .trimEnd()
      .toLowerCase()
      .split(/\s/)
      .at(-1) ?? "";
  return complementOf.has(last) || agentMarks.has(last);
}

const partOf = (mention: Span, act: DatedAction["candidate"]): AgencyRole => {
  const before = mention.start < act.head.start;
  return act.voice === "passive" ? (before ? "subject" : "actor") : before ? "actor" : "target";
};
