import type { Command } from "commander";
import type { ExitName } from "./exit-codes.ts";
import type { Io } from "./io.ts";

/**
 * One subcommand: `define` only describes it, so that `--help` and start-up load nothing heavy; `run` imports what it needs.
 * `run` gets the positional arguments in order (a variadic one as a list) and the parsed options.
 */
export interface CliCommand<Options extends object = Record<string, unknown>> {
  readonly name: string;
  define(command: Command): void;
  run(positional: readonly unknown[], options: Options, io: Io): Promise<ExitName>;
}

/** Keeps each command's own option type inside its file; the index only needs to pass options through. */
export const defineCommand = <Options extends object>(command: CliCommand<Options>): CliCommand => command as unknown as CliCommand;
