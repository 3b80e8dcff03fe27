import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, type Metafile, stop } from "esbuild";
import { exportFiles } from "../functions/shared/export-resources.ts";
import { readFiles } from "../functions/shared/read-resources.ts";

const ROOT = join(import.meta.dirname, "..");

/** Packages written as CommonJS ask for `require` and for their folder, which a module has not. */
const REQUIRE_IN_MODULE = [
  'import { createRequire as __createRequire } from "node:module";',
  'import { fileURLToPath as __fileURLToPath } from "node:url";',
  "const require = __createRequire(import.meta.url);",
  'const __filename = __fileURLToPath(import.meta.url), __dirname = __fileURLToPath(new URL(".", import.meta.url));',
].join(" ");

/** The second PDF reader needs a native canvas, which a single-file bundle can't carry; it stays with the clone. */
const CLONE_ONLY = ["pdf-parse", "pdfjs-dist", "@napi-rs/canvas", "canvas"];

/** WebAssembly, models and faces; on Node 20 the slower build of Tesseract runs. */
const LOADED_FILES = [...readFiles(["relaxedsimd", "simd"]), ...exportFiles()];

const packageOf = (input: string): string | undefined => input.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[0];

/** The licence of every package whose code went into the bundle, as those licences ask for; each text once. */
async function licencesOf({ inputs }: Metafile): Promise<string> {
  const folders = [...new Set(Object.keys(inputs).flatMap((input) => packageOf(input) ?? []))].sort();
  const holders = new Map<string, string[]>();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(ROOT, folder, "package.json"), "utf8"));
    const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? (await readFile(join(ROOT, folder, file), "utf8")).trim() : `(no text in the package: ${license})`;
    holders.set(text, [...(holders.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...holders].map(([text, packages]) => `${packages.join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

/** Writes the published command line to `outDir`: dueline.mjs, the thread that reads, their lazily loaded parts, what reading and printing load, and the licences. */
export async function bundle(outDir: string): Promise<void> {
  if (existsSync(outDir)) await rm(outDir, { recursive: true });
  await mkdir(outDir, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { dueline: "cli/main.ts", "reading-worker": "functions/shared/reader/reading-worker.ts" },
    outdir: outDir,
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    banner: { js: REQUIRE_IN_MODULE },
    external: CLONE_ONLY,
    metafile: true,
    logLevel: "warning",
  });
  for (const file of LOADED_FILES) await copyFile(file, join(outDir, basename(file)));
  await writeFile(join(outDir, "LICENSES.txt"), await licencesOf(metafile));
  await stop();
}

if (import.meta.main) await bundle(join(ROOT, "dist"));
