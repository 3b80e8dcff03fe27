import type { EventPlace } from "../../../lib/search/postings.ts";
import { type SearchTerm, searchTerms } from "../../../lib/search/query.ts";
import { nearness, textScore } from "../../../lib/search/rank.ts";
import { KEYS } from "../../shared/keys.ts";
import { readMembers } from "../../shared/store/chronologies.ts";
import { DocumentRecord } from "../../shared/store/document-record.ts";
import { getItems } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { type Candidate, type Candidates, candidatesAmong, candidatesOf, type ReadingRef } from "./candidates.ts";

export interface WordQuestion {
  q: string;
  /** Only documents that have, or had, events of this case. */
  caseId?: string | undefined;
}

/** An event that has every word, as its item's key names it; whether it is still visible is for its reader to see. */
export interface FoundEvent extends ReadingRef {
  index: number;
  /** From 0 to 1: 1 where the words stand side by side. */
  nearness: number;
}

export interface FoundDocument extends ReadingRef {
  score: number;
  candidate: Candidate;
}

export interface Found<T> {
  terms: SearchTerm[];
  found: T[];
  isPartial: boolean;
}

type WordDeps = Pick<ApiDeps, "table" | "tenant" | "secretOf">;

async function readingsOfCase({ table, tenant }: WordDeps, caseId: string): Promise<ReadingRef[]> {
  const ids = await readMembers(table, tenant, caseId);
  const records = await getItems(
    table,
    ids.map((id) => KEYS.document(tenant, id)),
  );
  return records.map((item) => DocumentRecord.parse(item)).map(({ documentId, generation }) => ({ documentId, run: generation }));
}

async function candidates(deps: WordDeps, { q, caseId }: WordQuestion): Promise<Candidates & { terms: SearchTerm[] }> {
  const terms = searchTerms(q);
  const index = { table: deps.table, tenant: deps.tenant, secret: await deps.secretOf(deps.tenant) };
  if (caseId === undefined) return { terms, ...(await candidatesOf(index, terms)) };
  return { terms, ...(await candidatesAmong(index, terms, await readingsOfCase(deps, caseId))) };
}

function* eventsIn({ documentId, run, postings }: Candidate): Generator<FoundEvent & { word: number }> {
  const [first, ...rest] = postings.map(({ events }) => new Map(events.map((place) => [place.index, place])));
  for (const [index, place] of first ?? []) {
    const places: (EventPlace | undefined)[] = [place, ...rest.map((map) => map.get(index))];
    if (places.every((one) => one !== undefined)) yield { documentId, run, index, nearness: nearness(places), word: place.word };
  }
}

const byPlace = (a: ReadingRef & { index?: number }, b: ReadingRef & { index?: number }): number =>
  a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : (a.index ?? 0) - (b.index ?? 0);

/** Events that have every word, those first in which the words stand close together and at the beginning. */
export async function findEvents(deps: WordDeps, question: WordQuestion): Promise<Found<FoundEvent>> {
  const { terms, readings, isPartial } = await candidates(deps, question);
  const found = readings.flatMap((one) => [...eventsIn(one)]);
  return { terms, found: found.sort((a, b) => b.nearness - a.nearness || a.word - b.word || byPlace(a, b)), isPartial };
}

/** Documents whose running text has every word, those first that have rare words often. */
export async function findDocuments(deps: WordDeps, question: WordQuestion): Promise<Found<FoundDocument>> {
  const { terms, readings, documents, isPartial } = await candidates(deps, question);
  const found = readings
    .filter(({ postings }) => postings.every(({ count }) => count > 0))
    .map((candidate) => {
      const { documentId, run, postings } = candidate;
      const scores = postings.map(({ count, words }, at) => textScore({ count, words, documents: documents[at] ?? 0 }));
      return { documentId, run, candidate, score: scores.reduce((sum, score) => sum + score, 0) };
    });
  return { terms, found: found.sort((a, b) => b.score - a.score || byPlace(a, b)), isPartial };
}
