import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OWN_PACK, OWN_ROWS } from "../law/own-pack.ts";
import { dueline } from "./run.ts";

let folder = "";
const path = (name: string): string => join(folder, name);
const write = (name: string, text: string): string => {
  writeFileSync(path(name), text);
  return path(name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dueline-law-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("packs and calendars of one's own on the command line", () => {
  it("are used by rules, check and calendar, and a broken file is named while the rest is done", async () => {
    const packs = mkdtempSync(join(folder, "packs-"));
    writeFileSync(join(packs, "visits.yaml"), OWN_PACK);
    writeFileSync(join(packs, "notes.txt"), "no law");
    const story = write("story.txt", "On 13 May 2024 his mother sent a request to the Ministry of Justice of Kazakhstan.");
    const [valid, due, list, env, checked, tested] = await Promise.all([
      dueline(["rules", "validate", join(packs, "visits.yaml")]),
      dueline(["rules", "due", "XX-VISIT-5", "--trigger", "2024-05-13", "--packs", packs]),
      dueline(["rules", "list", "--packs", packs]),
      dueline(["rules", "explain", "XX-VISIT-5"], { env: { DUELINE_PACKS: packs } }),
      dueline(["check", story, "--as-of", "2024-06-30", "--pack", "xx-visits", "--packs", packs]),
      dueline(["rules", "test", "--packs", packs]),
    ]);
    expect(valid).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("xx-visits") });
    expect(jsonLines(due.stdout)).toMatchObject([{ id: "XX-VISIT-5", due: { earliest: "2024-05-20", latest: "2024-05-20" } }]);
    expect(jsonLines(list.stdout).map(({ id }) => id)).toEqual(expect.arrayContaining(["XX-VISIT-5", "KZ-CPC-99"]));
    expect(jsonLines(env.stdout)).toMatchObject([{ id: "XX-VISIT-5" }]);
    expect(jsonLines(checked.stdout)).toMatchObject([{ obligationId: "XX-VISIT-5", due: { latest: "2024-05-20" } }]);
    expect(tested).toEqual({ code: 0, stdout: "", stderr: "" });
    writeFileSync(join(packs, "broken.json"), "{");
    const partly = await dueline(["rules", "due", "XX-VISIT-5", "--trigger", "2024-05-13", "--packs", packs]);
    expect(partly).toMatchObject({ code: 1, stderr: expect.stringMatching(/broken\.json: BAD_RULE_PACK: .*not JSON/), stdout: due.stdout });
  });

  it("calendar add keeps rows that hold, and later runs count with them", async () => {
    const packs = mkdtempSync(join(folder, "calendars-"));
    const rows = write("mourning.yaml", OWN_ROWS);
    const added = await dueline(["calendar", "add", rows, "--packs", packs]);
    expect(jsonLines(added.stdout)).toMatchObject([{ id: "kz", own: true }]);
    expect(readdirSync(packs)).toEqual(["mourning.yaml"]);
    const [days, due, warned] = await Promise.all([
      dueline(["calendar", "list", "kz", "--packs", packs]),
      dueline(["rules", "due", "KZ-CPC-105-GEN", "--trigger", "2024-04-01", "--packs", packs]),
      dueline(["calendar", "list", "--packs", packs, "--as-of", "2026-11-21"]),
    ]);
    expect(jsonLines(days.stdout)).toContainEqual(
      expect.objectContaining({ date: "2024-04-08", works: false, source: "Decree of a fictional government" }),
    );
    expect(jsonLines(due.stdout)).toMatchObject([{ due: { latest: "2024-04-09" } }]);
    expect(warned.stderr).toBe("");
    const broken = write("broken.yaml", "adds: kz\nsource: x\ndaysOff: [{ date: 2024-02-30, name: x }]");
    const refused = await dueline(["calendar", "add", broken, "--packs", packs]);
    expect(refused).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/BAD_CALENDAR: .*2024-02-30 is no day/) });
    expect(readdirSync(packs)).toEqual(["mourning.yaml"]);
  });

  it("check and calendar list warn from 1 November where the next year is not settled", async () => {
    const story = write("short.txt", "On 13 May 2024 he was released.");
    const [before, after, listed] = await Promise.all([
      dueline(["check", story, "--as-of", "2026-10-31"]),
      dueline(["check", story, "--as-of", "2026-11-01"]),
      dueline(["calendar", "list", "--as-of", "2026-11-01"]),
    ]);
    expect(before.stderr).toBe("");
    expect(after.stderr).toMatch(/^dueline: The days off of 2027 in the calendar kz are provisional/);
    expect(listed.stderr).toBe(after.stderr);
    expect(jsonLines(listed.stdout).map(({ id }) => id)).toEqual(expect.arrayContaining(["kz", "us", "gb", "eu"]));
  });

  it.each([
    [["rules", "list", "extra"], 2, /BAD_OPTION: .*takes no argument/],
    [["rules", "list", "--trigger", "2024-01-01"], 2, /BAD_OPTION: .*--trigger is for rules due/],
    [["rules", "explain", "KZ-CPC-99", "--extended", "2024-01-01"], 2, /BAD_OPTION: .*--extended is for rules due/],
    [["rules", "due", "KZ-CPC-99", "more", "--trigger", "2024-01-01"], 2, /BAD_OPTION: too many arguments/],
    [["rules", "due", "KZ-CPC-131-3H", "--trigger", "2024-01-01T10:00", "--zone", "Mars/Base"], 2, /BAD_OPTION: .*no time zone/],
    [["rules", "due", "KZ-CPC-99", "--trigger", "2024-01-01", "--extended", "soon"], 2, /BAD_DATE: .*notice of extension/],
    [["rules", "due", "KZ-CPC-99", "--trigger", "2024-01-01T25:00"], 2, /BAD_DATE: .*\(/],
    [["rules", "due", "KZ-CPC-99", "--trigger", "2024-13-01"], 2, /BAD_DATE: .*trigger/],
    [["rules", "due", "", "--trigger", "2024-01-01"], 4, /NOT_FOUND/],
    [["rules", "validate", "nowhere.json"], 1, /CANNOT_OPEN: .*ENOENT/],
    [["rules", "validate", "."], 1, /CANNOT_OPEN: .*EISDIR/],
    [["rules", "list", "--packs", "nowhere"], 1, /CANNOT_OPEN: .*nowhere/],
    [["rules", "validate", "package.json"], 1, /BAD_RULE_PACK: .*id:/],
    [["calendar", "list", "atlantis"], 4, /NOT_FOUND/],
    [["calendar", "add"], 2, /BAD_OPTION/],
    [["calendar", "add", "package.json"], 2, /BAD_OPTION: .*--packs/],
  ])("%j exits %i", async (args, exit, message) => {
    const { code, stdout, stderr } = await dueline(args);
    expect({ code, stdout }).toEqual({ code: exit, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
