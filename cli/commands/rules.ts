import { Argument } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import type { ExitName } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { type Format, formatOption } from "../options.ts";
import { printRows } from "../print.ts";

interface Options {
  readonly trigger?: string;
  readonly zone?: string;
  readonly extended?: string;
  readonly format: Format;
}

type RuleOutput = typeof import("../rule-output.ts");

async function list(_id: string | undefined, { format }: Options, io: Io, { listedRules, listTable }: RuleOutput): Promise<ExitName> {
  await printRows(listedRules(), format, listTable, io);
  return "OK";
}

async function explain(
  id: string | undefined,
  { format }: Options,
  io: Io,
  { explainedRules, explanation }: RuleOutput,
): Promise<ExitName> {
  await printRows(explainedRules(requireId(id)), format, explanation, io);
  return "OK";
}

async function due(id: string | undefined, options: Options, io: Io, { computedDues, dueTable }: RuleOutput): Promise<ExitName> {
  const { trigger, zone, extended, format } = options;
  if (trigger === undefined) throw new DuelineError("BAD_OPTION", "rules due needs --trigger");
  await printRows(computedDues(requireId(id), { trigger, zone, extended }), format, dueTable, io);
  return "OK";
}

function requireId(id: string | undefined): string {
  if (id === undefined) throw new DuelineError("BAD_OPTION", "an id or ref is missing; `dueline rules list` names them all");
  return id;
}

const ACTIONS = { list, explain, due };

export const rules = defineCommand<Options>({
  name: "rules",
  define: (command) =>
    void command
      .description("list the obligations of the rule packs, explain one, or compute when it is due")
      .addArgument(new Argument("<what>", "what to do").choices(Object.keys(ACTIONS)))
      .argument("[id]", "an obligation's id, or its ref for all its terms")
      .option("--trigger <date>", "for due: what starts the clock, an EDTF date or a date-time")
      .option("--zone <zone>", "for due: where the bearer sits, as Asia/Almaty")
      .option("--extended <date>", "for due: when notice of an extension was given")
      .addOption(formatOption()),
  async run([what, id], options, io) {
    return await ACTIONS[what as keyof typeof ACTIONS](id as string | undefined, options, io, await import("../rule-output.ts"));
  },
});
