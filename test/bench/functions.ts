import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SETTINGS } from "../../functions/shared/environment.ts";
import { type Assembly, readAssembly } from "../../local/template/assembly.ts";
import { type BenchRow, thousands } from "./cpu.ts";

const RUNS = 5;

interface BundledFunction {
  readonly name: string;
  readonly folder: string;
}

/** The project's own functions; what CDK brings along for its custom resources has no Node bundle of ours. */
function bundledFunctions({ template, assetPath }: Assembly): BundledFunction[] {
  return Object.entries(template.Resources).flatMap(([name, { Type, Properties }]) => {
    const code = Properties.Code as { S3Key?: unknown } | undefined;
    if (Type !== "AWS::Lambda::Function" || typeof code?.S3Key !== "string") return [];
    const folder = assetPath(code.S3Key);
    return readdirSync(folder).some((file) => file.startsWith("index.")) && String(Properties.Runtime).startsWith("nodejs")
      ? [{ name, folder }]
      : [];
  });
}

const kilobytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1024;

/** Milliseconds from a bare Node to a loaded handler, without a compile cache, as a cold start in the cloud has none. */
function initMilliseconds(folder: string): number {
  const file = readdirSync(folder).find((name) => /^index\.(?:m?js|cjs)$/.test(name)) ?? "index.js";
  const script = `const begun = performance.now(); await import(${JSON.stringify(pathToFileURL(join(folder, file)).href)}); console.log(performance.now() - begun);`;
  const settings = Object.fromEntries(Object.values(SETTINGS).map((name) => [name, "http://127.0.0.1:9/bench"]));
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: "eu-central-1",
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
    ...settings,
    [SETTINGS.inboxBucket]: "bench",
  };
  const { stdout, status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", env });
  if (status !== 0) throw new Error(`loading ${file} of ${folder} failed: ${stderr.slice(0, 400)}`);
  return Number(stdout);
}

/** Size of every function's bundle and the time it takes to load. */
export function functionRows(assemblyDir: string): BenchRow[] {
  return bundledFunctions(readAssembly(assemblyDir)).map(({ name, folder }) => {
    const init = Math.min(...Array.from({ length: RUNS }, () => initMilliseconds(folder)));
    return {
      measure: `function ${name.replace(/[0-9A-F]{8}$/, "")}`,
      value: `${thousands(kilobytes(folder))} KB, INIT ${init.toFixed(0)} ms`,
    };
  });
}
