import type { Material } from "../../lib/chronology/chronicle.ts";
import { eventsBeforeLeaving } from "../../lib/chronology/moved.ts";
import { standing } from "../../lib/chronology/standing.ts";
import { DuelineError } from "../../lib/errors.ts";
import type { ChronologyDocument } from "../../lib/model/chronology.ts";
import type { Event } from "../../lib/model/event.ts";
import type { Sensitivity } from "../../lib/model/sensitivity.ts";
import { KEYS } from "../shared/keys.ts";
import type { CaseRecord } from "../shared/store/case-record.ts";
import { readEntries, readMembers } from "../shared/store/chronologies.ts";
import { readCorrections } from "../shared/store/corrections.ts";
import { coverageOf, DocumentRecord } from "../shared/store/document-record.ts";
import { readEvents } from "../shared/store/events.ts";
import { readSensitivities } from "../shared/store/sensitivities.ts";
import { getItems, type Table } from "../shared/store/table.ts";

const ATTEMPTS = 5;

/** All that a case rests on now: visible events of its current documents, what people said, and the lines it had before. */
export async function gatherMaterial(table: Table, record: CaseRecord): Promise<Material> {
  const { tenant, caseId, generation } = record;
  const story = await gatherStory(table, tenant, caseId, new Set([caseId]));
  const previous = await readEntries(table, tenant, caseId, generation);
  return { ...story, name: record.readName ?? record.name, previous };
}

/** A case with the cases that people moved lines from, and those that these came from. `seen` ends circles. */
async function gatherStory(table: Table, tenant: string, caseId: string, seen: ReadonlySet<string>): Promise<Material> {
  const corrections = await readCorrections(table, { tenant, caseId });
  const told = await readDocuments(table, tenant, caseId);
  const said = standing(corrections, caseId);
  const from = new Set(said.flatMap((one) => (one.kind === "move" && one.to === caseId && !seen.has(one.from) ? [one.from] : [])));
  const elsewhere = [];
  const documents = [...told.documents];
  for (const other of from) {
    const story = await gatherStory(table, tenant, other, new Set([...seen, other]));
    elsewhere.push({ caseId: other, events: eventsBeforeLeaving(story, standing(story.corrections, other)) });
    documents.push(...story.documents);
  }
  return { caseId, name: "", events: told.events, documents, corrections, elsewhere };
}

/**
 * Events of a generation are removed once another is visible: where that happened in between, half of them may be missing,
 * and a reply among them. So the reading starts again.
 */
async function readDocuments(table: Table, tenant: string, caseId: string): Promise<Pick<Material, "events" | "documents">> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const members = await currentMembers(table, tenant, caseId);
    const own = new Map<DocumentRecord, Event[]>();
    for (const record of members) own.set(record, await eventsOfCase(table, record, caseId));
    if (shownOf(await currentMembers(table, tenant, caseId)) !== shownOf(members)) continue;
    const telling = members.filter((record) => own.get(record)?.length);
    const sensitivities = await readSensitivities(
      table,
      tenant,
      telling.map(({ documentId }) => documentId),
    );
    const documents = telling.map((record) => chronologyDocument(record, sensitivities.get(record.documentId)));
    return { events: telling.flatMap((record) => own.get(record) ?? []), documents };
  }
  throw new DuelineError("STALE", "the case's documents change faster than they can be read");
}

/** Which documents show which generation. */
const shownOf = (records: readonly DocumentRecord[]): string =>
  records.map(({ documentId, generation }) => `${documentId}#${generation}`).join();

async function currentMembers(table: Table, tenant: string, caseId: string): Promise<DocumentRecord[]> {
  const ids = await readMembers(table, tenant, caseId);
  const items = await getItems(
    table,
    ids.map((id) => KEYS.document(tenant, id)),
  );
  const records = items.map((item) => DocumentRecord.parse(item));
  const current = records.filter(({ standing, generation }) => standing === "current" && generation > 0);
  return current.sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
}

async function eventsOfCase(table: Table, { tenant, documentId, generation }: DocumentRecord, caseId: string): Promise<Event[]> {
  const events = await readEvents(table, tenant, documentId, generation);
  return events.filter(({ cases }) => cases.some(({ id }) => id === caseId));
}

function chronologyDocument(record: DocumentRecord, sensitivity: Sensitivity | undefined): ChronologyDocument {
  const { documentId, fileName, reading } = record;
  return {
    documentId,
    document: fileName,
    published: reading?.published ?? null,
    coverage: coverageOf(record),
    unread: reading?.unread ?? [],
    ...(sensitivity ? { sensitivity } : {}),
  };
}
