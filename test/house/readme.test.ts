import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { processIo } from "../../cli/io.ts";
import { buildProgram } from "../../cli/program.ts";
import { readReadme, withConsoleBlocks, withExitCodes, wordsOf } from "./readme.ts";
import { ROOT } from "./source-tree.ts";

const readme = readReadme();
const contributing = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const program = buildProgram(processIo(), () => {});

/** Lines inside fenced blocks, and whole code spans. */
const codeOf = (text: string): string[] => [
  ...[...text.matchAll(/```[a-z]*\n([^`]*)```/g)].flatMap(([, block = ""]) => block.split("\n").map((line) => line.replace(/^\$ /, ""))),
  ...[...text.matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span),
];

const npmScripts = [...codeOf(readme), ...codeOf(contributing)].flatMap(
  (line) => line.match(/^npm (?:run (?:-s )?)?([\w:]+)/)?.slice(1) ?? [],
);
const commandLines = codeOf(readme).flatMap((line) => line.match(/^npm run -s dueline -- (.*)/)?.slice(1) ?? []);
const tableRows = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map(([, usage = ""]) => usage.replaceAll("\\|", "|"));

const flagsOf = (command: Command | undefined): string[] => command?.options.flatMap(({ long }) => (long ? [long] : [])) ?? [];
const commandOf = (line: string): Command | undefined => program.commands.find((command) => command.name() === wordsOf(line)[0]);
const flagsIn = (line: string): string[] => line.match(/--[a-z-]+/g) ?? [];

describe("README.md", () => {
  it.each([...new Set(npmScripts)].filter((name) => name !== "pack"))("npm script %s exists", (name) => {
    expect(Object.keys(scripts)).toContain(name);
  });

  it.each([...commandLines, ...tableRows])("dueline %s: such a command and such options exist", (line) => {
    expect(flagsIn(line).filter((flag) => !flagsOf(commandOf(line)).includes(flag))).toEqual([]);
    expect(commandOf(line)).toBeDefined();
  });

  it("names every command in its table", () => {
    expect(tableRows.map((usage) => wordsOf(usage)[0]).sort()).toEqual(program.commands.map((command) => command.name()).sort());
  });

  it("prints what its commands print, and the exit codes as they are (mend with npm run readme)", () => {
    expect(withExitCodes(withConsoleBlocks(readme))).toBe(readme);
  });
});
