import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXIT_CODES } from "../../cli/exit-codes.ts";
import { ROOT } from "./source-tree.ts";

/** What `npm run readme` writes and the tests compare: README.md with every generated part made anew. */
export const README = join(ROOT, "README.md");
export const readReadme = (): string => readFileSync(README, "utf8");

const COMMAND_PREFIX = "npm run -s dueline -- ";
const LAUNCHER = join(ROOT, "bin", "dueline.mjs");

/** The excerpt of the demo: these documents' rows, this case and its findings. */
const EXCERPT_CASE = "Yerbol Kasymzhan";
const SECONDS = / +(?:SECONDS|\d+\.\d\d)$/gm;

const CONSOLE_BLOCK = /(```console\n\$ )([^\n]+)\n[^`]*```/g;
const DEMO_BLOCK = /(```demo\n)[^`]*```/;
const EXIT_TABLE = /(\| exit code \| meaning \|\n\| --- \| --- \|\n)(?:\|[^\n]*\n)*/;

/** Arguments of a command line as this README writes them: words, or "quoted words". */
export const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

function outputOf(command: string): string {
  if (!command.startsWith(COMMAND_PREFIX)) throw new Error(`README shows the output of what is no dueline command: ${command}`);
  const args = [LAUNCHER, ...wordsOf(command.slice(COMMAND_PREFIX.length))];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
}

export const withConsoleBlocks = (readme: string): string =>
  readme.replaceAll(CONSOLE_BLOCK, (_block, start: string, command: string) => `${start}${command}\n${outputOf(command)}\`\`\``);

export function withExitCodes(readme: string): string {
  const rows = Object.values(EXIT_CODES).map(({ code, meaning }) => `| ${code} | ${meaning} |\n`);
  return readme.replace(EXIT_TABLE, (_table, head: string) => head + rows.join(""));
}

/** The lines from one that starts with `from` up to the next empty line. */
function paragraph(lines: readonly string[], from: string, after = 0): string[] {
  const start = lines.findIndex((line, at) => at >= after && line.startsWith(from));
  if (start < 0) throw new Error(`the demo printed no line that starts with "${from}"`);
  const end = lines.indexOf("", start);
  return lines.slice(start, end < 0 ? undefined : end);
}

/** Seconds differ from run to run and are left out. */
export function demoExcerpt(output: string): string {
  const lines = output.split("\n").map((line) => line.trimEnd());
  const findings = lines.findIndex((line) => line.startsWith("== Findings"));
  const parts = [
    paragraph(lines, "DOCUMENT"),
    paragraph(lines, `== ${EXCERPT_CASE}`),
    paragraph(lines, "== Findings"),
    paragraph(lines, EXCERPT_CASE, findings),
  ];
  return parts
    .map((part) => part.join("\n"))
    .join("\n\n")
    .replaceAll(SECONDS, "");
}

export function runDemo(): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [LAUNCHER, "--run", "local/demo.ts"], { cwd: ROOT, encoding: "utf8" });
}

export const withDemo = (readme: string, output: string): string =>
  readme.replace(DEMO_BLOCK, (_block, start: string) => `${start}${demoExcerpt(output)}\n\`\`\``);
