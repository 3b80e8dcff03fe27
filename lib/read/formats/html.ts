import type { Diagnostic } from "../../model/document.ts";
import { composeDocument } from "../compose.ts";
import { decodeText } from "../decode.ts";
import { articleBlocks, pageBlocks } from "../html/article.ts";
import { parseDom } from "../html/dom.ts";
import { guardMarkup } from "../html/guard.ts";
import { pageMetadata } from "../html/metadata.ts";
import { takeNotes } from "../html/notes.ts";
import { ARTICLE_SEARCH, enforce } from "../limits.ts";
import type { FormatReader } from "../reader.ts";

const HEAD_BYTES = 4096;
const CHARSET = /\bcharset\s{0,8}=\s{0,8}["']?([\w-]{2,40})/i;

const NO_ARTICLE: Diagnostic = {
  code: "NO_ARTICLE",
  message: "The page's markup is too tangled to tell its article from the rest; all of its text was read.",
  page: null,
};

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
    const shape = guardMarkup(text);
    const searched = shape.depth <= ARTICLE_SEARCH.depth && shape.weight <= ARTICLE_SEARCH.weight;
    if (!searched) diagnostics.push(NO_ARTICLE);
    const document = parseDom(text);
    const metadata = pageMetadata(document);
    const notes = takeNotes(document);
    const blocks = searched ? articleBlocks(document) : pageBlocks(document);
    return composeDocument({
      format: "html",
      reader: "html",
      blocks,
      notes,
      metadata,
      pages: [],
      diagnostics,
      partial: replaced > 0,
    });
  },
};
