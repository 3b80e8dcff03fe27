import { DuelineError } from "../../lib/errors.ts";
import { findDocumentTime } from "../../lib/extract/document-time.ts";
import type { Extraction } from "../../lib/extraction.ts";
import type { SourceDocument } from "../../lib/model/document.ts";
import type { Event } from "../../lib/model/event.ts";
import { printOf } from "../../lib/read/boxes.ts";
import { withinNesting } from "../../lib/read/containers.ts";
import { postingsOf } from "../../lib/search/postings.ts";
import { KEYS } from "../shared/keys.ts";
import { logError } from "../shared/log.ts";
import { knownPages } from "../shared/scan-store.ts";
import { bindWords, isTurnToBind } from "../shared/store/bind-words.ts";
import { addMember } from "../shared/store/chronologies.ts";
import { type DocumentRecord, documentKind, type Reading } from "../shared/store/document-record.ts";
import { claimed, failed, finished, givenUp, refusal, released } from "../shared/store/document-transitions.ts";
import { dropEventsOf, writeEvents } from "../shared/store/events.ts";
import { readPlace } from "../shared/store/objects.ts";
import { change } from "../shared/store/record.ts";
import { batchesSince } from "../shared/store/scan-batches.ts";
import { writeWords } from "../shared/store/words.ts";
import { assignCases, casesOf } from "./assign-cases.ts";
import type { Delivery, IngestDeps } from "./deps.ts";
import { outermost } from "./nesting.ts";
import { type Content, fetchAgain, isUnfetchable } from "./take-in.ts";
import { tellContainers } from "./tell-containers.ts";
import { languageOf, toldOf, withTold } from "./told.ts";

export interface DocumentRef {
  tenant: string;
  documentId: string;
}

/** Reads a document until nothing more is asked of it; at most one function at a time does. */
export async function readUntilDone(deps: IngestDeps, delivery: Delivery, ref: DocumentRef, content?: Content): Promise<void> {
  for (let claim = await claimReading(deps, delivery, ref); claim; claim = await claimReading(deps, delivery, ref)) {
    await readOnce(deps, delivery, claim, content);
  }
}

async function claimReading(deps: IngestDeps, delivery: Delivery, { tenant, documentId }: DocumentRef): Promise<DocumentRecord | null> {
  const now = deps.now();
  const claim = { claimant: delivery.messageId, now, leaseUntil: delivery.leaseUntil };
  const { after } = await change(deps.table, documentKind, KEYS.document(tenant, documentId), (record) => {
    const refused = refusal(record, claim);
    if (refused === "poison") return givenUp(record, now);
    return refused || !record ? null : claimed(record, claim);
  });
  if (after?.progress === "failed") await tellContainers(deps, after);
  return after?.progress === "reading" ? after : null;
}

async function readOnce(deps: IngestDeps, delivery: Delivery, record: DocumentRecord, content?: Content): Promise<void> {
  try {
    await readAndShow(deps, delivery, record, content);
  } catch (error) {
    if (isRefusal(error, delivery)) return await refuse(deps, record, error);
    logError("ingest.unexpected", error, refOf(record));
    const after = await update(deps, record, (current) => released(current, record.run, deps.now()));
    if (after?.progress === "failed") await tellContainers(deps, after);
    throw error;
  }
}

/** What another try will not change; losing a race is not that, and a bucket that refuses may change its mind while there are tries left. */
const isRefusal = (error: unknown, { isLastTry }: Delivery): error is DuelineError =>
  error instanceof DuelineError && error.code !== "STALE" && (isLastTry || !isUnfetchable(error));

async function refuse(deps: IngestDeps, record: DocumentRecord, error: DuelineError): Promise<void> {
  await tellContainers(deps, record);
  await update(deps, record, (current) => failed(current, record.run, error, deps.now()));
  await dropEventsOf(deps.table, record.tenant, record.documentId, record.run);
  deps.log("ingest.refused", { ...refOf(record), code: error.code });
}

