import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Event } from "../../lib/model/event.ts";
import { mailOf, zipOf } from "../read/packing.ts";
import { dueline } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-containers-"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

const FILED = "On 3 March 2014 Mr. Orman Belesh filed a complaint with the Karaganda Regional Prosecutor's Office.";
const REFUSED = "On 14 March 2014 the Karaganda Regional Prosecutor's Office refused to open a criminal case.";
const eventsOf = (stdout: string): Event[] =>
  stdout
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => Event.parse(JSON.parse(line)));

describe("archives and messages on the command line", () => {
  const archive = file("letters.zip", zipOf({ "2014/filed.txt": FILED, "inner.zip": zipOf({ "refused.txt": REFUSED }) }));

  it("give the events of every file in them, under the file's own name", async () => {
    const { code, stdout, stderr } = await dueline(["extract", archive]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(eventsOf(stdout).map(({ document, date }) => [document, date])).toEqual([
      ["filed.txt", "2014-03-03"],
      ["refused.txt", "2014-03-14"],
    ]);
  });

  it("are judged together", async () => {
    const { code, stdout } = await dueline(["check", archive, "--as-of", "2014-06-01"]);
    expect(code).toBe(0);
    expect(stdout).toContain("KZ");
  });

  it("print their texts one after the other", async () => {
    expect((await dueline(["text", archive])).stdout).toBe(`${FILED}\n\f\n${REFUSED}`);
  });

  it("a message comes before its attachments", async () => {
    const mail = file("mail.eml", mailOf({ subject: "Two letters", text: FILED, attachments: { "refused.txt": REFUSED } }));
    expect(eventsOf((await dueline(["extract", mail])).stdout).map(({ document }) => document)).toEqual(["mail.eml", "refused.txt"]);
  });

  it("a file that cannot be read is named by where it lies, and harms no other", async () => {
    const mixed = file("mixed.zip", zipOf({ "a/broken.pdf": "%PDF-1.7\n", "b.txt": FILED }));
    const { code, stdout, stderr } = await dueline(["extract", mixed]);
    expect({ code, events: eventsOf(stdout).length }).toEqual({ code: 1, events: 1 });
    expect(stderr).toContain("mixed.zip/a/broken.pdf: PDF_BROKEN");
  });

  it("one that asks for a password is told, and the archive is partial", async () => {
    const locked = file("locked.zip", zipOf({ "a.txt": { content: FILED, encrypted: true }, "b.txt": REFUSED }));
    const { stdout, stderr } = await dueline(["extract", locked]);
    expect(eventsOf(stdout)).toHaveLength(1);
    expect(stderr).toMatch(/locked\.zip: read in part only \(FILE_ENCRYPTED\)/);
  });
});

describe("what somebody says of a document", () => {
  const RELATIVE = "Yesterday Mr. Orman Belesh filed a complaint with the Karaganda Regional Prosecutor's Office.";
  const dated = async (...args: string[]) => {
    const { code, stdout, stderr } = await dueline(["extract", ...args]);
    return { code, dates: eventsOf(stdout).map(({ date }) => date), stderr };
  };

  it("beside it dates it", async () => {
    const path = file("beside/letter.txt", RELATIVE);
    file("beside/letter.txt.json", JSON.stringify({ published: "2014-03-04" }));
    expect(await dated(path)).toMatchObject({ code: 0, dates: ["2014-03-03"] });
  });

  it("with --meta overrules what lies beside it", async () => {
    const path = file("both/letter.txt", RELATIVE);
    file("both/letter.txt.json", JSON.stringify({ published: "2014-03-04" }));
    const meta = file("said.json", JSON.stringify({ published: "2015-05-05" }));
    expect(await dated(path, "--meta", meta)).toMatchObject({ code: 0, dates: ["2015-05-04"] });
  });

  it("in a broken file beside it is told, and the document is read", async () => {
    const path = file("broken/letter.txt", FILED);
    file("broken/letter.txt.json", '{"published": "soon"}');
    expect(await dated(path)).toMatchObject({ code: 0, dates: ["2014-03-03"], stderr: expect.stringContaining("BAD_METADATA") });
  });

  it.each([
    ["not JSON", "{", "not JSON"],
    ["an unknown field", '{"colour":"red"}', "unrecognized_keys"],
    ["no date", '{"published":"2014-13"}', "published: custom"],
  ])("with --meta and %s is an error that does not repeat it", async (_name, content, detail) => {
    const { code, stderr } = await dated(file("a.txt", FILED), "--meta", file("bad.json", content));
    expect(code).toBe(1);
    expect(stderr).toContain("BAD_METADATA");
    expect(stderr).toContain(detail);
    expect(stderr).not.toContain("red");
  });
});
