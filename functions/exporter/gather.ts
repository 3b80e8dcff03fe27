import { join } from "node:path";
import type { BundleDocument, ExportBundle } from "../../lib/export/bundle.ts";
import { eachTime } from "../../lib/export/numbered.ts";
import { isShared } from "../../lib/model/sensitivity.ts";
import { EXTRACTOR } from "../../lib/pipeline.ts";
import { readVisible, storedFindings } from "../api/chronologies.ts";
import { chronologyOf } from "../shared/case-lines.ts";
import { INDEX_KEYS, KEYS, ownerOf } from "../shared/keys.ts";
import { type CaseRecord, caseKind, isMerged } from "../shared/store/case-record.ts";
import { coverageOf, DocumentRecord, isFinished } from "../shared/store/document-record.ts";
import type { ExportContents, ExportRecord } from "../shared/store/exports.ts";
import { readRecord } from "../shared/store/record.ts";
import { readSensitivities } from "../shared/store/sensitivities.ts";
import { getItems, onIndex, queryItems } from "../shared/store/table.ts";
import type { ExporterDeps } from "./deps.ts";
import { Spool, type SpooledCase } from "./spool.ts";
import { withoutRestricted } from "./without-restricted.ts";

export interface Gathered {
  bundle: ExportBundle;
  contents: ExportContents;
}

/** What is noted while the cases are read. */
interface Tally {
  lines: number;
  findings: number;
  heldBack: number;
  seen: CaseRecord[];
  documentIds: Set<string>;
  extractors: Set<string>;
}

async function* askedCases({ table }: ExporterDeps, { tenant, wishes }: ExportRecord): AsyncGenerator<string> {
  if (wishes.cases.length > 0) return yield* new Set(wishes.cases);
  for await (const item of queryItems(table, onIndex("listing", INDEX_KEYS.cases(tenant)))) yield ownerOf(item);
}

async function readCase({ table }: ExporterDeps, tenant: string, caseId: string): Promise<{ record: CaseRecord; whole: SpooledCase }> {
  const { record, lines: whole } = await readVisible(table, { tenant, caseId }, async (current) => ({
    chronology: await chronologyOf(table, current),
    findings: await storedFindings(table, current),
  }));
  return { record, whole };
}

/** Reads every case that is asked for into the spool, without what is held back. */
async function spoolCases(deps: ExporterDeps, record: ExportRecord, spool: Spool): Promise<Tally> {
  const { tenant, wishes } = record;
  const tally: Tally = { lines: 0, findings: 0, heldBack: 0, seen: [], documentIds: new Set(), extractors: new Set() };
  for await (const caseId of askedCases(deps, record)) {
    const { record: seen, whole } = await readCase(deps, tenant, caseId);
    const ids = whole.chronology.documents.map(({ documentId }) => documentId);
    const known = await readSensitivities(deps.table, tenant, ids);
    const left = withoutRestricted(whole, (id) => !wishes.restricted && !isShared({ sensitivity: known.get(id) }));
    tally.heldBack += left.lines;
    tally.seen.push(seen);
    for (const { documentId } of left.case.chronology.documents) tally.documentIds.add(documentId);
    if (left.case.chronology.entries.length === 0) continue;
    spool.add(left.case);
    tally.lines += left.case.chronology.entries.length;
    tally.findings += left.case.findings.length;
    for (const { sources } of left.case.chronology.entries) for (const { extractor } of sources) tally.extractors.add(extractor);
  }
  return tally;
}

function bundleDocument(record: DocumentRecord): BundleDocument {
  const { documentId, fileName: document, progress, code, reading } = record;
  const { pagesTotal = 0, pagesWithoutText = [] } = reading?.coverage ?? {};
  const facts = { documentId, document, published: reading?.published ?? null, pagesTotal, pagesWithoutText };
  if (!isFinished(record)) return { ...facts, state: "failed", code: "STILL_READING" };
  return { ...facts, state: progress === "failed" ? "failed" : coverageOf(record), code: progress === "failed" ? code : null };
}

