import * as z from "zod";
import { Entry } from "../model/chronology.ts";
import { Finding } from "../model/finding.ts";

const ExportDocument = z.object({
  documentId: z.string(),
  document: z.string(),
  state: z.enum(["complete", "partial", "failed"]),
  code: z.string().nullable(),
  published: z.string().nullable(),
  pagesTotal: z.number().int().min(0),
  pagesWithoutText: z.array(z.number().int().min(1)),
});

/** What stands first in an export for programs. */
export const ExportHead = z.object({
  schema: z.literal("dueline.export/1"),
  asOf: z.string(),
  extractor: z.string(),
  packs: z.array(z.string()),
  documents: z.array(ExportDocument),
  hidden: z.enum(["none", "officials", "all"]),
  statement: z.array(z.string()),
});
export type ExportHead = z.infer<typeof ExportHead>;

const ExportCase = z.object({ caseId: z.string(), name: z.string(), entries: z.array(Entry) });

/** What programs may rely on, by format: the whole of a JSON export, and any one line of a JSONL export. */
export const EXPORT_SCHEMAS = {
  json: ExportHead.extend({ cases: z.array(ExportCase), findings: z.array(Finding) }),
  jsonl: z.union([ExportHead, Entry, Finding]),
} as const;

/** The same as JSON Schema 2020-12, as it is published under docs/schemas. */
export const jsonSchemaOf = (format: keyof typeof EXPORT_SCHEMAS): object =>
  z.toJSONSchema(EXPORT_SCHEMAS[format], { io: "output", reused: "ref" });
