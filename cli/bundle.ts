import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build, type Metafile, stop } from "esbuild";

const ROOT = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

/** Packages written as CommonJS ask for `require`, which a module has not. */
const REQUIRE_IN_MODULE =
  'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

/** The second PDF reader needs a native canvas, which a single-file bundle can't carry; it stays with the clone. */
const CLONE_ONLY = ["pdf-parse", "pdfjs-dist", "@napi-rs/canvas", "canvas"];

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

/** Writes the published command line to `outDir`: dueline.mjs, its lazily loaded parts, pdfium.wasm and the licences. */
export async function bundle(outDir: string): Promise<void> {
  if (existsSync(outDir)) await rm(outDir, { recursive: true });
  await mkdir(outDir, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { dueline: "cli/main.ts" },
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
  await copyFile(require.resolve("@embedpdf/pdfium/pdfium.wasm"), join(outDir, "pdfium.wasm"));
  await writeFile(join(outDir, "LICENSES.txt"), await licencesOf(metafile));
  await stop();
}

if (import.meta.main) await bundle(join(ROOT, "dist"));
