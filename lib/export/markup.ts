const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Characters that turn the direction of what follows, and controls that XML forbids: a quote must not disguise the line it stands in. */
const STEERING = /[\p{Bidi_Control}\p{Cc}]/gu;

/** One line of plain text, without what could steer its reader. */
export const plain = (text: string): string => text.replaceAll(/\s+/gu, " ").replaceAll(STEERING, "").trim();

/** Text in HTML or XML, in elements and quoted attributes: it stays text. */
export const escapeMarkup = (text: string): string => plain(text).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Text in Markdown: no link, image, heading, table cell or HTML begins in it. */
export const escapeMarkdown = (text: string): string => plain(text).replaceAll(/[\\`*_[\]<>#!|~]/g, (sign) => `\\${sign}`);

/** Only addresses that open a page, never one that runs a script. */
export const safeLink = (link: string | null): string | null =>
  link !== null && /^(?:https?:\/\/|\/|\.\/|file:)/.test(link) ? link : null;
