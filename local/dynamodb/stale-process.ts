import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const WAIT_MS = 5_000;

function pidFile(folder: string): string {
  return join(folder, "dynamodb.pid");
}

/** A pid may belong to somebody else by now: only a process that names our own database file is ours. */
function isOurs(pid: number, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return words.includes(join(folder, "dynamodb.sqlite")) && words.some((word) => word.endsWith("dynoxide"));
  } catch {
    return false;
  }
}

/** Ends the server that a killed cloud left on this folder; two servers on one database file would lose writes. */
export async function endStaleProcess(folder: string, log: (line: string) => void): Promise<void> {
  if (!existsSync(pidFile(folder))) return;
  const pid = Number(readFileSync(pidFile(folder), "utf8"));
  if (Number.isInteger(pid) && pid > 1 && isOurs(pid, folder)) {
    log("ending the DynamoDB server that an earlier run left behind");
    process.kill(pid, "SIGKILL");
    for (const end = Date.now() + WAIT_MS; isOurs(pid, folder) && Date.now() < end; ) await sleep(20);
  }
  forgetProcess(folder);
}

export function rememberProcess(folder: string, pid: number): void {
  writeFileSync(pidFile(folder), String(pid), { mode: 0o600 });
}

export function forgetProcess(folder: string): void {
  rmSync(pidFile(folder), { force: true });
}
