import { DuelineError } from "../../errors.ts";
import { openZip } from "../archive/zip.ts";
import { hiddenText } from "../hidden.ts";
import { readConverted } from "../html/converted.ts";
import { enforce } from "../limits.ts";
import { guardPackage } from "../office/guard-xml.ts";
import { odtMarkup } from "../office/odt-markup.ts";
import { officeMetadata } from "../office/properties.ts";
import type { FormatReader } from "../reader.ts";

/** A password leaves the list of parts readable and their bytes not. */
const ENCRYPTED = /<manifest:encryption-data\b/;

/** OpenDocument texts, read like DOCX. Throws FILE_TOO_LARGE, FILE_ENCRYPTED, OFFICE_BROKEN, OFFICE_TOO_COMPLEX, ARCHIVE_TOO_LARGE, EMPTY_FILE. */
export const odtReader: FormatReader = {
  format: "odt",
  async read(bytes) {
    enforce("officeBytes", bytes.length);
    const entries = await openZip(bytes);
    const manifest = await entries.find(({ name }) => name === "META-INF/manifest.xml")?.read();
    if (ENCRYPTED.test(new TextDecoder().decode(manifest))) throw new DuelineError("FILE_ENCRYPTED");
    const parts = await guardPackage(entries);
    const content = parts.get("content.xml");
    if (content === undefined) throw new DuelineError("OFFICE_BROKEN", "ODT without content");
    const metadata = officeMetadata(parts.get("meta.xml"));
    const { markup, hidden } = odtMarkup(content);
    const diagnostics = hidden > 0 ? [hiddenText(hidden)] : [];
    return readConverted({ format: "odt", reader: "odt", markup, metadata, diagnostics, office: true });
  },
};
