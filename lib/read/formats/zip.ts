import { DuelineError } from "../../errors.ts";
import type { Diagnostic } from "../../model/document.ts";
import { emptyDocument } from "../compose.ts";
import { partsOf } from "../containers.ts";
import type { FormatReader } from "../reader.ts";

/** An archive says nothing itself: it has no text, and tells which of its files cannot be had. Throws ARCHIVE_BROKEN, ARCHIVE_TOO_LARGE. */
export const zipReader: FormatReader = {
  format: "zip",
  async read(bytes) {
    const diagnostics: Diagnostic[] = [];
    let files = 0;
    for await (const { refusal } of partsOf(bytes, "zip")) {
      if (refusal) diagnostics.push(refusal);
      else files++;
    }
    if (files + diagnostics.length === 0) throw new DuelineError("EMPTY_FILE", "an archive without files");
    return emptyDocument({ format: "zip", reader: "yauzl", diagnostics, files, partial: diagnostics.length > 0 });
  },
};
