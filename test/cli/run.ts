import { spawn } from "node:child_process";
import { join } from "node:path";

const LAUNCHER = join(import.meta.dirname, "..", "..", "bin", "dueline.mjs");

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the real launcher in its own process, as a shell would. */
export function dueline(args: readonly string[], { stdin = "", cwd, env }: RunOptions = {}): Promise<CliRun> {
  const child = spawn(process.execPath, [LAUNCHER, ...args], { ...(cwd ? { cwd } : {}), env: { ...process.env, ...env } });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}
