import type { DocumentSummary } from "../functions/api/schemas.ts";
import { IsolatedReader } from "../functions/shared/reader/isolated-reader.ts";
import { DuelineError } from "../lib/errors.ts";
import type { Event } from "../lib/model/event.ts";
import { extractDocument } from "../lib/pipeline.ts";
import { fetchOrUnreachable } from "./api-client.ts";
import type { CloudAddress } from "./cloud-address.ts";
import { getOriginal } from "./store-client.ts";

const reader = new IsolatedReader();
const FETCH_MS = 5 * 60_000;

async function bytesOf(cloud: CloudAddress, documentId: string): Promise<Uint8Array> {
  const { url } = await getOriginal(cloud, documentId);
  const response = await fetchOrUnreachable(url, {}, FETCH_MS);
  if (!response.ok) throw new DuelineError("CANNOT_FETCH", `HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Cases of a document by the name that it has there; where it tells of one case only, whoever has no name is that case. */
export function withKnownCases(events: readonly Event[], { cases }: Pick<DocumentSummary, "cases">): Event[] {
  const [only, second] = cases;
  return events.map((event) => {
    const names = event.cases.length > 0 ? event.cases.map(({ name }) => name) : [event.case];
    const known = names.map((name) => ({ id: cases.find((one) => one.name === name)?.id ?? (second ? null : (only?.id ?? null)), name }));
    return { ...event, cases: known };
  });
}

/** What the extractor of this version reads in a document of the store, without writing anything. */
export async function rereadDocument(cloud: CloudAddress, document: DocumentSummary): Promise<Event[]> {
  const bytes = await bytesOf(cloud, document.id);
  const source = await reader.readDocument(bytes, { fileName: document.fileName, scans: { readHere: true } });
  const published = document.published === null ? {} : { published: document.published };
  const extraction = extractDocument(source, { documentId: document.id, fileName: document.fileName, ...published });
  return withKnownCases(extraction.events, document);
}
