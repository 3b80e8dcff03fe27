import { Command, CommanderError } from "commander";
import { DuelineError } from "../lib/errors.ts";
import manifest from "../package.json" with { type: "json" };
import type { CliCommand } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import { EXIT_CODES, type ExitName, exitOfError } from "./exit-codes.ts";
import { describeError, type Io, processIo, say } from "./io.ts";

function exitTable(): string {
  const rows = Object.values(EXIT_CODES).map(({ code, meaning }) => `  ${String(code).padEnd(5)}${meaning}`);
  return ["", "Exit codes:", ...rows].join("\n");
}

/** The command line as commander sees it; `finish` receives how the chosen command ended. */
export function buildProgram(io: Io, finish: (exit: ExitName) => void): Command {
  const program = new Command("dueline")
    .description("Who did what on which date, and what is late under which article.")
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError("(see --help)")
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, "dueline: BAD_OPTION: ")),
    })
    .addHelpText("after", exitTable());
  for (const command of COMMANDS) addCommand(program, command, io, finish);
  return program;
}

function addCommand(program: Command, command: CliCommand, io: Io, finish: (exit: ExitName) => void): void {
  const sub = program.command(command.name);
  command.define(sub);
  sub.action(async (...given: unknown[]) => {
    const positional = given.slice(0, -2);
    finish(await command.run(positional, given.at(-2) as Record<string, unknown>, io));
  });
}

function exitOf(error: unknown, io: Io): ExitName {
  if (error instanceof CommanderError) return error.exitCode === 0 ? "OK" : "USAGE";
  if (isClosedPipe(error)) return "OK";
  say(io, describeError(error));
  return error instanceof DuelineError ? exitOfError(error.code) : "INTERNAL";
}

/** `dueline extract … | head` closes our output early: that is the reader's good right, not a failure. */
export const isClosedPipe = (error: unknown): boolean => (error as NodeJS.ErrnoException | undefined)?.code === "EPIPE";

/** Runs one command line (without `node` and the script) and tells the exit code. */
export async function runCli(args: readonly string[], io: Io = processIo()): Promise<number> {
  let exit: ExitName = "OK";
  try {
    await buildProgram(io, (ended) => {
      exit = ended;
    }).parseAsync([...args], { from: "user" });
  } catch (error) {
    exit = exitOf(error, io);
  }
  return EXIT_CODES[exit].code;
}
