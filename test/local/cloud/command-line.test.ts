import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const LOCAL = join(import.meta.dirname, "..", "..", "..", "local");

describe("the command lines of npm run demo and npm start", () => {
  it.each([
    ["demo.ts", "--as-of", "nonsense"],
    ["demo.ts", "--foo"],
    ["demo.ts", "extra"],
    ["start.ts", "--foo"],
    ["start.ts", "--data"],
  ])("%s %s: wrong ones exit 2 with one line that says how", (file, ...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(LOCAL, file), ...args], { encoding: "utf8" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^dueline: .*see --help\)\n$/s);
    expect(stderr).not.toMatch(/INTERNAL|\n\s+at /);
  });
});
