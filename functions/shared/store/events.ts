import { Event } from "../../../lib/model/event.ts";
import { eventPlace, KEYS, ownerOf, PREFIXES, runOf, type TableKey } from "../keys.ts";
import { DocumentRecord } from "./document-record.ts";
import { bodyAttributes, EVENT_PARTITIONS, lineAttributes } from "./indexed-line.ts";
import { packed, unpacked } from "./lines.ts";
import { deleteItems, getItems, type Item, putItems, type Query, queryItems, type Table, withPrefix } from "./table.ts";
import { dropWords } from "./words.ts";

/** An event as items: itself, found by action and by year, and a small item for each body with a name. */
export function eventItems(tenant: string, documentId: string, run: number, index: number, event: Event): Item[] {
  const main = {
    ...KEYS.event(tenant, documentId, run, index),
    ...packed("event", event),
    ...lineAttributes(EVENT_PARTITIONS, tenant, event),
  };
  const found = bodyAttributes(EVENT_PARTITIONS, tenant, event).map((attributes, body) => ({
    ...KEYS.eventBody(tenant, documentId, run, index, body),
    ...attributes,
  }));
  return [main, ...found];
}

export const eventOf = (item: Item): Event => Event.parse(unpacked("event", item));

/** Writes a run's events; nobody sees them before the document's record names the run. */
export async function writeEvents(table: Table, tenant: string, documentId: string, run: number, events: readonly Event[]): Promise<void> {
  await putItems(
    table,
    events.flatMap((event, index) => eventItems(tenant, documentId, run, index, event)),
  );
}

export const eventsOfRun = (tenant: string, documentId: string, run: number): Query =>
  withPrefix(KEYS.document(tenant, documentId).pk, PREFIXES.eventsOf(run));

export async function readEvents(table: Table, tenant: string, documentId: string, run: number): Promise<Event[]> {
  const events: Event[] = [];
  for await (const item of queryItems(table, eventsOfRun(tenant, documentId, run))) events.push(eventOf(item));
  return events;
}

const keysOf = (query: Query): Query => ({ ...query, ProjectionExpression: "pk, sk" });

/** Removes events of runs before the visible one, and the words by which they were found. A run that is still writing under a higher number is not touched. */
export async function dropEventsBefore(table: Table, tenant: string, documentId: string, generation: number): Promise<void> {
  await dropEvents(table, tenant, documentId, (run) => run < generation);
}

export const dropEventsOf = (table: Table, tenant: string, documentId: string, run: number): Promise<void> =>
  dropEvents(table, tenant, documentId, (one) => one === run);

async function dropEvents(table: Table, tenant: string, documentId: string, isOld: (run: number) => boolean): Promise<void> {
  const old: TableKey[] = [];
  const all = withPrefix(KEYS.document(tenant, documentId).pk, PREFIXES.events);
  for await (const item of queryItems(table, keysOf(all))) if (isOld(runOf(item))) old.push({ pk: item.pk, sk: item.sk });
  await deleteItems(table, old);
  await dropWords(table, tenant, documentId, isOld);
}

/** From items found on an index to the events that are visible now: of current documents, of their visible run. */
export async function visibleEvents<F extends TableKey>(
  table: Table,
  tenant: string,
  found: readonly F[],
): Promise<{ line: Event; item: F }[]> {
  const places = found.flatMap((item) => placeIn(item));
  const records = await getItems(
    table,
    places.map(({ documentId }) => KEYS.document(tenant, documentId)),
  );
  const visible = new Map(records.map((item) => DocumentRecord.parse(item)).map((one) => [one.documentId, one]));
  const shown = places
    .filter(({ documentId, run }) => visible.get(documentId)?.standing === "current" && visible.get(documentId)?.generation === run)
    .map(({ documentId, run, index, item }) => ({ item, ...KEYS.event(tenant, documentId, run, index) }));
  const events = new Map((await getItems(table, shown)).map((item) => [`${item.pk}\n${item.sk}`, eventOf(item)]));
  return shown.flatMap(({ item, pk, sk }) => {
    const line = events.get(`${pk}\n${sk}`);
    return line ? [{ line, item }] : [];
  });
}

export const eventsByKey = async (table: Table, tenant: string, keys: readonly TableKey[]): Promise<Event[]> =>
  (await visibleEvents(table, tenant, keys)).map(({ line }) => line);

function placeIn<F extends TableKey>(item: F): { documentId: string; run: number; index: number; item: F }[] {
  const place = eventPlace(item);
  return place ? [{ documentId: ownerOf(item), ...place, item }] : [];
}
