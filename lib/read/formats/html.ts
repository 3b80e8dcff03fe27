import { composeDocument } from "../compose.ts";
import { decodeText } from "../decode.ts";
import { articleBlocks } from "../html/article.ts";
import { parseDom } from "../html/dom.ts";
import { guardMarkup } from "../html/guard.ts";
import { pageMetadata } from "../html/metadata.ts";
import { takeNotes } from "../html/notes.ts";
import { enforce } from "../limits.ts";
import type { FormatReader } from "../reader.ts";

const HEAD_BYTES = 4096;
const CHARSET = /\bcharset\s{0,8}=\s{0,8}["']?([\w-]{2,40})/i;

/** The page's own word for its encoding; one that no decoder knows counts as none. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Array.from(bytes.subarray(0, HEAD_BYTES), (byte) => String.fromCharCode(byte)).join("");
  const label = CHARSET.exec(head)?.[1];
  if (label === undefined || /^utf-?16/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Saved web pages: the article only, with title, publisher and publication day. Throws FILE_TOO_LARGE, MARKUP_TOO_DEEP, NOT_TEXT, WRONG_ENCODING. */
export const htmlReader: FormatReader = {
  format: "html",
  async read(bytes) {
    enforce("htmlBytes", bytes.length);
    const { text, replaced, diagnostics } = decodeText(bytes, declaredCharset(bytes));
    guardMarkup(text);
    const document = parseDom(text);
    const metadata = pageMetadata(document);
    const notes = takeNotes(document);
    const blocks = articleBlocks(document);
    return composeDocument({
      format: "html",
      reader: "html",
      blocks,
      notes,
      metadata,
      pagesTotal: 0,
      pagesWithoutText: [],
      diagnostics,
      partial: replaced > 0,
    });
  },
};
