import { DuelineError } from "../../lib/errors.ts";
import type { RulePack } from "../../lib/model/obligation.ts";
import type { PdfReaderName } from "../../lib/read/reader.ts";
import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { findingTable } from "../finding-output.ts";
import {
  asOfOption,
  collect,
  FILE_KINDS,
  type Format,
  formatOption,
  metaOption,
  type OcrChoice,
  ocrOption,
  packsOption,
  pdfReaderOption,
} from "../options.ts";
import { printRows } from "../print.ts";
import type { ExtractedFile } from "../source-files.ts";

interface Options {
  readonly asOf: string;
  readonly pack?: readonly string[];
  readonly packs?: string;
  readonly pdfReader: PdfReaderName;
  readonly ocr: OcrChoice;
  readonly meta?: string;
  readonly format: Format;
}

function choosePacks(packs: readonly RulePack[], wanted: readonly string[] | undefined): readonly RulePack[] {
  const unknown = wanted?.find((id) => !packs.some((pack) => pack.id === id));
  if (unknown !== undefined) throw new DuelineError("BAD_OPTION", `--pack ${unknown}; there are ${packs.map(({ id }) => id).join(", ")}`);
  return wanted ? packs.filter(({ id }) => wanted.includes(id)) : packs;
}

export const check = defineCommand<Options>({
  name: "check",
  define: (command) =>
    void command
      .description("print what the law says of the acts in files, as of a day; needs no cloud")
      .argument("<file...>", FILE_KINDS)
      .addOption(asOfOption("the day to judge from").makeOptionMandatory())
      .option("--pack <id>", "only this rule pack (may be given more than once)", collect)
      .addOption(packsOption())
      .addOption(pdfReaderOption())
      .addOption(ocrOption())
      .addOption(metaOption())
      .addOption(formatOption()),
  async run(positional, { meta, asOf, pack, packs: folder, pdfReader, ocr, format }, io) {
    const [{ extractFile }, { chroniclesOf }, { checkChronology }, { openLaw, sayUnsettled }] = await Promise.all([
      import("../source-files.ts"),
      import("../case-files.ts"),
      import("../../lib/deadlines/check.ts"),
      import("../law-folder.ts"),
    ]);
    const { law, exit: lawExit } = await openLaw(folder, io);
    const packs = choosePacks(law.packs, pack);
    sayUnsettled(law, asOf, io);
    const files = new Map<string, ExtractedFile>();
    const exit = await eachFile(positional[0] as string[], io, async (path) => {
      const file = await extractFile(path, io, { pdfReader, ocr, meta });
      files.set(file.documentId, file);
    });
    const findings = chroniclesOf([...files.values()]).flatMap((chronology) =>
      checkChronology(chronology, { packs, calendars: law.calendars, asOf }),
    );
    await printRows(findings, format, findingTable, io);
    return exit === "OK" ? lawExit : exit;
  },
});
