import type { CliCommand } from "../command.ts";
import { annotate } from "./annotate.ts";
import { extract } from "./extract.ts";
import { text } from "./text.ts";

/** Every subcommand, in the order of `--help`. A file beside this one that is not listed fails a test. */
export const COMMANDS: readonly CliCommand[] = [text, extract, annotate];
