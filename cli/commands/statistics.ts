import { Option } from "commander";
import { defineCommand } from "../command.ts";
import { eachFile } from "../each-file.ts";
import { asOfOption, type Format, formatOption } from "../options.ts";
import { printRows } from "../print.ts";
import type { ExtractedFile } from "../source-files.ts";

interface Options {
  readonly asOf: string;
  readonly of: "bodies" | "cases";
  readonly withSuccessors?: boolean;
  readonly format: Format;
}

export const statistics = defineCommand<Options>({
  name: "statistics",
  define: (command) =>
    void command
      .description(
        "count what bodies did with complaints in files, how long answers took, and how often a file changed hands; needs no cloud",
      )
      .argument("<file...>", "the documents")
      .addOption(asOfOption("the day to judge from").makeOptionMandatory())
      .addOption(new Option("--of <what>", "a row for each body, or for each case").choices(["bodies", "cases"]).default("bodies"))
      .option("--with-successors", "count a body under the one that took over its work")
      .addOption(formatOption()),
  async run(positional, { asOf, of, withSuccessors, format }, io) {
    const [{ extractFile }, { chroniclesOf }, { checkChronology }, { RULE_PACKS: packs }, { CALENDARS: calendars }] = await Promise.all([
      import("../source-files.ts"),
      import("../case-files.ts"),
      import("../../lib/deadlines/check.ts"),
      import("../../lib/rules/index.ts"),
      import("../../lib/calendar/index.ts"),
    ]);
    const [{ caseStatistics }, { bodyStatistics }, { lastSuccessor }, { agencyById }, tables] = await Promise.all([
      import("../../lib/statistics/case-statistics.ts"),
      import("../../lib/statistics/body-statistics.ts"),
      import("../../lib/statistics/successors.ts"),
      import("../../lib/gazetteer/index.ts"),
      import("../statistics-output.ts"),
    ]);
    const files = new Map<string, ExtractedFile>();
    const exit = await eachFile(positional[0] as string[], io, async (path) => {
      const file = await extractFile(path, io);
      files.set(file.documentId, file);
    });
    const cases = chroniclesOf([...files.values()]).map((chronology) =>
      caseStatistics(chronology, checkChronology(chronology, { packs, calendars, asOf }), asOf),
    );
    if (of === "cases") await printRows(cases, format, tables.caseStatisticsTable, io);
    else {
      const joinedKey = withSuccessors ? lastSuccessor(agencyById) : undefined;
      await printRows(bodyStatistics(cases, joinedKey), format, tables.bodyStatisticsTable, io);
    }
    return exit;
  },
});
