import { type Block, textOf } from "../../clean/lines.ts";
import { DuelineError } from "../../errors.ts";
import { composeDocument, emptyDocument } from "../compose.ts";
import { replacedIn, undecodable } from "../decode.ts";
import { lettersIn } from "../hidden.ts";
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

const lettersOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + lettersIn(textOf(block)), 0);

/** The message as a page; null where its markup is beyond the limits and its text stands for it. */
function pageOf({ text, html }: Message) {
  if (html === null) return null;
  try {
    return { pages: [], partial: false, ...blocksOfPage(html, { article: false }) };
  } catch (error) {
    if (text !== null && error instanceof DuelineError) return null;
    throw error;
  }
}

/** Programs that write HTML often say no more in plain text than that there is HTML, or cut it short. */
const SAME_LENGTH = 0.5;

/** A message's text as its writer set it; its HTML where there is no other, or where that says far more. */
function bodyOf(message: Message) {
  const text = message.text === null ? null : readPlainText(message.text);
  const page = pageOf(message);
  if (text && (!page || lettersOf(text.blocks) >= SAME_LENGTH * lettersOf(page.blocks))) return text;
  return page ?? { blocks: [], notes: [], pages: [], diagnostics: [], partial: false };
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
    const replaced = replacedIn(body.blocks.map(textOf).join(""));
    const lost = replaced > 0 ? [undecodable(replaced, "what the message says")] : [];
    const diagnostics = [...message.diagnostics, ...body.diagnostics, ...lost];
    const about = {
      format: "eml",
      reader: "postal-mime",
      metadata: metadataOf(message),
      files: message.parts.length,
      diagnostics,
    } as const;
    if (body.blocks.length === 0 && message.parts.length > 0) return emptyDocument(about);
    return composeDocument({
      ...body,
      ...about,
      partial: body.partial || replaced > 0,
      blocks: [...subjectBlock(message), ...body.blocks],
    });
  },
};
