import { DuelineError } from "../../errors.ts";
import { NO_METADATA } from "../compose.ts";
import { decodeText } from "../decode.ts";
import { readConverted } from "../html/converted.ts";
import { enforce } from "../limits.ts";
import { enforceLineLength } from "../plain-text.ts";
import type { FormatReader } from "../reader.ts";

async function toMarkup(text: string): Promise<string> {
  const { Marked } = await import("marked");
  try {
    return await new Marked({ gfm: true }).parse(text);
  } catch (error) {
    throw new DuelineError("MARKUP_TOO_DEEP", "Markdown", { cause: error });
  }
}

/** Notes and articles in Markdown: headings with their level, lists with their numbers, no marks of emphasis in the text. */
export const markdownReader: FormatReader = {
  format: "markdown",
  async read(bytes) {
    enforce("markdownBytes", bytes.length);
    enforceLineLength(bytes);
    const { text, replaced, diagnostics } = decodeText(bytes);
    const markup = await toMarkup(text);
    return readConverted({ format: "markdown", reader: "marked", markup, metadata: NO_METADATA, diagnostics, partial: replaced > 0 });
  },
};
