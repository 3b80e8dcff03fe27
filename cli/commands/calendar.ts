import { Argument } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import type { ExitName } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { asOfOption, type Format, formatOption, packsOption } from "../options.ts";
import { printRows } from "../print.ts";

interface Options {
  readonly packs?: string;
  readonly asOf?: string;
  readonly format: Format;
}

type CalendarOutput = typeof import("../calendar-output.ts");

/** Every calendar with its years, or every row of one. */
async function list(id: string | undefined, { packs, asOf, format }: Options, io: Io, output: CalendarOutput): Promise<ExitName> {
  const { law, exit } = await output.openLaw(packs, io);
  if (id === undefined) await printRows(output.listedCalendars(law), format, output.calendarTable, io);
  else await printRows(output.listedDays(law, id), format, output.dayTable, io);
  if (asOf !== undefined) output.sayUnsettled(law, asOf, io);
  return exit;
}

/** Checks a calendar, or rows for one, and keeps it in the folder of one's own packs, where every later run finds it. */
async function add(path: string | undefined, { packs, format }: Options, io: Io, output: CalendarOutput): Promise<ExitName> {
  if (path === undefined) throw new DuelineError("BAD_OPTION", "calendar add needs a calendar, or rows for one, as a JSON or YAML file");
  const folder = output.packsFolder(packs, io);
  if (folder === undefined)
    throw new DuelineError("BAD_OPTION", "calendar add needs --packs FOLDER, where your own packs and calendars are kept");
  await printRows([await output.addCalendar(path, folder, io)], format, output.calendarTable, io);
  return "OK";
}

const ACTIONS = { list, add };

export const calendar = defineCommand<Options>({
  name: "calendar",
  define: (command) =>
    void command
      .description("list the calendars of working days and their rows; add rows of your own")
      .addArgument(new Argument("<what>", "what to do").choices(Object.keys(ACTIONS)))
      .argument("[id or file]", "for list: a calendar's id, to see its rows; for add: a JSON or YAML file")
      .addOption(packsOption())
      .addOption(asOfOption("for list: warn, from 1 November of that day's year, where the next year is not settled"))
      .addOption(formatOption()),
  async run([what, subject], options, io) {
    return await ACTIONS[what as keyof typeof ACTIONS](subject as string | undefined, options, io, await import("../calendar-output.ts"));
  },
});
