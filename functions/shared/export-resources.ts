import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { ExportResources, PrintFaces } from "../../lib/export/exporter.ts";

/** Where a clone has the faces that a bundle carries beside itself. PT Serif, SIL Open Font License 1.1. */
const FACES: Readonly<Record<keyof PrintFaces, string>> = {
  regular: "@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf",
  bold: "@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf",
};
const LICENCE = "@expo-google-fonts/pt-serif/LICENSE_FONT";

/** Full paths of all that exports load, as a clone has it: what a bundle has to carry, with the licence that must go with the faces. */
export const exportFiles = (): string[] => [...Object.values(FACES), LICENCE].map((file) => createRequire(import.meta.url).resolve(file));

/** A bundle carries its own copy under the file's last name; a clone has the package. */
function load(file: string): Uint8Array {
  try {
    return readFileSync(fileURLToPath(new URL(`./${basename(file)}`, import.meta.url)));
  } catch {
    return readFileSync(createRequire(import.meta.url).resolve(file));
  }
}

/** What exports need from disk, read when a format asks for it. */
export const exportResources: ExportResources = {
  faces: () => ({ regular: load(FACES.regular), bold: load(FACES.bold) }),
};
