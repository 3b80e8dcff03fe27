import * as z from "zod";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import { Transition } from "./chronologies.ts";
import type { RecordKind } from "./record.ts";

/** One thing to be told to people, under one key for ever. Holds ids and a status; no name, place or date. */
export const Alert = z.object({
  rev: z.int(),
  tenant: z.string(),
  alertId: z.string(),
  caseId: z.string(),
  findingId: z.string(),
  obligationId: z.string(),
  transition: Transition,
  createdAt: z.string(),
  sentAt: z.string().nullable(),
});
export type Alert = z.infer<typeof Alert>;

export const alertKind: RecordKind<Alert> = {
  schema: Alert,
  key: ({ tenant, alertId }) => KEYS.alert(tenant, alertId),
  indexes: ({ tenant, alertId, createdAt, sentAt }) =>
    sentAt === null
      ? { pendingPk: INDEX_KEYS.pending(tenant, "ALERT"), pendingSk: INDEX_KEYS.sorted(createdAt, alertId) }
      : ({} as Record<string, string>),
};

/** Written once: whatever comes again under the same key was told, or is about to be. */
export const queued = (existing: Alert | null, alert: Alert): Alert | null => (existing ? null : alert);

export const sent = (alert: Alert | null, now: string): Alert | null => (alert && alert.sentAt === null ? { ...alert, sentAt: now } : null);
