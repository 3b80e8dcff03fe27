import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Explanation } from "../../lib/explain.ts";
import { Event } from "../../lib/model/event.ts";
import { dueline } from "./run.ts";

const STORY =
  "😀 On 3 March 2014 Mr. Orman Belesh filed a complaint with the Karaganda Regional Prosecutor's Office.\n\n" +
  "On 14 March 2014 the Prosecutor's Office refused to open case no. 2014.";

const folder = mkdtempSync(join(tmpdir(), "dueline-explain-"));
const story = join(folder, "story.txt");
writeFileSync(story, STORY);

afterAll(() => rmSync(folder, { recursive: true }));

const offsetOf = (words: string): string => String([...STORY.slice(0, STORY.lastIndexOf(words))].length);

describe("dueline explain", () => {
  it("prints for people what was read at a place, in plain lines", async () => {
    const { code, stdout, stderr } = await dueline(["explain", story, "--at", offsetOf("2014")]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^> "2014" \[\d+, \d+\) en\.timex\.year: DATE 2014\n {4}rejected, not-dates: A number after /m);
    expect(stdout).toMatch(/^- "Prosecutor's Office" .*: Karaganda Regional Prosecutor's Office \(prosecutor\b/m);
    expect(stdout).toMatch(/^ {4}points-back: .* "Karaganda Regional Prosecutor's Office" \[\d+, \d+\)$/m);
    expect(stdout).toMatch(/^ {4}case: Orman Belesh, one-person: /m);
  });

  it("prints one valid JSON object, with the events that `extract` prints", async () => {
    const [{ code, stdout }, extracted] = await Promise.all([
      dueline(["explain", story, "--at", offsetOf("refused"), "--format", "json"]),
      dueline(["extract", story]),
    ]);
    const { events, sentence } = Explanation.parse(JSON.parse(stdout));
    const all = extracted.stdout
      .trim()
      .split("\n")
      .map((line) => Event.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(sentence?.text).toBe("On 14 March 2014 the Prosecutor's Office refused to open case no. 2014.");
    expect(events.map(({ event }) => event)).toEqual(all.filter(({ quote }) => quote.includes("refused")));
    expect(events).toHaveLength(1);
  });

  it("says that nothing is read between paragraphs", async () => {
    const { stdout } = await dueline(["explain", story, "--at", String(Number(offsetOf("On 14")) - 1)]);
    expect(stdout).toContain("No sentence covers this place: nothing is read here.");
  });

  it.each([
    ["no place", [story], /--at/],
    ["a place that is no number", [story, "--at", "-1"], /whole number|argument missing/],
    ["a place beyond the text", [story, "--at", "5000"], /OUT_OF_TEXT: .*\(5000\)/],
    ["an unknown language", [story, "--at", "1", "--lang", "tlh"], /BAD_OPTION/],
    ["an unknown format", [story, "--at", "1", "--format", "table"], /Allowed choices are text, json/],
  ])("%s is a usage error: exit 2, nothing on standard output", async (_what, args, message) => {
    const { code, stdout, stderr } = await dueline(["explain", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
