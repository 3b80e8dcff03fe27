import type { Block } from "../../clean/lines.ts";
import { composeDocument, emptyDocument } from "../compose.ts";
import { blocksOfPage } from "../html/page.ts";
import { enforce } from "../limits.ts";
import { type Message, parseMessage } from "../mail/message.ts";
import { claim, settleMetadata } from "../metadata.ts";
import { readPlainText } from "../plain-text.ts";
import type { FormatReader } from "../reader.ts";

const metadataOf = ({ subject, sender, day }: Message) =>
  settleMetadata([
    ...claim("title", subject, "metadata", 0.9, "Subject header"),
    ...claim("publisher", sender, "metadata", 0.7, "From header"),
    ...claim("published", day, "metadata", 0.9, "Date header"),
  ]);

/** A message's text as its writer set it; its HTML where there is no other. */
function bodyOf({ text, html }: Message) {
  if (text !== null) return readPlainText(text);
  const none = { blocks: [], notes: [], pages: [], diagnostics: [], partial: false };
  return html === null ? none : { ...none, ...blocksOfPage(html, { article: false }) };
}

const subjectBlock = ({ subject }: Message): Block[] =>
  subject === null ? [] : [{ kind: "heading", level: 1, pieces: [{ text: subject.replace(/\s+/g, " ").trim(), page: null }] }];

/** E-mail: the message is a document, dated by its header in the sender's zone; what is attached are documents of their own (containers.ts). */
export const emlReader: FormatReader = {
  format: "eml",
  async read(bytes) {
    enforce("mailBytes", bytes.length);
    const message = await parseMessage(bytes);
    const body = bodyOf(message);
    const diagnostics = [...message.diagnostics, ...body.diagnostics];
    const about = { format: "eml", reader: "postal-mime", metadata: metadataOf(message), files: message.parts.length } as const;
    if (body.blocks.length === 0 && message.parts.length > 0) return emptyDocument(about);
    return composeDocument({ ...body, ...about, diagnostics, blocks: [...subjectBlock(message), ...body.blocks] });
  },
};
