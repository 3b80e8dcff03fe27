/** How a document's record goes from state to state: pure, each answers null where there is nothing to change. */
import { DuelineError } from "../../../lib/errors.ts";
import {
  type CaseRef,
  type DocumentRecord,
  isFinished,
  isScanning,
  MAX_ATTEMPTS,
  PARTS_PENDING,
  type Reading,
  type Standing,
} from "./document-record.ts";
import { withBatches } from "./scan-batches.ts";

export interface Arrival {
  tenant: string;
  documentId: string;
  fileName: string;
  size: number;
  /** Another version that holds the same bytes: a reading that failed gets another chance. */
  isNewSource: boolean;
}

export function received(record: DocumentRecord | null, arrival: Arrival, now: string): DocumentRecord | null {
  if (!record) return newDocument(arrival, now);
  if (record.progress !== "failed" || !arrival.isNewSource) return null;
  return { ...record, progress: "received", code: null, sentence: null, attempts: 0, updatedAt: now };
}

function newDocument({ tenant, documentId, fileName, size }: Arrival, now: string): DocumentRecord {
  return {
    rev: 0,
    tenant,
    documentId,
    fileName,
    size,
    receivedAt: now,
    updatedAt: now,
    progress: "received",
    standing: "current",
    code: null,
    sentence: null,
    folders: [],
    readFolders: [],
    said: null,
    run: 0,
    attempts: 0,
    claimant: null,
    leaseUntil: null,
    generation: 0,
    cases: [],
    formerCases: [],
    announced: true,
    reading: null,
    scans: [],
  };
}

/** Where the bytes are now. A folder that the visible events do not know means reading again. */
export function placed(
  record: DocumentRecord | null,
  place: { standing: Standing; folders: readonly string[] },
  now: string,
): DocumentRecord | null {
  if (!record) return null;
  const folders = [...place.folders].sort();
  if (record.standing === place.standing && same(record.folders, folders)) return null;
  const announced = record.generation === 0 && record.announced;
  const moved = { ...record, standing: place.standing, folders, announced, updatedAt: now };
  return needsOtherCases(moved) ? { ...moved, progress: "received", attempts: 0 } : moved;
}

/** Somebody says something else of it than when it was read: it is read again. */
export function described(record: DocumentRecord | null, said: string | null, now: string): DocumentRecord | null {
  const wasRead = record?.progress === "done" || record?.progress === "partial";
  return record && wasRead && record.said !== said ? { ...record, progress: "received", attempts: 0, updatedAt: now } : null;
}

/** Somebody wants it read anew, by an extractor or reader that is newer. Its events stay visible until then. */
export function askedAgain(record: DocumentRecord | null, now: string): DocumentRecord | null {
  const isIdle = record?.progress === "done" || record?.progress === "partial" || record?.progress === "failed";
  return record && isIdle && record.standing === "current" ? { ...record, progress: "received", attempts: 0, updatedAt: now } : null;
}

/** Documents without a folder have cases by their victims; the first folder, or another one, assigns them anew. */
function needsOtherCases(record: DocumentRecord): boolean {
  const wasRead = record.progress === "done" || record.progress === "partial";
  return wasRead && record.standing === "current" && !same(record.folders, record.readFolders);
}

/** A DuelineError, as far as the record keeps it: the code, and the sentence that says what to do. */
export type Refusal = Pick<DuelineError, "code" | "message">;
const POISON: Refusal = new DuelineError("POISON");

export type ClaimRefusal = "finished" | "in-progress" | "poison" | "gone";
export interface Claim {
  claimant: string;
  now: string;
  leaseUntil: string;
}

export function refusal(record: DocumentRecord | null, { claimant, now }: Claim): ClaimRefusal | null {
  if (!record) return "gone";
  if (isFinished(record)) return "finished";
  // The same message comes a second time only after its first reading has died.
  const isAlive = record.progress === "reading" && record.claimant !== claimant && (record.leaseUntil ?? "") > now;
  if (isAlive) return "in-progress";
  return record.attempts >= MAX_ATTEMPTS ? "poison" : null;
}

export function claimed(record: DocumentRecord, { claimant, now, leaseUntil }: Claim): DocumentRecord {
  return { ...record, progress: "reading", claimant, leaseUntil, run: record.run + 1, attempts: record.attempts + 1, updatedAt: now };
}

/** Only the newest reading may speak: one that was overtaken changes nothing. */
export const isOvertaken = (record: DocumentRecord, run: number): boolean => record.run !== run || record.progress !== "reading";

export interface Finished {
  run: number;
  reading: Reading;
  cases: readonly CaseRef[];
  folders: readonly string[];
  said: string | null;
}

