import { Option } from "commander";
import type { Event } from "../../lib/model/event.ts";
import { isUnknownAct } from "../../lib/model/unknown-act.ts";
import type { PdfReaderName } from "../../lib/read/reader.ts";
import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { eventTable } from "../event-output.ts";
import { FILE_KINDS, formatOption, metaOption, type OcrChoice, ocrOption, parsePublished, pdfReaderOption } from "../options.ts";
import { printRows } from "../print.ts";
import { allOption, shownRows, type UnknownActs } from "../unknown-acts.ts";

interface Options extends UnknownActs {
  readonly published?: string;
  readonly lang?: string;
  readonly pdfReader: PdfReaderName;
  readonly ocr: OcrChoice;
  readonly meta?: string;
}

export const extract = defineCommand<Options>({
  name: "extract",
  define: (command) =>
    void command
      .description("print the dated events of files, each with its place in the text; needs no cloud")
      .argument("<file...>", FILE_KINDS)
      .addOption(new Option("--published <date>", "the date a document says of itself, where it says none").argParser(parsePublished))
      .option("--lang <code>", "the language, where it should not be detected")
      .addOption(pdfReaderOption())
      .addOption(ocrOption())
      .addOption(metaOption())
      .addOption(formatOption())
      .addOption(allOption()),
  async run(positional, { meta, published, lang, pdfReader, ocr, format, all: showAll }, io) {
    const { extractFile, requireLanguage } = await import("../source-files.ts");
    requireLanguage(lang);
    const all: Event[] = [];
    const exit = await eachFile(positional[0] as string[], io, async (path) => {
      const { events } = (await extractFile(path, io, { published, language: lang, pdfReader, ocr, meta })).extraction;
      if (format === "jsonl") await printRows(events, format, eventTable, io);
      else all.push(...events);
    });
    if (format !== "jsonl")
      await printRows(shownRows(all, isUnknownAct, { format, ...(showAll && { all: true }) }, io), format, eventTable, io);
    return exit;
  },
});
