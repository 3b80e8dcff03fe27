import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../cli/commands/index.ts";
import { importsOf, ROOT, type SourceFile, sourceFiles } from "./source-tree.ts";

const foldersIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);

/** Folders whose files (or folders with an index) are the entries of a registry. An entry may rest on a sibling that is no entry itself. */
const REGISTRIES = [
  { folder: "cli/commands", index: "cli/commands/index.ts" },
  { folder: "lib/export/formats", index: "lib/export/index.ts" },
  { folder: "lib/read/formats", index: "lib/read/index.ts" },
  { folder: "lib/clean/steps", index: "lib/clean/index.ts" },
  { folder: "lib/search/stemmers", index: "lib/search/stemmers/index.ts" },
  { folder: "lib/language", index: "lib/language/index.ts" },
  { folder: "lib/language/en/timex", index: "lib/language/en/timex/index.ts" },
  { folder: "lib/language/en/actions", index: "lib/language/en/actions/index.ts" },
  { folder: "lib/gazetteer", index: "lib/gazetteer/index.ts" },
  { folder: "lib/calendar", index: "lib/calendar/index.ts" },
  { folder: "lib/rules", index: "lib/rules/index.ts" },
  ...foldersIn("lib/rules").map((folder) => ({ folder, index: `${folder}/index.ts` })),
  { folder: "local/template/resources", index: "local/template/registry.ts" },
];

/** Beside the entries, but none of them: the interface that they fill in, and what checks them. */
const NO_ENTRIES = new Set([
  "lib/language/language.ts",
  "lib/search/stemmers/stemmer.ts",
  "lib/gazetteer/gazetteer.ts",
  "lib/rules/validate.ts",
]);

/** What is started by its path, and not imported. */
const ENTRY_POINTS = [
  // The second recognizer, for whoever passes it to recognizeTimexes.
  "lib/extract/timex/chrono-recognizer.ts",
  "cli/main.ts",
  "functions/shared/reader/reading-worker.ts",
  "cli/bundle.ts",
  "infra/app.ts",
  "lib/index.ts",
  "local/demo.ts",
  "local/start.ts",
  "local/lambda/host-watch.ts",
  "local/lambda/runtime-client.ts",
  ...readdirSync(join(ROOT, "functions")).map((name) => `functions/${name}/handler.ts`),
];

const files = new Map(["cli", "functions", "infra", "lib", "local"].flatMap(sourceFiles).map((file) => [file.path, file]));

/** Everything that the given files import, directly or not, and they themselves. */
function reachable(start: readonly string[], isIn: (path: string) => boolean = () => true): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    const file: SourceFile | undefined = files.get(path);
    if (!file || found.has(path)) return;
    found.add(path);
    for (const { target } of importsOf(file)) if (isIn(target)) visit(target);
  };
  for (const path of start) visit(path);
  return found;
}

function siblings(folder: string, index: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  const own = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".ts")).map(({ name }) => `${folder}/${name}`);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}/index.ts`);
  return [...own, ...folders.filter((path) => existsSync(join(ROOT, path)))].filter((path) => path !== index && !NO_ENTRIES.has(path));
}

describe("registries", () => {
  it.each(REGISTRIES)("$index registers every sibling in $folder/", ({ folder, index }) => {
    const registered = reachable([index], (path) => dirname(path) === folder || dirname(dirname(path)) === folder);
    const entries = siblings(folder, index);
    expect(files.has(index)).toBe(true);
    expect(entries.filter((path) => !registered.has(path))).toEqual([]);
  });

  it("cli/commands/index.ts registers each command under the name of its file", () => {
    const names = siblings("cli/commands", "cli/commands/index.ts").map((path) => path.replace(/^.*\/|\.ts$/g, ""));
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(names.sort());
  });
});

describe("source files", () => {
  it("are all reached from an entry point: nothing lies about unused", () => {
    const used = reachable(ENTRY_POINTS);
    expect([...files.keys()].filter((path) => !used.has(path))).toEqual([]);
  });
});
