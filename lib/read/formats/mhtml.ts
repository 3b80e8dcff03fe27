import { DuelineError } from "../../errors.ts";
import { composeDocument } from "../compose.ts";
import { blocksOfPage } from "../html/page.ts";
import { enforce } from "../limits.ts";
import { parseMessage } from "../mail/message.ts";
import type { FormatReader } from "../reader.ts";

/** Pages that a browser saved in one file, read like HTML. The message's own date is the day of saving and says nothing of the page. */
export const mhtmlReader: FormatReader = {
  format: "mhtml",
  async read(bytes) {
    enforce("mailBytes", bytes.length);
    const { html } = await parseMessage(bytes);
    if (html === null) throw new DuelineError("EMPTY_FILE", "no page in it");
    enforce("htmlBytes", html.length);
    return composeDocument({ ...blocksOfPage(html, { article: true }), format: "mhtml", reader: "html", pages: [], partial: false });
  },
};
