import { Option } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import type { AskedFile } from "../export-bundle.ts";
import { asOfOption } from "../options.ts";

const COVERED = { pseudonyms: "all", "officials-hidden": "officials", printed: "none" } as const;

interface Options {
  readonly asOf: string;
  readonly format: string;
  readonly names: keyof typeof COVERED;
  readonly key?: string;
  readonly out?: string;
}

export const exportFiles = defineCommand<Options>({
  name: "export",
  define: (command) =>
    void command
      .description("write the chronologies of files for spreadsheets, courts, timelines, graphs and programs; needs no cloud")
      .argument("<file...>", "the documents")
      .addOption(asOfOption("the day to judge from").makeOptionMandatory())
      .requiredOption(
        "--format <format>",
        "csv, xlsx, docx, json, jsonl, markdown, html, pdf, ics, timelinejs, vis-timeline, graphml, referrals-csv, web-annotation",
      )
      .addOption(
        new Option("--names <names>", "whose names are replaced: everybody's, those of officials, nobody's")
          .choices(Object.keys(COVERED))
          .default("officials-hidden"),
      )
      .option("--key <file>", "write here who is who; keep it apart from the export")
      .option("--out <file>", "write here, not to standard output"),
  async run(positional, { asOf, format, names, key, out }, io) {
    const [{ extractFile }, { chroniclesOf }, { bundleOf, writeExport }] = await Promise.all([
      import("../source-files.ts"),
      import("../case-files.ts"),
      import("../export-bundle.ts"),
    ]);
    const files: AskedFile[] = [];
    const exit = await eachFile(positional[0] as string[], io, async (path) => {
      try {
        files.push({ path, extracted: await extractFile(path, io), code: null });
      } catch (error) {
        files.push({ path, extracted: null, code: error instanceof DuelineError ? error.code : "INTERNAL" });
        throw error;
      }
    });
    const read = new Map(files.flatMap(({ extracted }) => (extracted ? [[extracted.documentId, extracted] as const] : [])));
    await writeExport(bundleOf(files, chroniclesOf([...read.values()]), asOf), { format, who: COVERED[names], key, out }, io);
    return exit;
  },
});
