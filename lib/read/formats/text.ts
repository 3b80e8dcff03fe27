import { composeDocument, NO_METADATA } from "../compose.ts";
import { decodeText } from "../decode.ts";
import { enforce } from "../limits.ts";
import { enforceLineLength, readPlainText } from "../plain-text.ts";
import type { FormatReader } from "../reader.ts";

/** Plain text: encoding told by the bytes, paragraphs by blank lines and wrapped lines. Throws FILE_TOO_LARGE, LINE_TOO_LONG, NOT_TEXT, WRONG_ENCODING. */
export const textReader: FormatReader = {
  format: "text",
  async read(bytes) {
    enforce("textBytes", bytes.length);
    enforceLineLength(bytes);
    const decoded = decodeText(bytes);
    const read = readPlainText(decoded.text);
    return composeDocument({
      ...read,
      format: "text",
      reader: "text",
      metadata: NO_METADATA,
      diagnostics: [...decoded.diagnostics, ...read.diagnostics],
      partial: read.partial || decoded.replaced > 0,
    });
  },
};
