import { DuelineError } from "../../lib/errors.ts";

/** All that a log line may hold: ids, codes and counts. No key, file name, text or person's name has a field here. */
export interface LogFields {
  tenant?: string;
  documentId?: string;
  caseId?: string;
  messageId?: string;
  code?: string;
  state?: string;
  run?: number;
  events?: number;
  entries?: number;
  findings?: number;
  alerts?: number;
  bodies?: number;
  documents?: number;
  cases?: number;
  corrections?: number;
  exports?: number;
  requeued?: number;
  /** Objects whose key is no document's place. */
  ignored?: number;
  failed?: number;
  /** Id of a calendar that comes with Dueline or is the installation's own, and a year of it. */
  calendar?: string;
  year?: string;
  pages?: number;
  milliseconds?: number;
}

export type Log = (what: string, fields?: LogFields) => void;

/** One JSON line each; CloudWatch and the embedded cloud take stdout. */
export const log: Log = (what, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ what, ...fields })}\n`);
};

/** An error without its message, which may quote a key or a text: its kind, its code, and where in our code it came from. */
export function logError(what: string, error: unknown, fields: LogFields = {}): void {
  process.stderr.write(`${JSON.stringify({ what, ...fields, ...describe(error) })}\n`);
}

function describe(error: unknown): { error: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s{1,8}at /.test(line));
  return {
    error: error.name,
    ...(error instanceof DuelineError ? { code: error.code } : {}),
    at: at.slice(0, 5).map((line) => line.trim()),
  };
}

/** Keeps the Lambda runtime from logging a thrown error with its message. */
export async function guarded<T>(what: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    logError(what, error);
    throw new Error(`${what} failed; see the log line before`);
  }
}