/** All current documents of the tenant where all cases are asked for: those that could not be read belong to no case, and must not be forgotten. */
async function* restingOn({ table }: ExporterDeps, { tenant, wishes }: ExportRecord, tally: Tally): AsyncGenerator<DocumentRecord> {
  if (wishes.cases.length === 0) {
    const listed = onIndex("listing", INDEX_KEYS.documents(tenant));
    for await (const item of queryItems(table, listed)) yield DocumentRecord.parse(item);
    return;
  }
  const keys = [...tally.documentIds].map((id) => KEYS.document(tenant, id));
  for (const item of await getItems(table, keys)) yield DocumentRecord.parse(item);
}

async function documentsOf(
  deps: ExporterDeps,
  record: ExportRecord,
  tally: Tally,
): Promise<{ documents: BundleDocument[]; heldBack: number }> {
  const current: DocumentRecord[] = [];
  for await (const one of restingOn(deps, record, tally)) if (one.standing === "current") current.push(one);
  const ids = current.map(({ documentId }) => documentId);
  const known = await readSensitivities(deps.table, record.tenant, ids);
  const open = current.filter(({ documentId }) => record.wishes.restricted || isShared({ sensitivity: known.get(documentId) }));
  return { documents: open.map(bundleDocument), heldBack: current.length - open.length };
}

/** Documents that nobody could read may belong to any case. */
async function unreadElsewhere({ table }: ExporterDeps, { tenant, wishes }: ExportRecord): Promise<number> {
  if (wishes.cases.length === 0) return 0;
  let unread = 0;
  for (const state of ["failed", "received", "reading"])
    for await (const _ of queryItems(table, onIndex("byState", INDEX_KEYS.state(tenant, state)))) unread += 1;
  return unread;
}

/** Cases whose lines were already old when they were read, or have become so since. */
async function changedMeanwhile({ table }: ExporterDeps, seen: readonly CaseRecord[]): Promise<number> {
  let changed = 0;
  for (const { tenant, caseId, generation, ...rest } of seen) {
    const now = await readRecord(table, caseKind, KEYS.case(tenant, caseId));
    if (now?.generation !== generation || !isMerged({ tenant, caseId, generation, ...rest })) changed += 1;
  }
  return changed;
}

const sentence = (count: number, text: string): string[] => (count === 0 ? [] : [`${count} ${text}`]);

async function notesOf(deps: ExporterDeps, record: ExportRecord, tally: Tally, documentsHeldBack: number): Promise<string[]> {
  return [
    ...sentence(documentsHeldBack, "restricted document(s) are left out."),
    ...sentence(tally.heldBack, "line(s) are left out because they rest on a restricted document."),
    ...sentence(await unreadElsewhere(deps, record), "document(s) of this installation are not read, and may belong to these cases."),
    ...sentence(await changedMeanwhile(deps, tally.seen), "case(s) changed while this was written, and stand here as they were before."),
  ];
}

const countOf = (documents: readonly BundleDocument[], state: BundleDocument["state"]): number =>
  documents.filter((document) => document.state === state).length;

const packsOf = (seen: readonly CaseRecord[]): string[] => [
  ...new Set(seen.flatMap(({ law }) => Object.entries(law.packs).map(([id, digest]) => `${id} ${digest}`))),
];

/** Everything that the export may say, as the table told it in one pass; what is missing is said with it. */
export async function gather(deps: ExporterDeps, record: ExportRecord, folder: string): Promise<Gathered> {
  const spool = new Spool(join(folder, "cases.jsonl"));
  const tally = await spoolCases(deps, record, spool);
  const cases = spool.finish();
  const { documents, heldBack } = await documentsOf(deps, record, tally);
  const notes = await notesOf(deps, record, tally, heldBack);
  const [asOf = deps.now()] = tally.seen.flatMap((one) => one.asOf ?? []).sort();
  const bundle: ExportBundle = {
    asOf,
    extractor: [...tally.extractors].sort().join(", ") || EXTRACTOR,
    packs: packsOf(tally.seen),
    documents,
    chronologies: eachTime(cases, ({ chronology }) => chronology),
    findings: {
      *[Symbol.iterator]() {
        for (const { findings } of cases) yield* findings;
      },
    },
    notes,
    hidden: "none",
    linkTo: (documentId, page) => `${deps.linkBase}/documents/${documentId}${page === null ? "" : `#page=${page}`}`,
  };
  const counts = { complete: countOf(documents, "complete"), partial: countOf(documents, "partial"), failed: countOf(documents, "failed") };
  return { bundle, contents: { cases: tally.seen.length, lines: tally.lines, findings: tally.findings, documents: counts, notes } };
}
