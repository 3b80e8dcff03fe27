import type { PdfReaderName } from "../../lib/read/reader.ts";
import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { write } from "../io.ts";
import { pdfReaderOption } from "../options.ts";

interface Options {
  readonly pdfReader: PdfReaderName;
}

export const text = defineCommand<Options>({
  name: "text",
  define: (command) =>
    void command
      .description("print a document's clean text, the one that all offsets count in")
      .argument("<file>", "PDF, HTML or text")
      .addOption(pdfReaderOption()),
  async run(positional, { pdfReader }, io) {
    const { openDocument } = await import("../open-document.ts");
    return eachFile([String(positional[0])], io, async (path) => write(io, (await openDocument(path, io, pdfReader)).document.text));
  },
});
