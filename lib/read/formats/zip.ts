import { DuelineError, type ErrorCode } from "../../errors.ts";
import type { Diagnostic } from "../../model/document.ts";
import { emptyDocument } from "../compose.ts";
import { partsOf } from "../containers.ts";
import type { FormatReader } from "../reader.ts";

/**
 * An archive says nothing itself: it has no text, and tells which of its files cannot be had. Throws ARCHIVE_BROKEN,
 * ARCHIVE_TOO_LARGE, and where none can be had, what the first of them is refused for.
 */
export const zipReader: FormatReader = {
  format: "zip",
  async read(bytes) {
    const diagnostics: Diagnostic[] = [];
    let files = 0;
    for await (const { refusal } of partsOf(bytes, "zip")) {
      if (refusal) diagnostics.push(refusal);
      else files++;
    }
    const [refusal] = diagnostics;
    if (files > 0) return emptyDocument({ format: "zip", reader: "yauzl", diagnostics, files, partial: refusal !== undefined });
    if (refusal) throw new DuelineError(refusal.code as ErrorCode, `none of its ${diagnostics.length} files can be had`);
    throw new DuelineError("EMPTY_FILE", "an archive without files");
  },
};
