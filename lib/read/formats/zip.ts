import type { Diagnostic } from "../../model/document.ts";
import { emptyDocument } from "../compose.ts";
import { partsOf } from "../containers.ts";
import type { FormatReader } from "../reader.ts";

/** An archive says nothing itself: it has no text, and tells which of its files cannot be had. Throws ARCHIVE_BROKEN, ARCHIVE_TOO_LARGE. */
export const zipReader: FormatReader = {
  format: "zip",
  async read(bytes) {
    const diagnostics: Diagnostic[] = [];
    for await (const part of partsOf(bytes, "zip")) if (part.refusal) diagnostics.push(part.refusal);
    return emptyDocument({ format: "zip", reader: "yauzl", diagnostics, partial: diagnostics.length > 0 });
  },
};
