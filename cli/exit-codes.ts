import type { ErrorCode } from "../lib/errors.ts";

/** What the shell sees. README prints this table; a test compares the two. */
export const EXIT_CODES = {
  OK: { code: 0, meaning: "all that was asked for was done" },
  SOME_FAILED: { code: 1, meaning: "some inputs could not be read or finished; standard error names them, the others are done" },
  USAGE: { code: 2, meaning: "the command line is wrong: unknown command, option or value" },
  UNREACHABLE: { code: 3, meaning: "no Dueline cloud answers, or it refuses these credentials" },
  NOT_FOUND: { code: 4, meaning: "the case, obligation or schedule asked for does not exist" },
  INTERNAL: { code: 70, meaning: "a fault in Dueline itself, or Node could not be started" },
  INTERRUPTED: { code: 130, meaning: "stopped by Ctrl-C" },
} as const;

export type ExitName = keyof typeof EXIT_CODES;

const BY_ERROR: Partial<Record<ErrorCode, ExitName>> = {
  BAD_DATE: "USAGE",
  BAD_OPTION: "USAGE",
  LANGUAGE_UNKNOWN: "USAGE",
  OUT_OF_TEXT: "USAGE",
  CLOUD_UNREACHABLE: "UNREACHABLE",
  CLOUD_REFUSED: "UNREACHABLE",
  NOT_FOUND: "NOT_FOUND",
};

/** The exit of a whole command that an error ends; an error of one input among several is SOME_FAILED. */
export const exitOfError = (code: ErrorCode): ExitName => BY_ERROR[code] ?? "SOME_FAILED";
