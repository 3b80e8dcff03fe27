import { Option } from "commander";
import type { Event } from "../../lib/model/event.ts";
import type { PdfReaderName } from "../../lib/read/reader.ts";
import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { eventTable } from "../event-output.ts";
import { type Format, formatOption, parsePublished, pdfReaderOption } from "../options.ts";
import { printRows } from "../print.ts";

interface Options {
  readonly published?: string;
  readonly lang?: string;
  readonly pdfReader: PdfReaderName;
  readonly format: Format;
}

export const extract = defineCommand<Options>({
  name: "extract",
  define: (command) =>
    void command
      .description("print the dated events of files, each with its place in the text; needs no cloud")
      .argument("<file...>", "PDF, HTML or text")
      .addOption(new Option("--published <date>", "the date a document says of itself, where it says none").argParser(parsePublished))
      .option("--lang <code>", "the language, where it should not be detected")
      .addOption(pdfReaderOption())
      .addOption(formatOption()),
  async run(positional, { published, lang, pdfReader, format }, io) {
    const { extractFile, requireLanguage } = await import("../source-files.ts");
    requireLanguage(lang);
    const all: Event[] = [];
    const exit = await eachFile(positional[0] as string[], io, async (path) => {
      const { events } = (await extractFile(path, io, { published, language: lang, pdfReader })).extraction;
      if (format === "jsonl") await printRows(events, format, eventTable, io);
      else all.push(...events);
    });
    if (format !== "jsonl") await printRows(all, format, eventTable, io);
    return exit;
  },
});
