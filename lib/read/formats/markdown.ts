import { NO_METADATA } from "../compose.ts";
import { decodeText } from "../decode.ts";
import { readConverted } from "../html/converted.ts";
import { enforce } from "../limits.ts";
import { enforceLineLength } from "../plain-text.ts";
import type { FormatReader } from "../reader.ts";

/** Notes and articles in Markdown: headings with their level, lists with their numbers, no marks of emphasis in the text. */
export const markdownReader: FormatReader = {
  format: "markdown",
  async read(bytes) {
    enforce("markdownBytes", bytes.length);
    enforceLineLength(bytes);
    const { text, replaced, diagnostics } = decodeText(bytes);
    const { Marked } = await import("marked");
    const markup = await new Marked({ gfm: true }).parse(text);
    return readConverted({ format: "markdown", reader: "marked", markup, metadata: NO_METADATA, diagnostics, partial: replaced > 0 });
  },
};