/** The one write that makes a new generation of events visible. */
export function finished(record: DocumentRecord | null, result: Finished, now: string): DocumentRecord | null {
  if (!record || isOvertaken(record, result.run)) return null;
  const { reading, run: generation } = result;
  const cases = byId(result.cases);
  const formerCases = byId([...record.formerCases, ...record.cases]).filter(({ caseId }) => !cases.some((one) => one.caseId === caseId));
  const readFolders = [...result.folders].sort();
  const { said } = result;
  const scans = withBatches(record.scans, reading.coverage.pagesWaiting);
  const shown = { generation, reading, readFolders, said, cases, formerCases, announced: false, scans };
  const read = { ...idle(record, now), ...verdict(reading), ...shown };
  return needsOtherCases(read) || missesPages(read) ? { ...read, progress: "received" } : read;
}

/** What it waits for has come while it was being read. */
const missesPages = ({ scans, reading }: DocumentRecord): boolean =>
  (reading?.coverage.pagesWaiting.length ?? 0) > 0 && !isScanning({ scans });

type Verdict = Pick<DocumentRecord, "progress" | "code" | "sentence">;

/** What has become of the files that lie in a document: some are yet to be read, some could not be, or all of them have been. */
export type PartsOutcome = "waiting" | "lacking" | "read";

const PART_FAILED: Refusal = new DuelineError("PART_FAILED");
const OF_PARTS: Readonly<Record<PartsOutcome, Verdict>> = {
  waiting: { progress: "partial", code: PARTS_PENDING, sentence: "Files in it are yet to be read; what they say is still missing." },
  lacking: { progress: "partial", code: PART_FAILED.code, sentence: PART_FAILED.message },
  read: { progress: "done", code: null, sentence: null },
};

/** A partial reading says what is missing, by the first thing that was noticed. */
function verdict({ coverage, diagnostics }: Reading): Verdict {
  if (coverage.status === "complete") return (coverage.files ?? 0) > 0 ? OF_PARTS.waiting : OF_PARTS.read;
  const waiting = coverage.pagesWaiting.length;
  if (waiting > 0)
    return {
      progress: "partial",
      code: "OCR_PENDING",
      sentence: `${waiting} pages are pictures that wait to be read; what they say is still missing.`,
    };
  const [first] = diagnostics;
  return { progress: "partial", code: first?.code ?? "PARTIAL", sentence: first?.message ?? "Not all of the document could be read." };
}

/** A refusal that will not change by trying again; events of an earlier reading stay visible. */
export function failed(record: DocumentRecord | null, run: number, refusal: Refusal, now: string): DocumentRecord | null {
  if (!record || isOvertaken(record, run)) return null;
  return { ...idle(record, now), progress: "failed", code: refusal.code, sentence: refusal.message };
}

/** Something unexpected: back in line, or out of it after the last try. */
export function released(record: DocumentRecord | null, run: number, now: string): DocumentRecord | null {
  if (!record || isOvertaken(record, run)) return null;
  if (record.attempts >= MAX_ATTEMPTS) return failed(record, run, POISON, now);
  return { ...record, progress: "received", claimant: null, leaseUntil: null, updatedAt: now };
}

/** What has become of the files in a document that is read for its own part; its cases have to know. */
export function partsSettled(record: DocumentRecord, outcome: PartsOutcome, now: string): DocumentRecord | null {
  const known = Object.values(OF_PARTS).some(({ progress, code }) => record.progress === progress && record.code === code);
  const told = OF_PARTS[outcome];
  if (!known || record.code === told.code || (record.reading?.coverage.files ?? 0) === 0) return null;
  return { ...record, ...told, announced: record.announced && record.cases.length === 0, updatedAt: now };
}

/** A file that lies in this one could not be read: what it holds is not all that there is. */
export const lackingPart = (record: DocumentRecord | null, now: string): DocumentRecord | null =>
  record?.progress === "done" ? partsSettled(record, "lacking", now) : null;

/** Given up from outside: its message is among the dead letters, or it was begun too often. */
export function givenUp(record: DocumentRecord | null, now: string): DocumentRecord | null {
  if (!record || isFinished(record)) return null;
  return { ...idle(record, now), progress: "failed", code: POISON.code, sentence: POISON.message };
}

/** All functions have died with the machine: no lease holds, and no try counts against the document. */
export function restarted(record: DocumentRecord | null, now: string): DocumentRecord | null {
  if (record?.progress !== "reading") return null;
  return { ...record, progress: "received", claimant: null, leaseUntil: null, attempts: 0, updatedAt: now };
}

export function announced(record: DocumentRecord | null, seen: DocumentRecord): DocumentRecord | null {
  if (!record || record.rev !== seen.rev || record.announced) return null;
  return { ...record, announced: true, formerCases: [] };
}

const idle = (record: DocumentRecord, now: string): DocumentRecord => ({
  ...record,
  claimant: null,
  leaseUntil: null,
  attempts: 0,
  updatedAt: now,
});

/** Each case once, in order of id. */
const byId = (cases: readonly CaseRef[]): CaseRef[] =>
  [...new Map(cases.map((one) => [one.caseId, one])).values()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);
