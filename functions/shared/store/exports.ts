import * as z from "zod";
import { EXPORT_FORMATS, NAME_CHOICES } from "../../../lib/export/format-names.ts";
import { INDEX_KEYS, KEYS } from "../keys.ts";
import type { RecordKind } from "./record.ts";

/** `dropping`: nobody gets it any more, and its bytes are about to go. */
export const EXPORT_STATES = ["queued", "running", "done", "failed", "dropping", "dropped"] as const;
export const ExportState = z.enum(EXPORT_STATES);

export const ExportWishes = z.object({
  format: z.enum(EXPORT_FORMATS),
  /** Whose names are replaced: everybody's, those of officials, nobody's. */
  names: z.enum(NAME_CHOICES).default("officials-hidden"),
  /** None: all cases. */
  cases: z.array(z.string().min(1).max(100)).max(1000).default([]),
  /** Whether documents that go nowhere by themselves are to be in it. */
  restricted: z.boolean().default(false),
});
export type ExportWishes = z.output<typeof ExportWishes>;

/** What a finished export holds, and what it lacks. */
export const ExportContents = z.object({
  cases: z.int().nonnegative(),
  lines: z.int().nonnegative(),
  findings: z.int().nonnegative(),
  documents: z.object({ complete: z.int(), partial: z.int(), failed: z.int() }),
  /** Sentences on what is missing, as the file itself says them. */
  notes: z.array(z.string()),
});
export type ExportContents = z.infer<typeof ExportContents>;

/** Bytes in the data bucket, by the version that this export wrote. */
const StoredFile = z.object({ key: z.string(), versionId: z.string().nullable(), bytes: z.int().nonnegative() });
export type StoredFile = z.infer<typeof StoredFile>;

export const ExportRecord = z.object({
  rev: z.int(),
  tenant: z.string(),
  exportId: z.string(),
  wishes: ExportWishes,
  state: ExportState,
  /** Why it failed. */
  code: z.string().nullable(),
  attempts: z.int().nonnegative(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  updatedAt: z.string(),
  /** Seconds since 1970; the table forgets the record then, and the bucket its bytes. */
  expiresAt: z.int(),
  contents: ExportContents.nullable(),
  file: StoredFile.nullable(),
  /** Who is who in it; apart, and for administrators only. Null where no name was replaced. */
  nameKey: StoredFile.nullable(),
});
export type ExportRecord = z.infer<typeof ExportRecord>;

const isOpen = ({ state }: ExportRecord): boolean => state === "queued" || state === "running" || state === "dropping";

export const exportKind: RecordKind<ExportRecord> = {
  schema: ExportRecord,
  key: ({ tenant, exportId }) => KEYS.export(tenant, exportId),
  indexes: (record) => {
    const { tenant, exportId, requestedAt, updatedAt, state } = record;
    const listed = state === "dropped" ? {} : { listPk: INDEX_KEYS.exports(tenant), listSk: INDEX_KEYS.sorted(requestedAt, exportId) };
    const pending = { pendingPk: INDEX_KEYS.pending(tenant, "EXPORT"), pendingSk: INDEX_KEYS.sorted(updatedAt, exportId) };
    return { ...listed, ...(isOpen(record) ? pending : {}) };
  },
};

export const EXPORT_DAYS = 7;
const DAY_SECONDS = 86_400;
export const MAX_EXPORT_ATTEMPTS = 3;

// --- transitions: pure, null where there is nothing to change ---

export function queued(about: { tenant: string; exportId: string; wishes: ExportWishes; who: string }, now: string): ExportRecord {
  const { tenant, exportId, wishes, who } = about;
  const expiresAt = Math.floor(Date.parse(now) / 1000) + EXPORT_DAYS * DAY_SECONDS;
  return {
    ...{ rev: 0, tenant, exportId, wishes, state: "queued", code: null, attempts: 0 },
    ...{ requestedBy: who, requestedAt: now, updatedAt: now, expiresAt, contents: null, file: null, nameKey: null },
  };
}

/** One try more, or none where there were enough. */
export function begun(record: ExportRecord | null, now: string): ExportRecord | null {
  if (record?.state !== "queued" && record?.state !== "running") return null;
  if (record.attempts >= MAX_EXPORT_ATTEMPTS) return failed(record, "POISON", now);
  return { ...record, state: "running", attempts: record.attempts + 1, updatedAt: now };
}

export function failed(record: ExportRecord | null, code: string, now: string): ExportRecord | null {
  return record?.state === "running" ? { ...record, state: "failed", code, updatedAt: now } : null;
}

export type Written = Pick<ExportRecord, "contents" | "file" | "nameKey">;

export const done = (record: ExportRecord | null, written: Written, now: string): ExportRecord | null =>
  record?.state === "running" ? { ...record, ...written, state: "done", updatedAt: now } : null;

export const dropping = (record: ExportRecord | null, now: string): ExportRecord | null =>
  record && record.state !== "dropping" && record.state !== "dropped" ? { ...record, state: "dropping", updatedAt: now } : null;

export const dropped = (record: ExportRecord | null, now: string): ExportRecord | null =>
  record?.state === "dropping" ? { ...record, state: "dropped", file: null, nameKey: null, contents: null, updatedAt: now } : null;
