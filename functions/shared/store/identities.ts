import * as z from "zod";
import type { KnownCase } from "../../../lib/chronology/case-identity.ts";
import { KEYS, PREFIXES } from "../keys.ts";
import { putRevised, type RecordKind } from "./record.ts";
import { getItem, getItems, queryAll, type Table, withPrefix } from "./table.ts";
import type { Put } from "./transaction.ts";

/** A case as it is known again in the next document. */
const Identity = z.object({
  rev: z.int(),
  tenant: z.string(),
  caseId: z.string(),
  name: z.string(),
  folder: z.string().nullable(),
  facts: z.array(z.string()),
});
export type Identity = z.infer<typeof Identity>;

const identityKind: RecordKind<Identity> = {
  schema: Identity,
  key: ({ tenant, caseId }) => KEYS.identity(tenant, caseId),
  indexes: () => ({}),
};

const Head = z.object({ rev: z.int(), tenant: z.string(), clueId: z.string() });
type Head = z.infer<typeof Head>;
const headKind: RecordKind<Head> = { schema: Head, key: ({ tenant, clueId }) => KEYS.knownHead(tenant, clueId), indexes: () => ({}) };

/** Cases under some names and folders, with all that must be unchanged when the answer is written back. */
export interface Known {
  identities: Identity[];
  heads: ReadonlyMap<string, Head | null>;
}

export async function readKnown(table: Table, tenant: string, clueIds: readonly string[]): Promise<Known> {
  const heads = new Map<string, Head | null>();
  const caseIds = new Set<string>();
  for (const clueId of clueIds) {
    const head = await getItem(table, KEYS.knownHead(tenant, clueId));
    heads.set(clueId, head ? Head.parse(head) : null);
    const listed = await queryAll(table, withPrefix(KEYS.knownHead(tenant, clueId).pk, PREFIXES.known));
    for (const { sk } of listed) caseIds.add(sk.slice(PREFIXES.known.length));
  }
  return { identities: await readIdentities(table, tenant, [...caseIds]), heads };
}

export async function readIdentities(table: Table, tenant: string, caseIds: readonly string[]): Promise<Identity[]> {
  const items = await getItems(
    table,
    caseIds.map((caseId) => KEYS.identity(tenant, caseId)),
  );
  return items.map((item) => Identity.parse(item));
}

/**
 * One case and its places in the lists, all or nothing, only if neither the lists nor the case changed since they were read:
 * two documents of one story, read at the same moment, never make two cases.
 */
export function identityWrites(tenant: string, known: Known, seen: Identity | null, now: KnownCase): Put[] {
  const identity = { ...now, facts: [...new Set([...(seen?.facts ?? []), ...now.facts])], rev: 0, tenant };
  const heads = [...known.heads].map(([clueId, head]) => putRevised(headKind, { rev: 0, tenant, clueId }, head));
  const places = [...known.heads.keys()].map((clueId) => ({ Item: KEYS.knownCase(tenant, clueId, now.caseId) }));
  return [putRevised(identityKind, identity, seen), ...heads, ...places];
}
