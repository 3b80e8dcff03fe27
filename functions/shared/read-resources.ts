import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { ReadResources } from "../../lib/read/reader.ts";

const PACKAGED = "@embedpdf/pdfium/pdfium.wasm";

/** A bundle carries its own copy; a clone has the package. */
async function loadPdfium(): Promise<Uint8Array> {
  try {
    return await readFile(fileURLToPath(new URL("./pdfium.wasm", import.meta.url)));
  } catch {
    return await readFile(createRequire(import.meta.url).resolve(PACKAGED));
  }
}

let pdfium: Promise<Uint8Array> | undefined;

/** What reading needs from disk, read once and only when first asked for. */
export function readResources(): ReadResources {
  return {
    pdfiumWasm: () => {
      pdfium ??= loadPdfium();
      return pdfium;
    },
  };
}
