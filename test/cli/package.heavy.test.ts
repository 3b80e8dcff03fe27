import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../house/source-tree.ts";
import { zipOf } from "../read/packing.ts";
import { dueline } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-package-"));
const home = join(folder, "empty project");
const report = join(ROOT, "samples", "report", "report.pdf");
const page = join(ROOT, "samples", "news-item", "news.html");
const review = join(ROOT, "test", "read", "corpus", "formats", "en-review.docx");
const letters = join(folder, "letters.zip");
writeFileSync(letters, zipOf({ "letter.txt": "On 3 March 2014 he complained.", "notes.md": "# Notes\n\nNobody answered." }));

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32", stdio: ["ignore", "pipe", "pipe"] });
}

/** The installed command, as a shell in that project finds it. */
function installed(args: readonly string[], input = ""): { code: number | null; stdout: string; stderr: string } {
  const command = join(home, "node_modules", ".bin", "dueline");
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: home, input, encoding: "utf8", shell: process.platform === "win32" });
  return { code: status, stdout, stderr };
}

beforeAll(() => {
  mkdirSync(home);
  npm(["pack", "--pack-destination", folder], ROOT);
  npm(["init", "--yes"], home);
  npm(["install", "--no-audit", "--no-fund", join(folder, "dueline-0.1.0.tgz")], home);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the package from `npm pack`, installed into an empty project", () => {
  it("brings no other package with it", () => {
    const { dependencies } = JSON.parse(npm(["ls", "--all", "--json"], home));
    expect(Object.keys(dependencies)).toEqual(["dueline"]);
    expect(dependencies.dueline.dependencies).toBeUndefined();
  });

  it.each([
    ["text", report],
    ["extract", report],
    ["extract", page],
    ["extract", review],
    ["text", letters],
    ["check", report, "--as-of", "2026-03-01"],
    ["rules", "list"],
    ["--help"],
  ])("%s %s: says the same as the clone, byte for byte", async (...args) => {
    const { code, stdout } = await dueline(args);
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(0);
    expect(installed(args)).toEqual({ code, stdout, stderr: "" });
  });

  it("annotates a stream", () => {
    const { code, stdout } = installed(["annotate"], `${JSON.stringify({ doc: "a", text: "On 3 March 2014 he complained." })}\n`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).timexes).toMatchObject([{ value: "2014-03-03" }]);
  });

  it("has no embedded cloud, and says where there is one", () => {
    const { code, stderr } = installed(["timeline"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/CLOUD_UNREACHABLE: .*`npm start` in a clone/);
  });
});
