import { createHash } from "node:crypto";
import { type CaseRecord, caseKind, touched } from "../../functions/shared/store/case-record.ts";
import { entryItems } from "../../functions/shared/store/chronologies.ts";
import { type DocumentRecord, documentKind, type Reading } from "../../functions/shared/store/document-record.ts";
import { received } from "../../functions/shared/store/document-transitions.ts";
import { eventItems } from "../../functions/shared/store/events.ts";
import { toItem } from "../../functions/shared/store/record.ts";
import type { Item } from "../../functions/shared/store/table.ts";
import { showDay } from "../../lib/calendar/day-number.ts";
import { ACTIONS } from "../../lib/model/action.ts";
import type { Entry } from "../../lib/model/chronology.ts";
import { wholeCoverage } from "../../lib/model/document.ts";
import type { Event, EventAgency } from "../../lib/model/event.ts";
import { storyEvent } from "./story.ts";

export const TENANT = "default";
const NOW = "2026-03-02T10:00:00.000Z";

const LISTED = ["kz.prosecutor.general", "kz.financial-police", "kz.anti-corruption", "kz.court.supreme"];
const REVIEWS = ["none", "confirmed", "edited", "rejected"] as const;
const ROLES = ["actor", "target", "subject"] as const;
const QUOTES = ["The office refused to open a case", "He was questioned at the station", "The court heard the appeal"];

/** The same numbers on every run. */
const numberOf = (...parts: (string | number)[]): number => createHash("sha256").update(parts.join()).digest().readUInt32BE();
const pick = <T>(list: readonly T[], ...parts: (string | number)[]): T => list[numberOf(...parts) % list.length] as T;

const id = (kind: string, at: number): string => `${kind}_${createHash("sha256").update(`${kind}${at}`).digest("hex").slice(0, 20)}`;

type Dates = Pick<Event, "date" | "earliest" | "latest">;

/** Days, months, years, decades, ranges that are open on either side, and no date at all, between 1996 and 2025. */
function datesOf(at: number): Dates {
  const first = 9500 + (numberOf("day", at) % 10_950);
  const widths = [0, 0, 0, 0, 30, 365, 3650];
  const width = widths[numberOf("width", at) % widths.length] as number;
  const [earliest, latest] = [showDay(first), showDay(first + width)];
  if (numberOf("open", at) % 20 === 0) return { date: `../${latest}`, earliest: null, latest };
  if (numberOf("open", at) % 20 === 1) return { date: `${earliest}/..`, earliest, latest: null };
  if (numberOf("open", at) % 20 === 2) return { date: null, earliest: null, latest: null };
  return { date: width === 0 ? earliest : `${earliest}/${latest}`, earliest, latest };
}

function bodiesOf(at: number, provenance: Pick<EventAgency, "text" | "start" | "end" | "ruleId">): EventAgency[] {
  return Array.from({ length: numberOf("bodies", at) % 3 }, (_, one) => {
    const listed = numberOf("listed", at, one) % 3 > 0;
    const agencyId = listed ? pick(LISTED, "body", at, one) : null;
    const name = listed ? `Listed ${agencyId}` : `Town ${numberOf("town", at, one) % 40} police department`;
    return { ...provenance, id: agencyId, name, kind: "police", role: pick(ROLES, "role", at, one) };
  });
}

function eventOf(at: number, document: { documentId: string; caseId: string; index: number }): Event {
  const quote = pick(QUOTES, "quote", at);
  const place = { documentId: document.documentId, fileName: "report.txt", index: document.index, start: document.index * 100 };
  const { actionSpan, ...event } = storyEvent(`2020-01-01 other ${quote}`, place);
  return {
    ...event,
    ...datesOf(at),
    actionSpan,
    quote,
    action: pick(ACTIONS, "action", at),
    agencies: bodiesOf(at, actionSpan),
    cases: [{ id: document.caseId, name: "Ivan Example" }],
    confidence: (numberOf("sure", at) % 101) / 100,
  };
}

function entryOf(event: Event, caseId: string, at: number): Entry {
  const { date, time, zone, earliest, latest, action, act, polarity, modality, phase, agencies, people, background, confidence } = event;
  const shown = { date, time, zone, earliest, latest, action, act, polarity, modality, phase, agencies, people, background, confidence };
  const review = pick(REVIEWS, "review", at);
  return { schema: "dueline.entry/1", id: id("entry", at), caseId, sources: [event], ...shown, review, conflicts: [], corrections: [] };
}

const READING: Omit<Reading, "eventCount"> = {
  format: "text",
  reader: "story",
  language: "en",
  published: null,
  coverage: wholeCoverage(1000),
  metadata: null,
  diagnostics: [],
  unread: [],
  seconds: 1,
};

export interface Archive {
  documents: number;
  eventsPerDocument: number;
  /** Documents are spread over them. */
  cases: number;
}

export interface ArchivedDocument {
  documentId: string;
  caseId: string;
  events: Event[];
  entries: Entry[];
}

/** Made-up documents one by one, as they are after reading and merging: every event is a line of its own. */
export function* archivedDocuments({ documents, eventsPerDocument, cases }: Archive): Generator<ArchivedDocument> {
  for (let at = 0; at < documents; at++) {
    const [documentId, caseId] = [id("doc", at), id("case", at % cases)];
    const numbers = Array.from({ length: eventsPerDocument }, (_, index) => ({ index, event: at * eventsPerDocument + index }));
    const events = numbers.map(({ index, event }) => eventOf(event, { documentId, caseId, index }));
    yield { documentId, caseId, events, entries: events.map((event, index) => entryOf(event, caseId, at * eventsPerDocument + index)) };
  }
}

/** What the store holds of one. */
export function itemsOfDocument({ documentId, caseId, events, entries }: ArchivedDocument): Item[] {
  const arrival = { tenant: TENANT, documentId, fileName: "report.txt", size: 1000, isNewSource: true };
  const record: DocumentRecord = {
    ...(received(null, arrival, NOW) as DocumentRecord),
    ...{ progress: "done", standing: "current", run: 1, generation: 1, announced: true, cases: [{ caseId, name: "Ivan Example" }] },
    reading: { ...READING, eventCount: events.length },
  };
  return [
    toItem(documentKind, record),
    ...events.flatMap((event, index) => eventItems(TENANT, documentId, 1, index, event)),
    ...entries.flatMap((entry) => entryItems(TENANT, 1, entry)),
  ];
}

export function itemOfCase(caseId: string, documentIds: readonly string[], entryCount: number): Item {
  const record: CaseRecord = {
    ...touched(null, { tenant: TENANT, caseId, name: "Ivan Example" }, NOW),
    ...{ rev: 3, checkedRevision: 1, run: 1, generation: 1, alertedGeneration: 1, asOf: NOW, digest: "e.f" },
    ...{ documentIds: [...documentIds], entryCount },
  };
  return toItem(caseKind, record);
}
