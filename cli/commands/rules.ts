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

async function validate(path: string | undefined, { format }: Options, io: Io, output: RuleOutput): Promise<ExitName> {
  if (path === undefined) throw new DuelineError("BAD_OPTION", "rules validate needs a rule pack as a JSON file");
  const { id, title, obligations } = await output.readPack(path);
  await printRows([{ id, title, obligations: obligations.length }], format, output.packTable, io);
  return "OK";
}

/** The examples of a pack in a file, or of all packs that come with Dueline. */
async function test(path: string | undefined, { format }: Options, io: Io, output: RuleOutput): Promise<ExitName> {
  const failures = output.failedExamples(path === undefined ? output.ownPacks() : [await output.readPack(path)]);
  await printRows(failures, format, output.failureTable, io);
  return failures.length === 0 ? "OK" : "SOME_FAILED";
}

function requireId(id: string | undefined): string {
  if (id === undefined) throw new DuelineError("BAD_OPTION", "an id or ref is missing; `dueline rules list` names them all");
  return id;
}

const ACTIONS = { list, explain, due, validate, test };

export const rules = defineCommand<Options>({
  name: "rules",
  define: (command) =>
    void command
      .description("list the obligations of the rule packs, explain one, compute when it is due; validate and test a pack of your own")
      .addArgument(new Argument("<what>", "what to do").choices(Object.keys(ACTIONS)))
      .argument("[id or file]", "an obligation's id, or its ref for all its terms; for validate and test a rule pack as JSON")
      .option("--trigger <date>", "for due: what starts the clock, an EDTF date or a date-time")
      .option("--zone <zone>", "for due: where the bearer sits, as Asia/Almaty")
      .option("--extended <date>", "for due: when notice of an extension was given")
      .addOption(formatOption()),
  async run([what, id], options, io) {
    return await ACTIONS[what as keyof typeof ACTIONS](id as string | undefined, options, io, await import("../rule-output.ts"));
  },
});
