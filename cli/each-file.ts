import type { ExitName } from "./exit-codes.ts";
import { describeError, type Io, say } from "./io.ts";
import { plainLine } from "./table.ts";

/** Runs `work` on each file in order; a file that fails is named on standard error and does not stop the others. */
export async function eachFile(paths: readonly string[], io: Io, work: (path: string) => Promise<void>): Promise<ExitName> {
  let exit: ExitName = "OK";
  for (const path of paths) {
    try {
      await work(path);
    } catch (error) {
      say(io, describeError(error, plainLine(path)));
      exit = "SOME_FAILED";
    }
  }
  return exit;
}
