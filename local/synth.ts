import { spawn } from "node:child_process";
import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CloudError } from "./cloud-error.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** All that the template and the bundles are made of; a change in any of them is a new assembly. */
const SOURCES = ["infra", "functions", "lib", "web", "samples", "cdk.json", "tsconfig.json", "package-lock.json"];
const KEEP = 4;

export interface SynthOptions {
  /** Assemblies are kept here, one folder per content hash. */
  outDir: string;
  log?: (line: string) => void;
}

function addToHash(hash: Hash, path: string): void {
  const full = join(ROOT, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addToHash(hash, `${path}/${name}`);
    return;
  }
  hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
}

/** A hash of everything that the synthesis reads, the Node version included. */
export function sourceHash(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES) addToHash(hash, source);
  return hash.digest("hex").slice(0, 16);
}

/** In a process of its own: CDK and esbuild hold half a gigabyte that nobody needs afterwards. */
function runApp(assemblyDir: string): Promise<void> {
  const { context = {} } = JSON.parse(readFileSync(join(ROOT, "cdk.json"), "utf8")) as { context?: Record<string, unknown> };
  const child = spawn(process.execPath, ["infra/app.ts"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, CDK_OUTDIR: assemblyDir, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
  const errors: Buffer[] = [];
  child.stderr?.on("data", (piece: Buffer) => errors.push(piece));
  return new Promise((done, reject) => {
    child.once("error", (cause) => reject(new CloudError("SYNTH_FAILED", undefined, { cause })));
    child.once("close", (code) => {
      if (code === 0) return done();
      process.stderr.write(Buffer.concat(errors));
      reject(new CloudError("SYNTH_FAILED", `exit code ${code}`));
    });
  });
}

/** Functions are CommonJS or ES modules by themselves, not by the package.json of the checkout that the assembly may lie in. */
function isolate(assemblyDir: string): void {
  writeFileSync(join(assemblyDir, "package.json"), "{}\n");
}

function dropOldest(outDir: string): void {
  const finished = readdirSync(outDir).filter((name) => /^[0-9a-f]{16}$/.test(name));
  const byAge = finished.map((name) => ({ name, age: statSync(join(outDir, name)).mtimeMs })).sort((a, b) => b.age - a.age);
  for (const { name } of byAge.slice(KEEP)) rmSync(join(outDir, name), { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What a synthesis that was interrupted left half-written. */
function dropInterrupted(outDir: string): void {
  for (const name of readdirSync(outDir)) {
    const pid = /^[0-9a-f]{16}\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(outDir, name), { recursive: true, force: true });
  }
}

/** Moves a finished assembly to its place; another process may have been faster with the same one. */
function publish(incoming: string, assemblyDir: string): void {
  try {
    renameSync(incoming, assemblyDir);
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true });
    if (!existsSync(join(assemblyDir, "manifest.json"))) throw error;
  }
}

/** Synthesizes the stack into a folder below `outDir`, or finds it there unchanged; resolves with that folder. */
export async function synthesize(options: SynthOptions): Promise<string> {
  const outDir = resolve(options.outDir);
  const assemblyDir = join(outDir, sourceHash());
  if (existsSync(join(assemblyDir, "manifest.json"))) {
    utimesSync(assemblyDir, new Date(), new Date());
    return assemblyDir;
  }
  options.log?.("synthesizing the stack …");
  const incoming = `${assemblyDir}.${process.pid}`;
  mkdirSync(incoming, { recursive: true });
  try {
    await runApp(incoming);
    isolate(incoming);
  } catch (error) {
    rmSync(incoming, { recursive: true, force: true });
    throw error;
  }
  publish(incoming, assemblyDir);
  dropOldest(outDir);
  dropInterrupted(outDir);
  return assemblyDir;
}
