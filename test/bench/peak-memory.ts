import { runCli } from "../../cli/program.ts";

/** Runs one command line and then tells this process's peak resident memory in KiB on standard error. */
process.exitCode = await runCli(process.argv.slice(2));
process.stderr.write(`${process.resourceUsage().maxRSS}\n`);
