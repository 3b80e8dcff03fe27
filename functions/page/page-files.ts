import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PageFiles } from "./site.ts";

/** Every file of a folder, by its path below it with `/` between the parts. */
export function readPageFiles(folder: string): PageFiles {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path)]));
}
