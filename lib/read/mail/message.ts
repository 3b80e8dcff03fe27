import type { Address, Attachment, Email } from "postal-mime";
import { DuelineError } from "../../errors.ts";
import type { Diagnostic } from "../../model/document.ts";
import { LIMITS } from "../limits.ts";
import { withReadableLetters } from "./letters.ts";

export interface MailPart {
  name: string | null;
  type: string;
  bytes: Uint8Array;
}

/** A message as far as reading needs it. */
export interface Message {
  subject: string | null;
  /** Name of the sender, or the address where there is no name. */
  sender: string | null;
  /** ISO day in the sender's own zone; null where the header tells none. */
  day: string | null;
  text: string | null;
  html: string | null;
  parts: readonly MailPart[];
  diagnostics: readonly Diagnostic[];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const HEADER_DATE = /\b(\d{1,2})\s{1,4}([A-Za-z]{3})[a-z]{0,6}\s{1,4}((?:19|20)\d{2})\b/;

/** "Thu, 5 Mar 2026 23:10:00 +0500" was the fifth where it was written, whatever day it was in Greenwich. */
export function headerDay(value: string | undefined): string | null {
  const [, day = "", month = "", year = ""] = HEADER_DATE.exec(value ?? "") ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const filled = (value: string | undefined): string | null => (value === undefined || value.trim() === "" ? null : value);
const nameOf = (address: Address | undefined): string | null => filled(address?.name) ?? filled(address?.address);

/** A picture that the message's own text shows (a logo, a signature) is no document that somebody sent. */
const isShown = ({ related, mimeType }: Attachment): boolean => related === true && mimeType.startsWith("image/");

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

const partOf = (attachment: Attachment): MailPart => ({
  name: attachment.filename,
  type: attachment.mimeType,
  bytes: bytesOf(attachment),
});

const messageOf = (email: Email, diagnostics: readonly Diagnostic[]): Message => ({
  diagnostics,
  subject: filled(email.subject),
  sender: nameOf(email.from),
  day: headerDay(email.headers.find(({ key }) => key === "date")?.value),
  text: filled(email.text),
  html: filled(email.html),
  parts: email.attachments
    .filter((one) => !isShown(one))
    .map(partOf)
    .filter(({ bytes: { length } }) => length > 0),
});

/** Takes a MIME message apart; forwarded messages are attachments like others. Throws MAIL_BROKEN. */
export async function parseMessage(bytes: Uint8Array): Promise<Message> {
  const { default: PostalMime } = await import("postal-mime");
  const options = {
    forceRfc822Attachments: true,
    maxNestingDepth: LIMITS.mailDepth.max,
    maxHeadersSize: LIMITS.mailHeaderBytes.max,
  };
  const readable = withReadableLetters(bytes);
  try {
    return messageOf(await new PostalMime(options).parse(readable.bytes), readable.diagnostics);
  } catch (error) {
    throw new DuelineError("MAIL_BROKEN", undefined, { cause: error });
  }
}
