import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../cli/commands/index.ts";
import { importsOf, ROOT, sourceFiles } from "./source-tree.ts";

/** Folders in which every file (or folder with an index) is one entry of the registry `index`. */
const REGISTRIES = [{ folder: "cli/commands", index: "cli/commands/index.ts" }];

function siblings(folder: string, index: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".ts")).map(({ name }) => `${folder}/${name}`);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}/index.ts`);
  return [...files, ...folders.filter((path) => existsSync(join(ROOT, path)))].filter((path) => path !== index);
}

describe("registries", () => {
  it.each(REGISTRIES)("$index lists every sibling in $folder/", ({ folder, index }) => {
    const file = sourceFiles(folder.split("/")[0] ?? folder).find(({ path }) => path === index);
    const listed = new Set(file ? importsOf(file).map(({ target }) => target) : []);
    const entries = siblings(folder, index);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((path) => !listed.has(path))).toEqual([]);
  });

  it("cli/commands/index.ts registers what it imports", () => {
    const names = siblings("cli/commands", "cli/commands/index.ts").map((path) => path.replace(/^.*\/|\.ts$/g, ""));
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(names.sort());
  });
});
