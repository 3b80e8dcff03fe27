import { KEYS } from "../shared/keys.ts";
import { type DocumentRecord, documentKind } from "../shared/store/document-record.ts";
import { lackingPart } from "../shared/store/document-transitions.ts";
import { sourcesOf } from "../shared/store/objects.ts";
import { change } from "../shared/store/record.ts";
import type { IngestDeps } from "./deps.ts";

/** Before a document is given up, whatever it came out of is marked as partial: after a crash in between, both are done again. */
export async function tellContainers(
  { table, now }: Pick<IngestDeps, "table" | "now">,
  { tenant, documentId }: DocumentRecord,
): Promise<void> {
  const sources = await sourcesOf(table, tenant, documentId);
  const containers = new Set(sources.flatMap(({ container }) => container?.documentId ?? []));
  for (const each of containers) await change(table, documentKind, KEYS.document(tenant, each), (record) => lackingPart(record, now()));
}
