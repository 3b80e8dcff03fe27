import type { ExitName } from "./exit-codes.ts";
import { eachInside } from "./inside.ts";
import { describeError, type Io, say } from "./io.ts";
import { plainLine } from "./table.ts";

/**
 * Runs `work` on each file in order, and after an archive or a message on the files that lie in it; one that fails is named on standard error
 * and does not stop the others.
 */
export async function eachFile(paths: readonly string[], io: Io, work: (path: string) => Promise<void>): Promise<ExitName> {
  let exit: ExitName = "OK";
  const attempt = async (path: string, step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      say(io, describeError(error, plainLine(path)));
      exit = "SOME_FAILED";
    }
  };
  const workOn = async (path: string): Promise<void> => {
    await attempt(path, () => work(path));
    await attempt(path, () => eachInside(io, path, workOn));
  };
  for (const path of paths) await workOn(path);
  return exit;
}
