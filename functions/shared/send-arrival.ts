import type { Arrival } from "./messages.ts";
import type { Outlet } from "./queues.ts";
import type { DocumentRecord } from "./store/document-record.ts";
import { readPlace } from "./store/objects.ts";
import type { Table } from "./store/table.ts";

/** Has a document looked at again through one of the versions that hold its bytes, the way it came in first. */
export async function sendArrival(
  { table, arrivals }: { table: Table; arrivals: Outlet<Arrival> },
  { tenant, documentId }: Pick<DocumentRecord, "tenant" | "documentId">,
): Promise<void> {
  const { live, sources } = await readPlace(table, tenant, documentId);
  const [source] = [...live, ...sources];
  if (source) await arrivals.send([{ schema: "dueline.arrival/1", key: source.key, versionId: source.versionId }]);
}
