/** What the HTTP API answers and takes about who may do what and how far documents may go. */
import * as z from "zod";
import { Sensitivity } from "../../lib/model/sensitivity.ts";

export const SensitivityRequest = z.object({ sensitivity: Sensitivity, consent: z.string().max(4000).nullable().default(null) });

/** `changedBy` is null where nobody has judged the document yet. Its tag is for `If-Match`. */
export const SensitivityView = z.object({
  schema: z.literal("dueline.sensitivity/1"),
  documentId: z.string(),
  sensitivity: Sensitivity,
  consent: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
});
export type SensitivityView = z.infer<typeof SensitivityView>;
