import type * as z from "zod";
import {
  CaseChronology,
  CaseList,
  type CaseSummary,
  DocumentDetail,
  DocumentList,
  type DocumentSummary,
  FindingList,
  Health,
} from "../functions/api/schemas.ts";
import { CorrectionList } from "../functions/api/schemas-corrections.ts";
import { MOST_REREAD } from "../functions/api/schemas-reprocessing.ts";
import { OriginalLink } from "../functions/api/schemas-trust.ts";
import { DuelineError } from "../lib/errors.ts";
import type { Correction } from "../lib/model/correction.ts";
import type { Event } from "../lib/model/event.ts";
import type { Finding } from "../lib/model/finding.ts";
import { callApi } from "./api-client.ts";
import type { CloudAddress } from "./cloud-address.ts";

type Query = Readonly<Record<string, string>>;

const PAGE = "200";
/** Lines of a chronology; the API reads all of them for each page. */
const LINES = "1000";
const ATTEMPTS = 5;

async function get<S extends z.ZodType>(cloud: CloudAddress, path: string, query: Query, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(await callApi(cloud, { method: "GET", path, query }));
  if (!parsed.success) throw new DuelineError("CLOUD_UNREACHABLE", `GET ${path} answers in another version's shape`);
  return parsed.data;
}

/** Every page of a list, one after the other. */
async function* pagesOf<S extends z.ZodType<{ cursor: string | null }>>(cloud: CloudAddress, path: string, query: Query, schema: S) {
  let cursor: string | null = null;
  do {
    const page: z.output<S> = await get(cloud, path, { limit: PAGE, ...query, ...(cursor ? { cursor } : {}) }, schema);
    yield page;
    cursor = page.cursor;
  } while (cursor !== null);
}

/** A case that changed between two pages is read again from its first one. */
async function readAgainIfStale<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof DuelineError && error.code === "STALE") || attempt >= ATTEMPTS) throw error;
    }
  }
}

/** Fails at once, rather than once per file, where no cloud answers or it refuses us. */
export const requireHealth = (cloud: CloudAddress): Promise<Health> => get(cloud, "/health", {}, Health);

/** Documents, newest first; `since` (ISO date-time) stops at the first one that was received earlier. */
export async function listDocuments(cloud: CloudAddress, since = ""): Promise<DocumentSummary[]> {
  const found: DocumentSummary[] = [];
  for await (const { documents } of pagesOf(cloud, "/documents", {}, DocumentList)) {
    const recent = documents.filter(({ receivedAt }) => receivedAt >= since);
    found.push(...recent);
    if (recent.length < documents.length) break;
  }
  return found;
}

export const getOriginal = (cloud: CloudAddress, id: string): Promise<z.output<typeof OriginalLink>> =>
  get(cloud, `/documents/${encodeURIComponent(id)}/original`, {}, OriginalLink);

/** All events of a document, as they are stored. */
export async function listEvents(cloud: CloudAddress, id: string): Promise<Event[]> {
  const found: Event[] = [];
  for await (const { events } of pagesOf(cloud, `/documents/${encodeURIComponent(id)}`, {}, DocumentDetail)) found.push(...events);
  return found;
}

/** All that people said of a case, oldest first. */
export async function listCorrections(cloud: CloudAddress, caseId: string): Promise<Correction[]> {
  const found: Correction[] = [];
  for await (const { corrections } of pagesOf(cloud, `/cases/${encodeURIComponent(caseId)}/corrections`, {}, CorrectionList))
    found.push(...corrections.map(({ correction }) => correction));
  return found;
}

/** Has documents read anew, as many at a time as the API takes. */
export async function reprocess(cloud: CloudAddress, documentIds: readonly string[]): Promise<void> {
  for (let at = 0; at < documentIds.length; at += MOST_REREAD)
    await callApi(cloud, { method: "POST", path: "/reprocessing", body: { documentIds: documentIds.slice(at, at + MOST_REREAD) } });
}

/** A document with the objects that hold its bytes; its events only as far as one page goes. */
export const getDocument = (cloud: CloudAddress, id: string): Promise<DocumentDetail> =>
  get(cloud, `/documents/${encodeURIComponent(id)}`, { limit: "1" }, DocumentDetail);

export async function listCases(cloud: CloudAddress): Promise<CaseSummary[]> {
  const found: CaseSummary[] = [];
  for await (const { cases } of pagesOf(cloud, "/cases", {}, CaseList)) found.push(...cases);
  return found;
}

/** All lines of a case, of one generation. */
export const getChronology = (cloud: CloudAddress, caseId: string): Promise<CaseChronology> =>
  readAgainIfStale(async () => {
    const pages: CaseChronology[] = [];
    const path = `/cases/${encodeURIComponent(caseId)}/chronology`;
    for await (const page of pagesOf(cloud, path, { limit: LINES }, CaseChronology)) pages.push(page);
    const [first] = pages as [CaseChronology];
    const entries = pages.flatMap(({ chronology }) => chronology.entries);
    return { ...first, chronology: { ...first.chronology, entries }, cursor: null };
  });

export const listFindings = (cloud: CloudAddress, query: Query): Promise<Finding[]> =>
  readAgainIfStale(async () => {
    const found: Finding[] = [];
    for await (const { findings } of pagesOf(cloud, "/findings", query, FindingList)) found.push(...findings);
    return found;
  });
