import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { CloudAddress } from "../../../cli/cloud-address.ts";
import type { RunningCloud } from "../../../local/running-cloud.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export type CloudFile = Omit<RunningCloud, "fire" | "stop"> & { pid: number };

/** `npm start` in a process group and a folder of its own: what a test can kill as a user's machine would. */
export class StartedCloud {
  readonly folder = mkdtempSync(join(tmpdir(), "dueline-start-"));
  output = "";
  private child: ChildProcess | null = null;

  get file(): CloudFile {
    return JSON.parse(readFileSync(join(this.folder, ".dueline", "cloud.json"), "utf8"));
  }

  get address(): CloudAddress {
    const { endpoints, region, credentials } = this.file;
    return { apiUrl: endpoints.api, region, credentials };
  }

  /** Resolves with the seconds that it took; the file of a killed run does not count. */
  async start(): Promise<number> {
    const began = performance.now();
    const child = spawn(process.execPath, [join(ROOT, "local", "start.ts")], {
      cwd: this.folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (piece: Buffer) => {
        this.output += String(piece);
      });
    const isUp = () => existsSync(join(this.folder, ".dueline", "cloud.json")) && this.file.pid === child.pid;
    for (const end = Date.now() + 120_000; !isUp(); await sleep(50))
      if (child.exitCode !== null || Date.now() > end) throw new Error(`npm start did not come up: ${this.output}`);
    return (performance.now() - began) / 1000;
  }

  /** kill -9 of the host alone, or of everything that it has started as well. */
  async kill(what: "host" | "everything"): Promise<void> {
    const pid = this.child?.pid ?? 0;
    const ended = new Promise((resolve) => this.child?.once("exit", resolve));
    process.kill(what === "everything" ? -pid : pid, "SIGKILL");
    await ended;
  }

  /** Ctrl-C; resolves with the exit code. */
  async interrupt(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.child?.once("exit", resolve));
    process.kill(this.child?.pid ?? 0, "SIGINT");
    return ended;
  }

  /** Whether anything of the group still runs; a process that is dead and not yet buried does not. */
  private isAnyAlive(group: number): boolean {
    const running = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return running.some((pid) => {
      try {
        const [state, , processGroup] = readFileSync(`/proc/${pid}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        return Number(processGroup) === group && state !== "Z";
      } catch {
        return false;
      }
    });
  }

  /** Resolves with false if something of the run whose first process was `pid` is alive after twenty seconds. */
  async isGone(pid: number): Promise<boolean> {
    for (const end = Date.now() + 20_000; this.isAnyAlive(pid); await sleep(20)) if (Date.now() > end) return false;
    return true;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  remove(): void {
    if (this.isAnyAlive(this.pid)) process.kill(-this.pid, "SIGKILL");
    rmSync(this.folder, { recursive: true, force: true });
  }
}
