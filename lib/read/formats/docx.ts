import { DuelineError } from "../../errors.ts";
import { openZip } from "../archive/zip.ts";
import { hiddenText } from "../hidden.ts";
import { readConverted } from "../html/converted.ts";
import { enforce } from "../limits.ts";
import { withoutHidden } from "../office/docx-hidden.ts";
import { withoutWrappers } from "../office/docx-wrappers.ts";
import { guardPackage } from "../office/guard-xml.ts";
import { officeMetadata } from "../office/properties.ts";
import type { FormatReader } from "../reader.ts";

/** Word's styles that mammoth has no element for by itself; a heading's style carries the names of cases. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
];

/** The package as mammoth sees it: parts that were measured before, and no others; pictures and what else has no text is not there. */
const packageOf = (parts: ReadonlyMap<string, string>): object => ({
  exists: (name: string) => parts.has(name),
  read: async (name: string) => parts.get(name) ?? "",
});

/** Without a converter of ours pictures would come as data into the markup. */
async function toMarkup(parts: ReadonlyMap<string, string>): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.convertToHtml({ file: packageOf(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0], {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    });
    return value;
  } catch (error) {
    throw new DuelineError("OFFICE_BROKEN", "DOCX", { cause: error });
  }
}

/**
 * Word documents: paragraphs, headings, table rows, footnotes and endnotes; inserted text counts, deleted text does not. There are no pages
 * in the file, so paragraphs are cited by their number; the numbers of lists are computed by Word when it prints, and are left out.
 * Throws FILE_TOO_LARGE, OFFICE_BROKEN, OFFICE_TOO_COMPLEX, ARCHIVE_TOO_LARGE, EMPTY_FILE.
 */
export const docxReader: FormatReader = {
  format: "docx",
  async read(bytes) {
    enforce("officeBytes", bytes.length);
    const parts = await guardPackage(await openZip(bytes));
    const { parts: visible, hidden } = withoutHidden(withoutWrappers(parts));
    const markup = await toMarkup(visible);
    return readConverted({
      format: "docx",
      reader: "mammoth",
      markup,
      metadata: officeMetadata(parts.get("docProps/core.xml")),
      diagnostics: hidden > 0 ? [hiddenText(hidden)] : [],
      office: true,
    });
  },
};
