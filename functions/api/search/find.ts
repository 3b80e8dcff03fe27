import type { ReadingRef } from "../../../lib/search/index-part.ts";
import type { EventPlace } from "../../../lib/search/postings.ts";
import { type SearchTerm, searchTerms } from "../../../lib/search/query.ts";
import { nearness, textScore } from "../../../lib/search/rank.ts";
import { readMembers } from "../../shared/store/chronologies.ts";
import type { ApiDeps } from "../deps.ts";
import { type Candidate, type Candidates, candidatesOf } from "./candidates.ts";

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

async function candidates(deps: WordDeps, { q, caseId }: WordQuestion): Promise<Candidates & { terms: SearchTerm[] }> {
  const terms = searchTerms(q);
  const { table, tenant } = deps;
  const all = await candidatesOf({ table, tenant, secret: await deps.secretOf(tenant) }, terms);
  if (caseId === undefined) return { terms, ...all };
  const members = new Set(await readMembers(table, tenant, caseId));
  return { terms, ...all, readings: all.readings.filter(({ documentId }) => members.has(documentId)) };
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
