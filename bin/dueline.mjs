#!/usr/bin/env node
/**
 * Plain JavaScript, so that any Node can start it: installs what a fresh clone lacks, finds the pinned Node 24 and hands over to it.
 *
 *   dueline ARGS…                the command line
 *   dueline --run FILE ARGS…     a TypeScript file of this clone
 *   dueline --tool NAME ARGS…    an installed tool (vitest, biome, tsc, cdk, vite) under the pinned Node
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = join(ROOT, "cli", "main.ts");
const BUNDLE = join(ROOT, "dist", "dueline.mjs");
const LOCKFILE = join(ROOT, "package-lock.json");
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");
const EXIT_CANNOT_START = 70;

/** npm never packs a lockfile: where there is one, this is a clone, which runs TypeScript; a package runs its bundle. */
const isClone = existsSync(LOCKFILE);
const OLDEST_NODE = isClone ? [22, 18] : [20, 0];
const require = createRequire(join(ROOT, "package.json"));

function fail(code, message) {
  process.stderr.write(`dueline: ${code}: ${message}\n`);
  process.exit(EXIT_CANNOT_START);
}

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, "utf8")).packages;

/** npm's own copy of the lockfile, usually the newer file; after a checkout only the versions inside can tell. */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  if (statSync(INSTALLED).mtimeMs >= statSync(LOCKFILE).mtimeMs) return true;
  const there = packagesOf(INSTALLED);
  const wanted = Object.entries(packagesOf(LOCKFILE)).filter(([path, entry]) => path.startsWith("node_modules/") && !entry.optional);
  return wanted.every(([path, entry]) => there[path]?.version === entry.version);
}

function installWhatIsMissing() {
  if (isInstalled()) return;
  process.stderr.write("dueline: installing from the lockfile (npm ci) …\n");
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const [command, ...first] = npm;
  const done = spawnSync(command, [...first, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && npm.length === 1,
  });
  if (done.status !== 0) fail("INSTALL_FAILED", "npm ci did not finish; see its message above, then try again.");
}

function pinnedNode() {
  const file = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  try {
    return join(dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`)), file);
  } catch {
    return null;
  }
}

function nodeToUse() {
  const pinned = pinnedNode();
  if (pinned && existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return process.execPath;
  return fail(
    "NODE_TOO_OLD",
    `no pinned Node for ${process.platform}-${process.arch}; install Node ${OLDEST_NODE.join(".")} or newer (24 is best).`,
  );
}

const TOOLS = { vitest: "vitest", biome: "@biomejs/biome", tsc: "typescript", cdk: "aws-cdk", vite: "vite" };

function toolFile(name) {
  const pack = TOOLS[name];
  if (!pack) fail("UNKNOWN_TOOL", `no tool "${name}"; there are ${Object.keys(TOOLS).join(", ")}.`);
  const manifest = require.resolve(`${pack}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[name]);
}

function target(args) {
  if (isClone && args[0] === "--run") return [join(ROOT, args[1] ?? ""), ...args.slice(2)];
  if (isClone && args[0] === "--tool") return [toolFile(args[1]), ...args.slice(2)];
  return [isClone ? SOURCE : BUNDLE, ...args];
}

function environment(node) {
  const env = { ...process.env };
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[path] = [dirname(node), env[path]].filter(Boolean).join(delimiter);
  if (isClone) env.NODE_COMPILE_CACHE ??= join(ROOT, "node_modules", ".cache", "dueline");
  return env;
}

/** On a terminal Ctrl-C reaches the child by itself; passing it on as well would count as a second, impatient one. */
function passSignalsTo(child) {
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
}

/** npm runs scripts in the clone's root; the files that a command names are meant from where its user stands. */
function folderOfUser(args) {
  const { INIT_CWD: folder, npm_lifecycle_event: script } = process.env;
  return args[0] === SOURCE && script === "dueline" && folder && existsSync(folder) ? folder : process.cwd();
}

/**
 * A command runs for seconds: in that time V8's last compiler costs more CPU time than its code saves, and the one before it is better started late.
 * Only the pinned Node is known to have these options.
 */
function optionsOf(node, [file]) {
  const isCommand = file === SOURCE || file === BUNDLE;
  return isCommand && node === pinnedNode() ? JSON.parse(readFileSync(join(ROOT, "bin", "short-run.json"), "utf8")) : [];
}

function handOver(node, args) {
  const child = spawn(node, [...optionsOf(node, args), ...args], { stdio: "inherit", env: environment(node), cwd: folderOfUser(args) });
  passSignalsTo(child);
  child.on("error", (error) => fail("NODE_NOT_STARTED", `${node} could not be started (${error.code}).`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

if (isClone) installWhatIsMissing();
handOver(nodeToUse(), target(process.argv.slice(2)));
