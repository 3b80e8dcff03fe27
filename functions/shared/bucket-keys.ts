/** Keys of S3; a part of `keys.ts`, which everybody else imports. */

const NUMBER_WIDTH = 8;
/** Numbers in sort keys are padded, so that their order is the order of text. */
export const padded = (number: number): string => String(number).padStart(NUMBER_WIDTH, "0");
export const DEFAULT_TENANT = "default";

export const INBOX_PREFIX = "in/";
export const TEXT_PREFIX = "text/";
/** What OCR read of pages, until and after the document is put together. */
export const SCAN_PREFIX = "scans/";
/** Where an installation keeps packs and calendars of its own, in its data bucket. */
export const LAW_PREFIX = "law/";
export const TENANT_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

export interface InboxPlace {
  tenant: string;
  /** The folder that somebody put the file in: an explicit case. */
  folder: string | null;
  fileName: string;
}

/** What somebody says of a file lies beside it, under its key and this. */
const DESCRIPTION = ".meta.json";
export const descriptionKey = (key: string): string => `${key}${DESCRIPTION}`;
/** The file that a description is about; null for a key that is none. */
export const describedKey = (key: string): string | null => (key.endsWith(DESCRIPTION) ? key.slice(0, -DESCRIPTION.length) : null);

/** `in/<tenant>/<case, optional>/<file>`; `in/<file>` is the default tenant's. Null: nothing that could be a document. */
export function inboxPlace(key: string): InboxPlace | null {
  if (!key.startsWith(INBOX_PREFIX) || describedKey(key) !== null) return null;
  const parts = key.slice(INBOX_PREFIX.length).split("/");
  const fileName = parts.pop() ?? "";
  const tenant = parts.shift() ?? DEFAULT_TENANT;
  if (fileName === "" || !TENANT_NAME.test(tenant)) return null;
  return { tenant, folder: parts.filter(Boolean).join("/") || null, fileName };
}

/** Where a file out of an archive or message is laid, to be taken in like any other. */
export const PART_NAMES = "part-";
export const partKey = (tenant: string, partId: string): string => inboxKey(tenant, `${PART_NAMES}${partId}`);
export const inboxKey = (tenant: string, name: string): string => `${INBOX_PREFIX}${tenant}/${name}`;
export const textKey = (tenant: string, documentId: string, run: number): string =>
  `${TEXT_PREFIX}${tenant}/${documentId}/${padded(run)}.txt`;
/** Where that text is printed. */
export const printKey = (tenant: string, documentId: string, run: number): string =>
  `${TEXT_PREFIX}${tenant}/${documentId}/${padded(run)}.print.json.gz`;
export const scanKey = (tenant: string, documentId: string, batch: number): string =>
  `${SCAN_PREFIX}${tenant}/${documentId}/${padded(batch)}.json`;

/** Exports and the keys to their pseudonyms, until they expire. */
export const EXPORT_PREFIX = "exports/";
export const exportPrefix = (tenant: string, exportId: string): string => `${EXPORT_PREFIX}${tenant}/${exportId}/`;
export const exportKey = (tenant: string, exportId: string, extension: string): string =>
  `${exportPrefix(tenant, exportId)}chronology.${extension}`;
export const nameKeyKey = (tenant: string, exportId: string): string => `${exportPrefix(tenant, exportId)}who-is-who.json`;

/** All that was made of a document's text, and of its scans. */
export const textsOf = (tenant: string, documentId: string): string => `${TEXT_PREFIX}${tenant}/${documentId}/`;
export const scansOf = (tenant: string, documentId: string): string => `${SCAN_PREFIX}${tenant}/${documentId}/`;

/** Whose an object is, in whichever of the buckets; null: the installation's. */
export function tenantOfObject(key: string): string | null {
  if (key.startsWith(LAW_PREFIX)) return null;
  if (key.startsWith(INBOX_PREFIX)) return inboxPlace(describedKey(key) ?? key)?.tenant ?? null;
  return key.split("/")[1] ?? null;
}
