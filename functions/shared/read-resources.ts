import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { ModelName, TesseractBuild } from "../../lib/read/ocr/tesseract.ts";
import type { ReadResources } from "../../lib/read/reader.ts";

/** Where a clone has the files that a bundle carries beside itself. */
const PDFIUM_FILE = "@embedpdf/pdfium/pdfium.wasm";
const TESSERACT_FILES: Readonly<Record<TesseractBuild, string>> = {
  relaxedsimd: "tesseract.js-core/tesseract-core-relaxedsimd-lstm.wasm",
  simd: "tesseract.js-core/tesseract-core-simd-lstm.wasm",
};
const MODEL_FILES: Readonly<Record<ModelName, string>> = {
  eng: "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz",
  kaz: "@tesseract.js-data/kaz/4.0.0_best_int/kaz.traineddata.gz",
  rus: "./models/rus.traineddata.gz",
};

/** Full paths of all that reading loads, as a clone has it: what a bundle has to carry, with these builds of Tesseract. */
export function readFiles(builds: readonly TesseractBuild[]): string[] {
  const { resolve } = createRequire(import.meta.url);
  const files = [PDFIUM_FILE, ...builds.map((build) => TESSERACT_FILES[build]), ...Object.values(MODEL_FILES)];
  return files.map((file) => resolve(file));
}

/** A bundle carries its own copy under the file's last name; a clone has the package. */
async function load(file: string): Promise<Uint8Array> {
  try {
    return await readFile(fileURLToPath(new URL(`./${basename(file)}`, import.meta.url)));
  } catch {
    return await readFile(createRequire(import.meta.url).resolve(file));
  }
}

const unpack = promisify(gunzip);
let pdfium: Promise<Uint8Array> | undefined;

const resources: ReadResources = {
  pdfiumWasm: () => {
    pdfium ??= load(PDFIUM_FILE);
    return pdfium;
  },
  ocr: {
    tesseractWasm: (build) => load(TESSERACT_FILES[build]),
    model: async (name) => await unpack(await load(MODEL_FILES[name])),
  },
};

/** What reading needs from disk, read only when first asked for. */
export const readResources = (): ReadResources => resources;
