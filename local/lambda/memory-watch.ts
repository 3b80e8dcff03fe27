import { readFileSync } from "node:fs";

const EVERY_MS = 250;
const PAGE_BYTES = 4096;

function residentMb(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    return (pages * PAGE_BYTES) / (1024 * 1024);
  } catch {
    return null;
  }
}

/** Calls `onExceeded` once when a process holds more memory than its function may (Linux only); answers how to stop watching. */
export function watchMemory(pid: number, limitMb: number, onExceeded: () => void): () => void {
  const timer = setInterval(() => {
    if ((residentMb(pid) ?? 0) <= limitMb) return;
    clearInterval(timer);
    onExceeded();
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
