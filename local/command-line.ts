import { isIP } from "node:net";
import { parseArgs } from "node:util";
import { InvalidArgumentError } from "commander";
import { EXIT_CODES } from "../cli/exit-codes.ts";
import { describeError } from "../cli/io.ts";
import { CloudError } from "./cloud-error.ts";

type Options = NonNullable<Parameters<typeof parseArgs>[0]>["options"] & object;

/** The command line of `npm run demo` or `npm start` is wrong; its message says how. */
class UsageError extends Error {}

/** Parsed options; `read` may refuse their values. @throws UsageError */
export function optionsOf<const O extends Options, T>(
  options: O,
  read: (values: ReturnType<typeof parseArgs<{ options: O }>>["values"]) => T,
): T {
  try {
    return read(parseArgs({ options }).values);
  } catch (error) {
    const isUsage = error instanceof InvalidArgumentError || String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS_");
    throw isUsage ? new UsageError((error as Error).message, { cause: error }) : error;
  }
}

/** Says on standard error why a program ended, and ends it with the exit code for that; `otherwise` is the one for faults of the cloud. */
export function endWith(error: unknown, otherwise: number): never {
  if (error instanceof UsageError) {
    process.stderr.write(`dueline: ${error.message} (see --help)\n`);
    process.exit(EXIT_CODES.USAGE.code);
  }
  process.stderr.write(`${error instanceof CloudError ? `dueline: ${error.code}: ${error.message}` : describeError(error)}\n`);
  process.exit(otherwise);
}

/** Networks as `address/bits`. @throws InvalidArgumentError */
export function networksOf(texts: readonly string[]): string[] {
  for (const text of texts) {
    const [address = "", bits = "", ...more] = text.split("/");
    const most = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
    if (more.length > 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > most)
      throw new InvalidArgumentError("--webhook-network takes a network as 127.0.0.0/8.");
  }
  return [...texts];
}
