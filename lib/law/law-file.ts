import { parse } from "yaml";
import { DuelineError, type ErrorCode } from "../errors.ts";

/** A file of somebody's own law: a rule pack, a calendar, or rows for a calendar, as JSON or YAML. */
export interface LawFile {
  /** The file's name without its folder. */
  name: string;
  text: string;
}

/** Far beyond any code of procedure; what is larger is no law. */
export const MAX_LAW_FILE_CHARACTERS = 2_000_000;
/** A YAML file that repeats one piece thousands of times is meant to fill the memory. */
const MAX_ALIASES = 100;

const NAME = /\.(?:json|ya?ml)$/i;
export const isLawFileName = (name: string): boolean => NAME.test(name) && !name.startsWith(".");

/** The data in a JSON or YAML file. Throws `code` where it is neither, too large, or hides how large it is. */
export function readLawFile({ name, text }: LawFile, code: ErrorCode): unknown {
  if (text.length > MAX_LAW_FILE_CHARACTERS) throw new DuelineError(code, `longer than ${MAX_LAW_FILE_CHARACTERS} characters`);
  const isJson = /\.json$/i.test(name);
  try {
    return isJson ? JSON.parse(text) : parse(text, { schema: "core", maxAliasCount: MAX_ALIASES, prettyErrors: false, logLevel: "error" });
  } catch (cause) {
    throw new DuelineError(code, isJson ? "not JSON" : "not YAML", { cause });
  }
}
