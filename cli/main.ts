import { EXIT_CODES } from "./exit-codes.ts";
import { isClosedPipe, runCli } from "./program.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (isClosedPipe(error)) process.exit(EXIT_CODES.OK.code);
  process.stderr.write(`dueline: standard output can't be written (${error.code})\n`);
  process.exit(EXIT_CODES.INTERNAL.code);
});
/** Nobody listens to the talk any more: the data goes on. */
process.stderr.on("error", () => {});
process.exitCode = await runCli(process.argv.slice(2));