async function readAndShow(deps: IngestDeps, delivery: Delivery, record: DocumentRecord, content: Content): Promise<void> {
  const { tenant, documentId, run } = record;
  const begun = Date.parse(deps.now());
  const { folders, live, sources } = await readPlace(deps.table, tenant, documentId);
  if (content instanceof DuelineError) throw content;
  const bytes = content ?? (await fetchAgain(deps, [...live, ...sources]));
  const told = await toldOf(deps, live.length > 0 ? live : sources);
  const read = await deps.reader.read(bytes, record.fileName, delivery.signal, await knownPages(deps.scanStore, record));
  const document = withTold(withinNesting(read, outermost(sources)), told);
  const extraction = deps.reader.extract(document, { documentId, fileName: record.fileName, ...languageOf(told) });
  const secret = await deps.secretOf(tenant);
  const events = await assignCases(deps.table, { tenant, secret, documentId, folders, events: extraction.events });
  await deps.texts.write(tenant, documentId, run, document.text);
  const print = printOf(document);
  if (print) await deps.prints.write(tenant, documentId, run, print);
  await Promise.all([
    writeEvents(deps.table, tenant, documentId, run, events),
    writeWords(deps.table, { tenant, documentId, run, secret }, postingsOf(document.text, events)),
  ]);
  const seconds = (Date.parse(deps.now()) - begun) / 1000;
  await show(deps, record, { events, folders, said: told.digest, reading: readingOf(document, extraction, seconds) });
  await bindAtTurn(deps, record);
}

/** Searching is a little slower until it is done; that is no reason to read the document again. */
async function bindAtTurn(deps: IngestDeps, record: DocumentRecord): Promise<void> {
  if (!isTurnToBind(record.documentId)) return;
  try {
    await bindWords(deps.table, record.tenant, deps.now());
  } catch (error) {
    logError("ingest.unbound", error, refOf(record));
  }
}

interface Result {
  events: readonly Event[];
  folders: readonly string[];
  said: string | null;
  reading: Reading;
}

/** Cases learn of their document before its events become visible: a case can look in vain, but never miss one. */
async function show(deps: IngestDeps, record: DocumentRecord, { events, folders, said, reading }: Result): Promise<void> {
  const { tenant, documentId, run } = record;
  const cases = casesOf(events, folders[0] ?? record.fileName);
  for (const { caseId } of cases) await addMember(deps.table, tenant, caseId, documentId);
  const after = await update(deps, record, (current) => finished(current, { run, reading, cases, folders, said }, deps.now()));
  if (!after) await dropEventsOf(deps.table, tenant, documentId, run);
  if (after) await deps.scans.send(batchesSince(after, record.scans.length));
  const { seconds, eventCount } = reading;
  deps.log(after ? "ingest.read" : "ingest.stale", { ...refOf(record), events: eventCount, milliseconds: Math.round(seconds * 1000) });
}

function readingOf(document: SourceDocument, extraction: Extraction, seconds: number): Reading {
  return {
    format: document.format,
    reader: document.reader,
    language: extraction.language,
    published: findDocumentTime(document, extraction.timexes)?.edtf ?? null,
    coverage: document.coverage,
    metadata: document.metadata,
    diagnostics: [...document.diagnostics, ...extraction.diagnostics],
    unread: extraction.unread,
    eventCount: extraction.events.length,
    seconds,
  };
}

async function update(
  deps: IngestDeps,
  { tenant, documentId }: DocumentRecord,
  decide: (record: DocumentRecord | null) => DocumentRecord | null,
): Promise<DocumentRecord | null> {
  return (await change(deps.table, documentKind, KEYS.document(tenant, documentId), decide)).after;
}

const refOf = ({ tenant, documentId, run }: DocumentRecord) => ({ tenant, documentId, run });
