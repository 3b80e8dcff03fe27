import { describe, expect, it } from "vitest";
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
