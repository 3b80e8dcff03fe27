import { describe, expect, it } from "vitest";
import { LawBook } from "../../functions/shared/law-book.ts";
import type { LawFiles } from "../../functions/shared/law-files.ts";
import type { LogFields } from "../../functions/shared/log.ts";
import { BUILT_IN_LAW } from "../../lib/law/law.ts";
import { chronology } from "../deadlines/chronology-factory.ts";
import { OWN_PACK, OWN_ROWS } from "../law/own-pack.ts";

const SOON = { authority: 3, applicant: 7 };

/** A folder in memory that counts what is read. */
class Folder implements LawFiles {
  readonly files = new Map<string, string>();
  reads = 0;
  async list(): Promise<{ name: string; tag: string }[]> {
    return [...this.files].map(([name, text]) => ({ name, tag: text }));
  }
  async read(name: string): Promise<{ name: string; text: string }> {
    this.reads += 1;
    return { name, text: this.files.get(name) ?? "" };
  }
}

function opened(files: Record<string, string> = {}): { folder: Folder; book: LawBook; said: [string, LogFields | undefined][] } {
  const folder = new Folder();
  for (const [name, text] of Object.entries(files)) folder.files.set(name, text);
  const said: [string, LogFields | undefined][] = [];
  return { folder, said, book: new LawBook(folder, (what, fields) => void said.push([what, fields])) };
}

describe("the law of an installation", () => {
  it("is what comes with Dueline where the folder is empty", async () => {
    const { book } = opened();
    await book.refresh();
    expect(book.version).toEqual(BUILT_IN_LAW.version);
  });
  it("can't be used before it was looked at: a pack in the folder is never overlooked", () =>
    expect(() => opened({ "visits.yaml": OWN_PACK }).book.version).toThrow(/refresh/));
  it("judges by packs and calendars of its own", async () => {
    const { book } = opened({ "visits.yaml": OWN_PACK, "rows.yaml": OWN_ROWS });
    await book.refresh();
    const findings = book.check(chronology([{ date: "2024-05-13", action: "filing.request", to: "ministry" }]), "2024-06-01", SOON);
    expect(findings.map(({ obligationId, due }) => [obligationId, due.latest])).toContainEqual(["XX-VISIT-5", "2024-05-20"]);
  });
  it("reads a file again only when something changed, and then tells the versions apart", async () => {
    const { book, folder } = opened({ "visits.yaml": OWN_PACK });
    await book.refresh();
    const before = book.version;
    await book.refresh();
    expect(folder.reads).toBe(1);
    folder.files.set("rows.yaml", OWN_ROWS);
    await book.refresh(60_000);
    expect(book.version).toEqual(before);
    await book.refresh();
    expect([book.version.packs, book.version.calendars.kz === before.calendars.kz]).toEqual([before.packs, false]);
    folder.files.clear();
    await book.refresh();
    expect(book.version).toEqual(BUILT_IN_LAW.version);
  });
  it("says in the log that a file was refused, without its name or words, and goes on with the rest", async () => {
    const { book, said } = opened({ "secret-name.yaml": "id: a secret", "visits.yaml": OWN_PACK });
    await book.refresh();
    expect(book.law.own.packs).toEqual(["xx-visits"]);
    expect(said).toEqual([["law.refused", { code: "BAD_RULE_PACK" }]]);
  });
  it("keeps what it had where the folder can't be listed, by failing the run", async () => {
    const { book, folder } = opened({ "visits.yaml": OWN_PACK });
    await book.refresh();
    folder.list = () => Promise.reject(new Error("away"));
    await expect(book.refresh()).rejects.toThrow("away");
    expect(book.law.own.packs).toEqual(["xx-visits"]);
  });
  it("says what another version of it changes", async () => {
    const { book, folder } = opened();
    const told = chronology([
      { date: "2024-04-01", action: "filing.complaint", act: "complaint-of-conduct", to: "prosecutor", about: "police" },
    ]);
    const judged = (): Parameters<LawBook["differences"]>[0] => ({
      findings: book.check(told, "2024-06-01", SOON),
      law: book.version,
      asOf: "2024-06-01",
    });
    await book.refresh();
    const before = judged();
    folder.files.set("rows.yaml", OWN_ROWS);
    await book.refresh();
    const changed = book.differences(before, judged());
    expect(changed.map(({ obligationId, reasons }) => [obligationId, reasons])).toContainEqual(["KZ-CPC-105-GEN", ["calendar-changed"]]);
  });
});
