import { composeDocument } from "../compose.ts";
import { decodeText } from "../decode.ts";
import { blocksOfPage } from "../html/page.ts";
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
    const page = blocksOfPage(text, { article: true });
    return composeDocument({
      ...page,
      format: "html",
      reader: "html",
      pages: [],
      diagnostics: [...diagnostics, ...page.diagnostics],
      partial: replaced > 0,
    });
  },
};
