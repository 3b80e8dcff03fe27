import { Argument } from "commander";
import { DuelineError } from "../../lib/errors.ts";
import { defineCommand } from "../command.ts";
import type { ExitName } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { type Format, formatOption, packsOption } from "../options.ts";
import { printRows } from "../print.ts";

interface Options {
  readonly trigger?: string;
  readonly zone?: string;
  readonly extended?: string;
  readonly packs?: string;
  readonly format: Format;
}

type RuleOutput = typeof import("../rule-output.ts");

/** What one action needs: its argument, its options, and the law with one's own packs. */
interface Call {
  readonly subject: string | undefined;
  readonly options: Options;
  readonly io: Io;
  readonly output: RuleOutput;
  readonly opened: Awaited<ReturnType<RuleOutput["openLaw"]>>;
}

async function list({ options, io, output, opened }: Call): Promise<ExitName> {
  await printRows(output.listedRules(opened.law), options.format, output.listTable, io);
  return opened.exit;
}

async function explain({ subject, options, io, output, opened }: Call): Promise<ExitName> {
  await printRows(output.explainedRules(opened.law, requireId(subject)), options.format, output.explanation, io);
  return opened.exit;
}

async function due({ subject, options, io, output, opened }: Call): Promise<ExitName> {
  const id = requireId(subject);
  const { trigger, zone, extended, format } = options;
  if (trigger === undefined) throw new DuelineError("BAD_OPTION", "rules due needs --trigger DATE");
  await printRows(output.computedDues(opened.law, id, { trigger, zone, extended }), format, output.dueTable, io);
  return opened.exit;
}

async function validate({ subject, options, io, output, opened }: Call): Promise<ExitName> {
  if (subject === undefined) throw new DuelineError("BAD_OPTION", "rules validate needs a rule pack as a JSON or YAML file");
  const { id, title, obligations } = await output.openPack(opened.law, subject);
  await printRows([{ id, title, obligations: obligations.length }], options.format, output.packTable, io);
  return opened.exit;
}

/** The examples of a pack in a file, or of all packs: those that come with Dueline and those of the folder. */
async function test({ subject, options, io, output, opened }: Call): Promise<ExitName> {
  const packs = subject === undefined ? opened.law.packs : [await output.openUntestedPack(subject)];
  const failures = output.failedExamples(opened.law, packs);
  await printRows(failures, options.format, output.failureTable, io);
  return failures.length === 0 ? opened.exit : "SOME_FAILED";
}

function requireId(id: string | undefined): string {
  if (id === undefined) throw new DuelineError("BAD_OPTION", "an id or ref is missing; `dueline rules list` names them all");
  return id;
}

const ACTIONS = { list, explain, due, validate, test };
type Action = keyof typeof ACTIONS;

const ONLY_FOR_DUE = ["trigger", "zone", "extended"] as const;

/** An option or argument that an action would ignore is a misunderstanding, and said to be one. */
function refuseIdle(action: Action, subject: string | undefined, options: Options): void {
  if (action === "list" && subject !== undefined)
    throw new DuelineError("BAD_OPTION", "rules list takes no argument; `dueline rules explain ID` shows one rule");
  const idle = action === "due" ? undefined : ONLY_FOR_DUE.find((name) => options[name] !== undefined);
  if (idle !== undefined) throw new DuelineError("BAD_OPTION", `--${idle} is for rules due`);
}

export const rules = defineCommand<Options>({
  name: "rules",
  define: (command) =>
    void command
      .description("list the obligations of the rule packs, explain one, compute when it is due; validate and test a pack of your own")
      .addArgument(new Argument("<what>", "what to do").choices(Object.keys(ACTIONS)))
      .argument("[id or file]", "an obligation's id, or its ref for all its terms; for validate and test a rule pack as JSON or YAML")
      .option("--trigger <date>", "for due: what starts the clock, an EDTF date or a date-time")
      .option("--zone <zone>", "for due: where the bearer sits, as Asia/Almaty")
      .option("--extended <date>", "for due: when notice of an extension was given")
      .addOption(packsOption())
      .addOption(formatOption()),
  async run([what, id], options, io) {
    const action = what as Action;
    const subject = id as string | undefined;
    refuseIdle(action, subject, options);
    const output = await import("../rule-output.ts");
    return await ACTIONS[action]({ subject, options, io, output, opened: await output.openLaw(options.packs, io) });
  },
});
