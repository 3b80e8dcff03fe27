import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReadme, runDemo, withDemo } from "./readme.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const demoFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("dueline-demo-"));

describe("npm run demo", () => {
  const foldersBefore = demoFolders();
  const begun = performance.now();
  const { status, stdout } = runDemo();
  const seconds = (performance.now() - begun) / 1000;

  it("ends well, in time, and leaves nothing behind", () => {
    expect(status).toBe(0);
    expect(seconds).toBeLessThan(60);
    expect(demoFolders()).toEqual(foldersBefore);
  });

  it("leaves nothing behind when its reader closes the pipe, either", () => {
    const piped = spawnSync("/bin/sh", ["-c", `"${process.execPath}" local/demo.ts | head -n 1`], { cwd: ROOT, encoding: "utf8" });
    expect([piped.stdout.split("\n").length, piped.stderr]).toEqual([2, ""]);
    expect(demoFolders()).toEqual(foldersBefore);
  });

  it("prints every document, every case with its chronology, and findings", () => {
    for (const name of ["news.html", "report.pdf", "statement.html", "statement.pdf"])
      expect(stdout).toMatch(new RegExp(`^${name} +done `, "m"));
    expect(stdout).toMatch(/== Findings as of 2026-03-01/);
    expect(stdout).not.toMatch(/\b(?:undefined|NaN|\[object Object\])/);
  });

  it("prints what README.md says it prints (mend with npm run readme)", () => {
    expect(withDemo(readReadme(), stdout)).toBe(readReadme());
  });
});
