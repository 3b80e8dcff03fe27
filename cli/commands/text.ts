import type { PdfReaderName } from "../../lib/read/reader.ts";
import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { write } from "../io.ts";
import { FILE_KINDS, type OcrChoice, ocrOption, pdfReaderOption } from "../options.ts";

interface Options {
  readonly pdfReader: PdfReaderName;
  readonly ocr: OcrChoice;
}

/** Between the documents of an archive, or a message and its attachments. */
const DOCUMENT_BREAK = "\n\f\n";

export const text = defineCommand<Options>({
  name: "text",
  define: (command) =>
    void command
      .description("print a document's clean text, the one that all offsets count in")
      .argument("<file>", FILE_KINDS)
      .addOption(pdfReaderOption())
      .addOption(ocrOption()),
  async run(positional, { pdfReader, ocr }, io) {
    const { openDocument } = await import("../open-document.ts");
    let printed = 0;
    return eachFile([String(positional[0])], io, async (path) => {
      const { text } = (await openDocument(path, io, { pdfReader, ocr })).document;
      if (text === "") return;
      await write(io, printed++ === 0 ? text : `${DOCUMENT_BREAK}${text}`);
    });
  },
});
