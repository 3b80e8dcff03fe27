import { once } from "node:events";
import { DuelineError } from "../lib/errors.ts";

/** The outside of a command: standard output is data, standard error is talk. */
export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
}

export const processIo = (): Io => ({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env });

/** Writes data and waits where the reader is slower than we are, so that nothing piles up in memory. */
export async function write(io: Io, data: string): Promise<void> {
  if (!io.stdout.write(data)) await once(io.stdout, "drain");
}

export const writeJsonLine = (io: Io, value: unknown): Promise<void> => write(io, `${JSON.stringify(value)}\n`);

export function say(io: Io, line: string): void {
  io.stderr.write(`${line}\n`);
}

/** An error as one line for people: place, code, what to do. A fault of our own shows where, never a message that may quote a document. */
export function describeError(error: unknown, place?: string): string {
  const where = place ? `${place}: ` : "";
  if (error instanceof DuelineError) return `dueline: ${where}${error.code}: ${error.message}`;
  const { name, stack, code = "" } = (error instanceof Error ? error : new Error()) as NodeJS.ErrnoException;
  const frames = (stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return [
    `dueline: ${where}INTERNAL: a fault in Dueline (${[name, code].filter(Boolean).join(" ")}); please report it with these lines:`,
    ...frames.slice(0, 6),
  ].join("\n");
}
