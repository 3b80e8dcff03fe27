import { DuelineError } from "../../lib/errors.ts";
import type { Chronology } from "../../lib/model/chronology.ts";
import { isUnknownEntry } from "../../lib/model/unknown-act.ts";
import { defineCommand } from "../command.ts";
import { entryTable } from "../entry-output.ts";
import { type Io, say, write } from "../io.ts";
import { formatOption } from "../options.ts";
import { printRows } from "../print.ts";
import { plainLine } from "../table.ts";
import { allOption, shownRows, type UnknownActs } from "../unknown-acts.ts";

interface Options extends UnknownActs {
  readonly case?: string;
}

const isCalled = (wanted: string) => (one: { id: string; name: string }) =>
  one.id === wanted || one.name.toLocaleLowerCase() === wanted.toLocaleLowerCase();

/** What a chronology rests on may lack pages, or files of an archive: whoever reads it has to know. */
function sayPartial({ name, documents }: Chronology, io: Io): void {
  const partial = documents.filter(({ coverage }) => coverage === "partial").length;
  if (partial > 0)
    say(
      io,
      `dueline: ${plainLine(name)}: ${partial} of ${documents.length} documents were read in part only; what they lack may stand there`,
    );
}

export const timeline = defineCommand<Options>({
  name: "timeline",
  define: (command) =>
    void command
      .description("print the chronology of every case in the store, or of one")
      .option("--case <name or id>", "only this case")
      .addOption(formatOption())
      .addOption(allOption()),
  async run(_positional, { case: wanted, format, all: showAll }, io) {
    const [{ findCloud }, { getChronology, listCases }] = await Promise.all([import("../cloud-address.ts"), import("../store-client.ts")]);
    const cloud = await findCloud(io.env);
    const all = await listCases(cloud);
    const cases = wanted === undefined ? all : all.filter(isCalled(wanted));
    if (wanted !== undefined && cases.length === 0) throw new DuelineError("NOT_FOUND", "no case of that name or id");
    const entries = [];
    for (const { id, name } of cases) {
      const { chronology } = await getChronology(cloud, id);
      sayPartial(chronology, io);
      if (format === "json") entries.push(...chronology.entries);
      else {
        if (format === "table") await write(io, `\n${plainLine(name)} (${id})\n`);
        const unknown = { format, ...(showAll && { all: true }) };
        await printRows(shownRows(chronology.entries, isUnknownEntry, unknown, io), format, entryTable, io);
      }
    }
    if (format === "json") await printRows(entries, format, entryTable, io);
    return "OK";
  },
});
