import { readFileSync } from "node:fs";
import { runCli } from "../../cli/program.ts";

/** Runs one command line and then tells this process's peak resident memory in KiB on standard error. */
process.exitCode = await runCli(process.argv.slice(2));
/** What the kernel counts as maxRSS begins with what the parent held when it started this process; this is of its own. */
const peakKb = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
process.stderr.write(`${peakKb}\n`);
