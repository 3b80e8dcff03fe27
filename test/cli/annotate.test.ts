import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dueline } from "./run.ts";

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

const LAUNCHER = join(import.meta.dirname, "..", "..", "bin", "dueline.mjs");

function annotateWithClosedStderr(stdin: string): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(process.execPath, [LAUNCHER, "annotate"]);
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.destroy();
  child.stdin.end(stdin);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout })));
}

describe("dueline annotate", () => {
  it("answers in the order of the questions, with offsets in code points", async () => {
    const text = "😀 On 3 March 2014 he filed a complaint.";
    const { code, stdout } = await dueline(["annotate"], { stdin: line({ doc: "b", text }) + line({ doc: "a", text: "", dct: null }) });
    const [first, second] = stdout
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(code).toBe(0);
    expect(second).toEqual({ doc: "a", timexes: [], events: [] });
    expect(first.timexes).toEqual([{ start: 5, end: 17, type: "DATE", value: "2014-03-03" }]);
    expect(first.events).toMatchObject([{ when: ["2014-03-03"], action: "filing.complaint" }]);
  });

  it("reports bad lines by number without repeating their content, goes on, and exits 1", async () => {
    const stdin = `{"doc":"secret name\n${line({ doc: 7, text: "x" })}\n${line({ doc: "ok", text: "x" })}`;
    const { code, stdout, stderr } = await dueline(["annotate"], { stdin });
    expect(code).toBe(1);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((each) => JSON.parse(each).doc),
    ).toEqual(["ok"]);
    expect(stderr).toMatch(/line 1: BAD_INPUT: .*\n.*line 2: BAD_INPUT: .*doc: invalid_type/);
    expect(stderr).not.toContain("secret");
  });

  it("goes on with the data when nobody listens to standard error any more", async () => {
    const stdin = "{bad\n".repeat(20_000) + line({ doc: "last", text: "x" });
    const { code, stdout } = await annotateWithClosedStderr(stdin);
    expect([code, stdout.trim()]).toEqual([1, JSON.stringify({ doc: "last", timexes: [], events: [] })]);
  });

  it("reads dates from the document time where one is given", async () => {
    const { stdout } = await dueline(["annotate"], { stdin: line({ doc: "a", text: "He was detained yesterday.", dct: "2013-03-22" }) });
    expect(JSON.parse(stdout).timexes).toMatchObject([{ value: "2013-03-21" }]);
  });

  it.each([
    ["2013-03-22T16:05:00Z", "2013-03-21"],
    [" 2013-03-22 ", "2013-03-21"],
  ])("takes the day of a document time like %j", async (dct, value) => {
    const { code, stdout } = await dueline(["annotate"], {
      stdin: line({ doc: "a", text: "He was detained yesterday.", dct, lang: "en-GB" }),
    });
    expect([code, JSON.parse(stdout).timexes[0].value]).toEqual([0, value]);
  });

  it("answers without a document time that is none, or a language it does not know, says so by line and exits 1", async () => {
    const text = "He was detained on 3 March 2014.";
    const stdin = line({ doc: "a", text, dct: "soon" }) + line({ doc: "b", text, lang: "xx" }) + line({ doc: "c", text });
    const { code, stdout, stderr } = await dueline(["annotate"], { stdin });
    const answers = stdout
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each));
    expect(code).toBe(1);
    expect(answers.map(({ doc, timexes }) => [doc, timexes.length])).toEqual([
      ["a", 1],
      ["b", 0],
      ["c", 1],
    ]);
    expect(stderr).toMatch(/line 1: BAD_DATE: .*dct.*\n.*line 2: LANGUAGE_UNKNOWN: .*lang/);
    expect(stderr).not.toContain("soon");
  });

  it("answers the first line before the second is there: it streams", async () => {
    const child = spawn(process.execPath, [LAUNCHER, "annotate"], { stdio: ["pipe", "pipe", "inherit"] });
    const answer = await new Promise<string>((resolve) => {
      child.stdout.setEncoding("utf8").once("data", resolve);
      child.stdin.write(line({ doc: "first", text: "In 2014." }));
    });
    expect(JSON.parse(answer).doc).toBe("first");
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.stdin.end();
    expect(await ended).toBe(0);
  });
});
