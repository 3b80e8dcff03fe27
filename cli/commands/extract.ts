import { Option } from "commander";
import type { Event } from "../../lib/model/event.ts";
import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { eventTable } from "../event-output.ts";
import { type Io, write, writeJsonLine } from "../io.ts";
import { type Format, formatOption, parsePublished } from "../options.ts";

interface Options {
  readonly published?: string;
  readonly lang?: string;
  readonly format: Format;
}

/** jsonl leaves as each file is done; json and table need all of it. */
async function print(events: readonly Event[], format: Format, io: Io): Promise<void> {
  if (format === "json") await write(io, `${JSON.stringify(events, null, 2)}\n`);
  if (format === "table") await write(io, `${eventTable(events)}\n`);
}

export const extract = defineCommand<Options>({
  name: "extract",
  define: (command) =>
    void command
      .description("print the dated events of files, each with its place in the text; needs no cloud")
      .argument("<file...>", "PDF, HTML or text")
      .addOption(new Option("--published <date>", "the date a document says of itself, where it says none").argParser(parsePublished))
      .option("--lang <code>", "the language, where it should not be detected")
      .addOption(formatOption()),
  async run(positional, { published, lang, format }, io) {
    const { extractFile } = await import("../source-files.ts");
    const all: Event[] = [];
    const exit = await eachFile(positional[0] as string[], io, async (path) => {
      const { events } = (await extractFile(path, { published, language: lang })).extraction;
      if (format !== "jsonl") all.push(...events);
      else for (const event of events) await writeJsonLine(io, event);
    });
    await print(all, format, io);
    return exit;
  },
});
