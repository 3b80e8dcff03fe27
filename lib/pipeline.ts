import { DuelineError } from "./errors.ts";
import { type ActionCandidate, recognizeActions } from "./extract/actions.ts";
import { withOfficers } from "./extract/affiliation.ts";
import { recognizeAgencies } from "./extract/agencies.ts";
import { resolveAgencies } from "./extract/agencies-resolve.ts";
import { assembleEvents, draftEvents, type EventDraft } from "./extract/assemble.ts";
import { attachDates, type DatedAction } from "./extract/attach.ts";
import { caseBoundaries, caseSections } from "./extract/case-sections.ts";
import { assignCases, type CaseEvent } from "./extract/cases.ts";
import { codePointsOf } from "./extract/code-points.ts";
import { countFromActs, phrasesFromActs, withoutAnchors, withoutNouns, withoutOwnDate } from "./extract/counted-from-acts.ts";
import { countFromOwnDates } from "./extract/counted-from-own-date.ts";
import { dateDiagnostics, documentTimeDiagnostics } from "./extract/date-diagnostics.ts";
import { dateOrderOf } from "./extract/date-order.ts";
import { decidedByOffices } from "./extract/decided-by-offices.ts";
import { findDocumentTime } from "./extract/document-time.ts";
import { grammarOf } from "./extract/grammar.ts";
import { implyBodies, inCodePoints } from "./extract/implied-bodies.ts";
import { inLanguage, languagesIn, leftOut } from "./extract/paragraph-languages.ts";
import { recognizePeople } from "./extract/people.ts";
import { weighReading } from "./extract/reading-quality.ts";
import { splitSentences } from "./extract/sentences.ts";
import { tellingOf } from "./extract/telling.ts";
import { recognizeTimexes } from "./extract/timex/recognize.ts";
import { refineTimexes } from "./extract/timex/refine/index.ts";
import { resolveTimexes } from "./extract/timex/resolve.ts";
import { undergone } from "./extract/undergone.ts";
import { addLastResorts } from "./extract/unknown-acts.ts";
import { bodiesOf, unreadDates } from "./extract/unread-dates.ts";
import type { Extraction } from "./extraction.ts";
import { AGENCIES, DATE_ORDERS } from "./gazetteer/index.ts";
import { detectLanguage, languageOf } from "./language/index.ts";
import type { Language } from "./language/language.ts";
import type { SourceDocument } from "./model/document.ts";
import type { ResolvedTimex, Timex } from "./model/timex.ts";
import type { Observer } from "./observer.ts";

export const EXTRACTOR = "dueline-rules/1";

export interface ExtractOptions {
  documentId: string;
  fileName: string;
  /** EDTF of the document's own date, where the one who asks knows it. */
  published?: string;
  /** Language code; found from the script where it is not given. */
  language?: string;
  extractor?: string;
}

/**
 * A document's events with their provenance. Every paragraph is read with the vocabulary of its own language, and left alone where there is
 * none, which a diagnostic tells; a document all in such a language gives no events and the diagnostic LANGUAGE_UNKNOWN.
 */
export function extractDocument(document: SourceDocument, options: ExtractOptions, observer: Observer = {}): Extraction {
  const code = options.language ?? document.coverage.languages[0]?.code ?? detectLanguage(document.text);
  if (document.text === "") return { language: code, events: [], timexes: [], resolved: [], diagnostics: [], bodies: [], unread: [] };
  const read = languagesIn(document, code).flatMap((each) => languageOf(each) ?? []);
  if (read.length === 0) return unknownLanguage(code);
  const parts = read.map((language) => extractInLanguage(inLanguage(document, language.code, code), language, options, observer));
  const left = leftOut(document, code, new Set(read.map((language) => language.code)));
  return { ...joined(parts), language: code, diagnostics: [...left, ...parts.flatMap(({ diagnostics }) => diagnostics)] };
}

const byStart = (a: { start: number }, b: { start: number }): number => a.start - b.start;

function joined(parts: readonly Extraction[]): Omit<Extraction, "language" | "diagnostics"> {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return {
    events: parts.flatMap(({ events }) => events).sort(byStart),
    timexes: parts.flatMap(({ timexes }) => timexes).sort(byStart),
    resolved: parts.flatMap(({ resolved }) => resolved).sort((a, b) => byStart(a.timex, b.timex)),
    bodies: parts.flatMap(({ bodies }) => bodies),
    unread: parts.flatMap(({ unread }) => unread),
  };
}

