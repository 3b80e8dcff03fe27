import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Event } from "../../lib/model/event.ts";
import { dueline } from "./run.ts";

const STORY =
  "On 3 March 2014 Mr. Orman Belesh filed a complaint with the Karaganda Regional Prosecutor's Office. " +
  "On 14 March 2014 the Prosecutor's Office refused to open a criminal case.";

const folder = mkdtempSync(join(tmpdir(), "dueline-cli-"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const story = file("story 😀.txt", `😀 ${STORY}`);
const binary = file(
  "binary.txt",
  Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
);
const empty = file("empty.txt", "");

afterAll(() => rmSync(folder, { recursive: true }));

describe("dueline text", () => {
  it("prints the clean text and nothing else", async () => {
    expect(await dueline(["text", story])).toEqual({ code: 0, stdout: `😀 ${STORY}`, stderr: "" });
  });

  it("says what is wrong with a file that is not there", async () => {
    const { code, stdout, stderr } = await dueline(["text", join(folder, "nothing.txt")]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/nothing\.txt: CANNOT_OPEN: .*ENOENT/);
  });

  it("refuses what is no regular file before reading it", async () => {
    const { code, stderr } = await dueline(["text", folder]);
    expect(code).toBe(1);
    expect(stderr).toContain("CANNOT_OPEN");
  });

  it("means a file from where its user stands, also through npm", async () => {
    const env = { INIT_CWD: folder, npm_lifecycle_event: "dueline" };
    expect((await dueline(["text", "story 😀.txt"], { env })).stdout).toBe(`😀 ${STORY}`);
  });

  it.each(["pdfium", "pdf-parse"])("reads a PDF by the reader that is asked for: %s", async (reader) => {
    const { code, stdout } = await dueline(["text", "samples/information-statement/statement.pdf", "--pdf-reader", reader]);
    expect(code).toBe(0);
    expect(stdout).toContain("Madina Tolebay");
  });
});

describe("dueline extract", () => {
  it("shows no act that no rule knows in a table, says so, and keeps it everywhere else", async () => {
    const path = file("unknown.txt", "On 4 May 2019 Ada Kern whistled on the stairs. On 5 May 2019 she was arrested.");
    const [table, whole, lines] = await Promise.all(
      [["--format", "table"], ["--format", "table", "--all"], []].map((options) => dueline(["extract", path, ...options])),
    );
    expect(table?.stdout).not.toContain("whistled");
    expect(table?.stderr).toContain("1 dated act that no rule knows left out; --all shows them.");
    expect(whole?.stdout).toContain("whistled");
    const [unknown] = (lines?.stdout ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => Event.parse(JSON.parse(line)));
    expect(unknown).toMatchObject({ action: "other", date: "2019-05-04" });
    expect(unknown?.confidence).toBeLessThan(0.5);
  });

  it("prints one valid event a line, whose quote stands at its code points in `dueline text`", async () => {
    const [{ code, stdout }, { stdout: text }] = await Promise.all([dueline(["extract", story]), dueline(["text", story])]);
    const events = stdout
      .trim()
      .split("\n")
      .map((line) => Event.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(events.map(({ date, action }) => [date, action])).toEqual([
      ["2014-03-03", "filing.complaint"],
      ["2014-03-14", "investigation.refused"],
    ]);
    for (const { quote, start, end } of events) expect([...text].slice(start, end).join("")).toBe(quote);
  });

  it("goes on after bad files, names each with a code, and exits 1", async () => {
    const { code, stdout, stderr } = await dueline(["extract", empty, binary, join(folder, "nothing.pdf"), folder, story]);
    expect(code).toBe(1);
    expect(stdout.trim().split("\n")).toHaveLength(2);
    expect(
      stderr
        .trim()
        .split("\n")
        .map((line) => line.match(/: ([A-Z_]+): /)?.[1]),
    ).toEqual(["EMPTY_FILE", "NOT_TEXT", "CANNOT_OPEN", "CANNOT_OPEN"]);
  });

  it("prints one JSON list, or a table, over all files", async () => {
    const [json, table] = await Promise.all([
      dueline(["extract", story, story, "--format", "json"]),
      dueline(["extract", story, "--format", "table"]),
    ]);
    expect(JSON.parse(json.stdout)).toHaveLength(4);
    expect(table.stdout).toMatch(/^DATE +ACTION .*\n2014-03-03 +filing\.complaint /);
  });

  it.each([
    [["extract"], /missing required argument 'file'/],
    [["extract", "x.txt", "--format", "xml"], /Allowed choices are jsonl, json, table/],
    [["extract", "x.txt", "--published", "yesterday"], /YYYY-MM-DD/],
    [["extract", "x.txt", "--lang", "tlh"], /BAD_OPTION/],
    [["extract", "x.txt", "--bogus"], /unknown option/],
    [["bogus"], /unknown command/],
    [["check", "x.txt"], /--as-of/],
    [["check", "x.txt", "--as-of", "2026-02-30"], /YYYY-MM-DD/],
    [["alerts", "snooze", "x", "--until", "2026-02-30"], /YYYY-MM-DD/],
  ])("%j is a usage error: exit 2, nothing on standard output", async (args, message) => {
    const { code, stdout, stderr } = await dueline(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe("dueline check", () => {
  it("judges the acts of files as of a day, and refuses an unknown pack by naming those that there are", async () => {
    const [all, none] = await Promise.all([
      dueline(["check", story, "--as-of", "2014-12-01"]),
      dueline(["check", story, "--as-of", "2014-12-01", "--pack", "nowhere"]),
    ]);
    expect(all.code).toBe(0);
    for (const line of all.stdout.trim().split("\n").filter(Boolean))
      expect(JSON.parse(line)).toMatchObject({ schema: "dueline.finding/1" });
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(/BAD_OPTION: .*nowhere; there are \S+/);
  });
});
