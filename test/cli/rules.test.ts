import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KZ_APPEALS_2007 } from "../../lib/rules/kz-appeals-2007/index.ts";
import { dueline } from "./run.ts";

const ID = "KZ-CPC-105-GEN";

describe("dueline rules", () => {
  it("lists every obligation with its article and flags", async () => {
    const { code, stdout } = await dueline(["rules", "list"]);
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(rows.map(({ id }) => id)).toContain(ID);
    for (const row of rows) expect(row).toMatchObject({ article: expect.stringMatching(/\S/), flags: expect.any(Object) });
  });

  it("computes when one is due, with the steps of counting", async () => {
    const { stdout } = await dueline(["rules", "due", ID, "--trigger", "2024-08-05", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: ID, due: { earliest: "2024-08-12", latest: "2024-08-12" }, readings: [{ steps: [expect.any(String), expect.any(String)] }] },
    ]);
  });

  it("explains one in words", async () => {
    const { stdout } = await dueline(["rules", "explain", ID, "--format", "table"]);
    expect(stdout).toMatch(/art\. 105\(2\).*in force/);
  });

  it("validates and tests a pack of one's own, and says which example does not come out", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dueline-rules-"));
    const pack = KZ_APPEALS_2007;
    const [first, ...others] = pack.obligations;
    const wrong = { ...first, examples: first?.examples.map((example) => ({ ...example, due: "1999-01-01" })) };
    const write = (name: string, value: unknown): string => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify(value));
      return path;
    };
    const good = write("good.json", pack);
    const failing = write("failing.json", { ...pack, obligations: [wrong, ...others] });
    const broken = write("broken.json", { ...pack, obligations: [] });
    const [valid, tested, failed, refused, own] = await Promise.all([
      dueline(["rules", "validate", good]),
      dueline(["rules", "test", good]),
      dueline(["rules", "test", failing]),
      dueline(["rules", "validate", broken]),
      dueline(["rules", "test"]),
    ]);
    rmSync(folder, { recursive: true });
    expect(JSON.parse(valid.stdout)).toMatchObject({ id: pack.id, obligations: pack.obligations.length });
    expect([tested, own]).toEqual([
      { code: 0, stdout: "", stderr: "" },
      { code: 0, stdout: "", stderr: "" },
    ]);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain("not 1999-01-01");
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/BAD_RULE_PACK: .*obligations/);
  });

  it.each([
    [["rules", "due", ID], 2, /--trigger/],
    [["rules", "explain"], 2, /id or ref is missing/],
    [["rules", "forget", ID], 2, /Allowed choices/],
    [["rules", "due", "KZ-NOTHING", "--trigger", "2024-08-05"], 4, /NOT_FOUND/],
    [["rules", "due", ID, "--trigger", "2024-02-30"], 2, /BAD_DATE/],
    [["rules", "due", ID, "--trigger", "soon"], 2, /BAD_DATE/],
  ])("%j exits %i", async (args, exit, message) => {
    const { code, stdout, stderr } = await dueline(args);
    expect({ code, stdout }).toEqual({ code: exit, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
