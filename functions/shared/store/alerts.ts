import * as z from "zod";
import { AlertKind } from "../../../lib/alerts/kind.ts";
import { DIFFERENCE_REASONS } from "../../../lib/deadlines/differences.ts";
import { FindingStatus } from "../../../lib/model/finding.ts";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import type { RecordKind } from "./record.ts";

/** What is new about a finding, and how people hear of it. */
export const Raised = z.object({
  kind: AlertKind,
  from: FindingStatus.nullable(),
  to: FindingStatus,
  way: z.enum(["single", "digest"]),
  /** Tells a return after a snooze, or a recomputation, from the first time; "" for that. */
  round: z.string(),
  /** Why a date was recomputed. */
  reasons: z.array(z.enum(DIFFERENCE_REASONS)),
});
export type Raised = z.infer<typeof Raised>;

/** One thing to be told to people, once for ever. Holds ids, a status and a date; no name and no place. */
export const Alert = Raised.extend({
  rev: z.int(),
  tenant: z.string(),
  alertId: z.string(),
  caseId: z.string(),
  findingId: z.string(),
  obligationId: z.string(),
  /** The end of the term on the most lenient reading. */
  due: z.string().nullable(),
  createdAt: z.string(),
  /** When every subscription that wants it had a delivery of its own, or the digest that it is in. */
  toldAt: z.string().nullable(),
});
export type Alert = z.infer<typeof Alert>;

export const alertKind: RecordKind<Alert> = {
  schema: Alert,
  key: ({ tenant, alertId }) => KEYS.alert(tenant, alertId),
  indexes: ({ tenant, alertId, caseId, createdAt, toldAt, way }) => {
    const sorted = INDEX_KEYS.sorted(createdAt, alertId);
    const pending =
      toldAt === null ? { pendingPk: INDEX_KEYS.pending(tenant, way === "digest" ? "DIGEST" : "ALERT"), pendingSk: sorted } : {};
    const listed = { listPk: INDEX_KEYS.alerts(tenant), listSk: sorted, statePk: INDEX_KEYS.alertsOf(tenant, caseId), stateSk: sorted };
    return { ...listed, ...pending };
  },
};

/** Old alerts that one message tells of. */
export const Digest = z.object({
  rev: z.int(),
  tenant: z.string(),
  alertId: z.string(),
  lines: z.array(z.string()).min(1),
  createdAt: z.string(),
  toldAt: z.string().nullable(),
});
export type Digest = z.infer<typeof Digest>;

export const digestKind: RecordKind<Digest> = {
  schema: Digest,
  key: ({ tenant, alertId }) => KEYS.alert(tenant, alertId),
  indexes: ({ tenant, alertId, createdAt, toldAt }): Record<string, string> =>
    toldAt === null ? { pendingPk: INDEX_KEYS.pending(tenant, "ALERT"), pendingSk: INDEX_KEYS.sorted(createdAt, alertId) } : {},
};

export const told = <T extends { toldAt: string | null }>(record: T | null, now: string): T | null =>
  record && record.toldAt === null ? { ...record, toldAt: now } : null;