/** Recognize → refine → resolve → attach → assemble, each step list to list. An observer is told what every step did. */
function extractInLanguage(document: SourceDocument, language: Language, options: ExtractOptions, observer: Observer): Extraction {
  const { text } = document;

  const sentences = splitSentences(document, language.sentences);
  const recognized = recognizeTimexes(text, language.timex);
  const timexes = refineTimexes(recognized, text, language.timex, observer.refined, {
    dateOrder: dateOrderOf(document, DATE_ORDERS, language.timex.words.courts),
  });
  const ownDate = findDocumentTime(document, timexes, options.published);
  const documentTime = ownDate?.edtf ?? null;
  const resolved = resolveTimexes(timexes, { text, sentences, documentTime, language: language.timex });

  const mentioned = recognizeAgencies(text, sentences, language.agencies, AGENCIES);
  const acts = recognizeActions(sentences, language.actions);
  const people = recognizePeople(text, sentences, language.people, mentioned, undergone(acts));
  const sections = caseSections(document, people, language.people);
  const boundaries = caseBoundaries(sections);
  const bodies = resolveAgencies(mentioned, sentences, {
    language: language.agencies,
    gazetteer: AGENCIES,
    boundaries,
    trace: observer.pointed,
  });
  const agencies = withOfficers(bodies, people, sentences, text, language);

  const all = addLastResorts(acts, sentences, resolved, text, language.actions);
  const { dated, counted } = attachActs({ acts: all, resolved, timexes, boundaries, text, language }, observer);
  const drafts = draftEvents(dated, text, language, observer.dropped);
  const cases = assignCases(document, drafts.map(placeOf), people, language.people, documentTime);
  const at = codePointsOf(text);
  const told = assembleEvents(drafts, cases, { document, agencies, people, language, options: { extractor: EXTRACTOR, ...options } });
  const tellings = drafts.map(({ dated }) => tellingOf(dated.candidate, text, language.agencies, at));
  const implied = implyBodies(told, inCodePoints(agencies, text), boundaries.map(at), tellings);
  const events = weighReading(decidedByOffices(implied, language.actions), document.pages);

  observer.finished?.({
    language,
    sentences,
    recognized,
    resolved,
    counted,
    documentTime: ownDate,
    mentioned,
    agencies,
    people,
    acts: all,
    drafts,
    cases,
  });
  const diagnostics = [...documentTimeDiagnostics(ownDate, dated), ...dateDiagnostics([...resolved, ...counted], document, at)];
  const dates = [...resolved, ...counted];
  const { papers, contacts, answering } = language.actions;
  const contactWords = { papers, contacts, answering, negators: grammarOf(language.actions).negator };
  const unread = unreadDates({ dates, acts: all, events, sentences, agencies, ...contactWords, at });
  return { language: language.code, events, timexes, resolved, diagnostics, bodies: bodiesOf(agencies), unread };
}

interface Attaching {
  acts: readonly ActionCandidate[];
  resolved: readonly ResolvedTimex[];
  timexes: readonly Timex[];
  boundaries: readonly number[];
  text: string;
  language: Language;
}

/** Acts with their dates; where dates are counted from acts ("two weeks after his release"), once more with those dates. */
function attachActs(
  { acts, resolved, timexes, boundaries, text, language }: Attaching,
  observer: Observer,
): { dated: DatedAction[]; counted: ResolvedTimex[] } {
  const all = phrasesFromActs(text, language.timex);
  const own = countFromOwnDates(all, resolved, text, language.timex);
  const phrases = withoutOwnDate(all, timexes);
  const counted =
    phrases.length === 0
      ? []
      : countFromActs(phrases, { dated: attachDates(acts, own.dates, text, language.actions), acts, dates: resolved, boundaries });
  const dates = [...own.dates, ...own.counted, ...counted].sort((a, b) => a.timex.start - b.timex.start);
  return {
    dated: attachDates(withoutAnchors(withoutNouns(acts, counted), counted), dates, text, language.actions, observer.dropped),
    counted: [...counted, ...own.counted],
  };
}

const placeOf = ({ quote, dated }: EventDraft): CaseEvent => ({ ...quote, action: dated.candidate.action });

function unknownLanguage(code: string): Extraction {
  const { code: reason, message } = new DuelineError("LANGUAGE_UNKNOWN", code);
  const diagnostics = [{ code: reason, message, page: null }];
  return { language: code, events: [], timexes: [], resolved: [], diagnostics, bodies: [], unread: [] };
}
