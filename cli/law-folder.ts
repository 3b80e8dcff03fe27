import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { DuelineError } from "../lib/errors.ts";
import { assembleLaw, BUILT_IN_LAW, type Law } from "../lib/law/law.ts";
import { isLawFileName, type LawFile, MAX_LAW_FILE_CHARACTERS } from "../lib/law/law-file.ts";
import { unsettledYears } from "../lib/law/unsettled.ts";
import type { ExitName } from "./exit-codes.ts";
import { type Io, say } from "./io.ts";
import { PACKS_VARIABLE } from "./options.ts";

export const packsFolder = (option: string | undefined, io: Io): string | undefined => option ?? (io.env[PACKS_VARIABLE] || undefined);

/** One file of law. Throws CANNOT_OPEN. */
export async function openLawFile(path: string): Promise<LawFile> {
  try {
    const { size } = await stat(path);
    if (size > MAX_LAW_FILE_CHARACTERS) throw new DuelineError("BAD_RULE_PACK", "the file is larger than any law");
    return { name: basename(path), text: await readFile(path, "utf8") };
  } catch (cause) {
    if (cause instanceof DuelineError) throw cause;
    throw new DuelineError("CANNOT_OPEN", (cause as NodeJS.ErrnoException).code, { cause });
  }
}

/** The files of law in a folder, by name. Throws CANNOT_OPEN. */
export async function openLawFolder(folder: string): Promise<LawFile[]> {
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    throw new DuelineError("CANNOT_OPEN", `${folder}: ${cause.code ?? ""}`, { cause });
  });
  return await Promise.all(
    names
      .filter(isLawFileName)
      .sort()
      .map((name) => openLawFile(join(folder, name))),
  );
}

/** What comes with Dueline and what the folder adds. Files that can't be used are named on standard error, and the exit says so. */
export async function openLaw(option: string | undefined, io: Io): Promise<{ law: Law; exit: ExitName }> {
  const folder = packsFolder(option, io);
  const law = folder === undefined ? BUILT_IN_LAW : assembleLaw(await openLawFolder(folder));
  for (const { file, code, message } of law.problems) say(io, `dueline: ${file}: ${code}: ${message}`);
  return { law, exit: law.problems.length === 0 ? "OK" : "SOME_FAILED" };
}

/** Calendars whose coming year is not settled, said once a run. */
export function sayUnsettled(law: Law, asOf: string, io: Io): void {
  for (const { message } of unsettledYears(law, asOf)) say(io, `dueline: ${message}`);
}
