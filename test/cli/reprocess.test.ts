import { describe, expect, it } from "vitest";
import { entryDifferences, eventDifferences } from "../../cli/reprocess-differences.ts";
import { withKnownCases } from "../../cli/reread-document.ts";
import { buildChronology } from "../../lib/chronology/chronicle.ts";
import { event } from "../chronology/events.ts";

describe("what another reading makes different", () => {
  it("is what was added, lost and changed; another version that says the same is none", () => {
    const before = [event({ id: "same" }), event({ id: "lost" }), event({ id: "changed" })];
    const after = [event({ id: "same", extractor: "next" }), event({ id: "changed", date: "2012-05-04" }), event({ id: "added" })];
    const found = eventDifferences("doc_a", before, after);
    expect(found.map(({ id, change }) => [id, change])).toEqual([
      ["lost", "lost"],
      ["changed", "changed"],
      ["added", "added"],
    ]);
    expect(found[1]).toMatchObject({
      in: "doc_a",
      before: expect.stringContaining("2012-05-03"),
      after: expect.stringContaining("2012-05-04"),
    });
  });

  it("keeps the lines of a case under their ids", () => {
    const about = { caseId: "case_1", name: "Ada Kern", documents: [], corrections: [] };
    const before = buildChronology({ ...about, events: [event({ id: "a" })] }).entries;
    const after = buildChronology({ ...about, events: [event({ id: "b", date: "2012-05-04" })], previous: before }).entries;
    expect(entryDifferences("case_1", before, after)).toMatchObject([{ of: "entry", change: "changed", id: before[0]?.id }]);
  });
});

describe("cases of what is read anew", () => {
  const kern = { id: "case_1", name: "Ada Kern" };
  const other = { id: "case_2", name: "Bela Horvat" };
  const idsOf = (name: string, cases: { id: string; name: string }[]) =>
    withKnownCases([event({ id: "a", case: name, cases: name ? [{ id: null, name }] : [] })], { cases }).map((one) => one.cases[0]?.id);

  it.each([
    ["a name of the document", "Bela Horvat", [kern, other], "case_2"],
    ["no name, in a document of one case", "", [kern], "case_1"],
    ["no name, in a document of two", "", [kern, other], null],
  ] as const)("by %s", (_, name, cases, id) => {
    expect(idsOf(name, [...cases])).toEqual([id]);
  });
});
