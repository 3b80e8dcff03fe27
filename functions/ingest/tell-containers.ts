import { KEYS } from "../shared/keys.ts";
import { type DocumentRecord, documentKind } from "../shared/store/document-record.ts";
import { lackingPart } from "../shared/store/document-transitions.ts";
import { sourcesOf } from "../shared/store/objects.ts";
import { change } from "../shared/store/record.ts";
import type { IngestDeps } from "./deps.ts";

/** The archives and messages that a document came out of. */
export async function containersOf({ table }: Pick<IngestDeps, "table">, tenant: string, documentId: string): Promise<string[]> {
  const sources = await sourcesOf(table, tenant, documentId);
  return [...new Set(sources.flatMap(({ container }) => container?.documentId ?? []))];
}

/** Before a document is given up, whatever it came out of is marked as partial: after a crash in between, both are done again. */
export async function tellContainers(deps: Pick<IngestDeps, "table" | "now">, { tenant, documentId }: DocumentRecord): Promise<void> {
  for (const each of await containersOf(deps, tenant, documentId))
    await change(deps.table, documentKind, KEYS.document(tenant, each), (record) => lackingPart(record, deps.now()));
}
