import { EXIT_CODES } from "./exit-codes.ts";
import { isClosedPipe, runCli } from "./program.ts";

process.stdout.on("error", (error) => process.exit(isClosedPipe(error) ? EXIT_CODES.OK.code : EXIT_CODES.INTERNAL.code));
process.exitCode = await runCli(process.argv.slice(2));
