import * as z from "zod";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import type { RecordKind } from "./record.ts";

/** What is to go. Forgotten with the rest once it is gone: what stays is a random id, who wanted it, when, and how much it was. */
export const DeletionTarget = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("document"), documentId: z.string() }),
  /** The case of a person with its documents; `keep`: those that tell of other people's cases too stay. */
  z.object({ kind: z.literal("person"), caseId: z.string(), shared: z.enum(["keep", "delete"]) }),
  z.object({ kind: z.literal("tenant") }),
]);
export type DeletionTarget = z.infer<typeof DeletionTarget>;

/** `erasing`: things go; `checking`: all is gone, and what a function at work at that time may have written since is looked for once more. */
export const Deletion = z.object({
  rev: z.int(),
  tenant: z.string(),
  deletionId: z.string(),
  kind: z.enum(["document", "person", "tenant"]),
  /** Null once all is gone for good. */
  target: DeletionTarget.nullable(),
  state: z.enum(["erasing", "checking", "done"]),
  /** What it concerns, as far as is known, and what of it this look has done; all forgotten at the end. */
  documentIds: z.array(z.string()),
  erasedIds: z.array(z.string()),
  caseIds: z.array(z.string()),
  /** How many were erased. */
  documents: z.int().nonnegative(),
  objects: z.int().nonnegative(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  /** When the last look is due, or was. */
  checkAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type Deletion = z.infer<typeof Deletion>;

export const deletionKind: RecordKind<Deletion> = {
  schema: Deletion,
  key: ({ tenant, deletionId }) => KEYS.deletion(tenant, deletionId),
  indexes: ({ tenant, deletionId, state, requestedAt, checkAt }): Record<string, string> =>
    state === "done"
      ? {}
      : { pendingPk: INDEX_KEYS.pending(tenant, "DELETION"), pendingSk: INDEX_KEYS.sorted(checkAt ?? requestedAt, deletionId) },
};

const RECOVERY_DAYS = 35;
const DAY_MILLISECONDS = 86_400_000;

/** Until when the table's point-in-time recovery still holds what was erased; null while it is not erased. */
export const recoverableUntil = ({ finishedAt }: Deletion): string | null =>
  finishedAt === null ? null : new Date(Date.parse(finishedAt) + RECOVERY_DAYS * DAY_MILLISECONDS).toISOString().slice(0, 10);
