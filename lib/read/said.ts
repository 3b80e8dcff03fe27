import * as z from "zod";
import { parseEdtf } from "../edtf/index.ts";
import { DuelineError } from "../errors.ts";
import type { MetadataClaim, MetadataSource } from "../model/document.ts";
import { enforce } from "./limits.ts";
import { claim } from "./metadata.ts";

const LONGEST = 500;
const words = z.string().trim().min(1).max(LONGEST);

/** What a person says of a document: beside the file (`letter.pdf.json`), in a form, on the command line. It overrules what the file says. */
export const Said = z.strictObject({
  title: words.optional(),
  publisher: words.optional(),
  /** EDTF: a year, month or day, also approximate. */
  published: z
    .string()
    .refine((value) => parseEdtf(value) !== null, "no EDTF date")
    .optional(),
  /** Code of the language that the document is to be read in. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
});
export type Said = z.infer<typeof Said>;

const CERTAIN = 1;

export const claimsOf = ({ title, publisher, published }: Said, source: MetadataSource): MetadataClaim[] => [
  ...claim("title", title ?? null, source, CERTAIN),
  ...claim("publisher", publisher ?? null, source, CERTAIN),
  ...claim("published", published ?? null, source, CERTAIN),
];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DuelineError("BAD_METADATA", "not JSON");
  }
}

/** The bytes of such a file, checked. Throws BAD_METADATA with the fields that are wrong, never with what they hold. */
export function parseSaid(bytes: Uint8Array): Said {
  enforce("metadataBytes", bytes.length);
  const parsed = Said.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, code }) => `${path.join(".") || "file"}: ${code}`);
  throw new DuelineError("BAD_METADATA", fields.join(", "));
}
