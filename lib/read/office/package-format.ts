import { DuelineError } from "../../errors.ts";
import type { DocumentFormat } from "../../model/document.ts";
import { openZip, type ZipEntry } from "../archive/zip.ts";

const ODF_TYPE = "mimetype";
const LONGEST_TYPE = 200;
const ODF_TEXT = "application/vnd.oasis.opendocument.text";
const CONTENT_TYPES = "[Content_Types].xml";

async function odfType(entries: readonly ZipEntry[]): Promise<string | null> {
  const [first] = entries;
  if (first?.name !== ODF_TYPE || first.size > LONGEST_TYPE || first.encrypted) return null;
  return new TextDecoder().decode(await first.read()).trim();
}

/** What a ZIP file is: a document that an office program packed, or an archive of files. Throws UNKNOWN_FORMAT for tables, slides and books. */
export async function packageFormat(bytes: Uint8Array): Promise<DocumentFormat> {
  const entries = await openZip(bytes);
  const type = await odfType(entries);
  if (type === ODF_TEXT || type === `${ODF_TEXT}-template`) return "odt";
  if (type !== null) throw new DuelineError("UNKNOWN_FORMAT", "an office file that is no text");
  if (!entries.some(({ name }) => name === CONTENT_TYPES)) return "zip";
  if (entries.some(({ name }) => /^word\/document\d{0,2}\.xml$/.test(name))) return "docx";
  throw new DuelineError("UNKNOWN_FORMAT", "an Office file that is no text");
}
