import * as z from "zod";
import { ExportContents, ExportState, ExportWishes } from "../shared/store/exports.ts";

export const ExportRequest = ExportWishes;
export type ExportRequest = z.input<typeof ExportRequest>;

export const ExportView = ExportWishes.extend({
  schema: z.literal("dueline.export-job/1"),
  id: z.string(),
  state: ExportState,
  /** Why it failed. */
  code: z.string().nullable(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  expiresAt: z.string(),
  bytes: z.int().nullable(),
  contents: ExportContents.nullable(),
  /** Whether there is a key that undoes the pseudonyms; administrators may have it. */
  hasKey: z.boolean(),
});
export type ExportView = z.infer<typeof ExportView>;

export const ExportList = z.object({ exports: z.array(ExportView), cursor: z.string().nullable() });
export type ExportList = z.infer<typeof ExportList>;

/** An address that gives the bytes out for a few minutes to whoever holds it. */
export const ExportLink = z.object({ url: z.url(), fileName: z.string(), expiresInSeconds: z.int().positive() });
export type ExportLink = z.infer<typeof ExportLink>;

export const ExportsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(4000).optional(),
});
