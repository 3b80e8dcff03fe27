import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CaseDocument,
  type CaseIdOf,
  factsOf,
  foldedName,
  identifyCases,
  type KnownCase,
} from "../../lib/chronology/case-identity.ts";
import type { Event } from "../../lib/model/event.ts";
import { body, event } from "./events.ts";

const told = (id: string, name: string, over: Partial<Event> = {}): Event =>
  event({ id, case: name, cases: name === "" ? [] : [{ id: null, name }], ...over });
const document = (documentId: string, events: Event[], caseFolder: string | null = null): CaseDocument => ({
  documentId,
  caseFolder,
  events,
});
const idOf: CaseIdOf = (parts) => `case_${parts.join("|")}`;
const identified = (documents: readonly CaseDocument[], known: readonly KnownCase[]) => identifyCases(documents, known, idOf);
const caseOf = (result: ReturnType<typeof identifyCases>, documentId: string, name: string) =>
  result.links.find((link) => link.documentId === documentId && link.name === name);

describe("a name", () => {
  it("is compared without capitals, accents, punctuation and spaces", () => {
    expect(foldedName("Ada  KERN")).toBe(foldedName("ada kern"));
    expect(foldedName("Éva Kern")).toBe(foldedName("Eva Kern"));
    expect(foldedName("Ada Kern")).not.toBe(foldedName("Ada Kerr"));
  });
});

describe("the id of a new case", () => {
  it.each([
    ["its folder", document("d1", [told("a", "Ada Kern")], "kern"), ["folder", "kern"]],
    ["its document and name", document("d1", [told("a", "Ada Kern")]), ["document", "d1", "ada kern"]],
  ])("is made of %s by the digest that was given, and by nothing else", (_, one, parts) => {
    const { links, cases } = identifyCases([one], [], (given) => `keyed ${given.join("|")}`);
    expect(links.map(({ caseId }) => caseId)).toEqual([`keyed ${parts.join("|")}`]);
    expect(cases.map(({ caseId }) => caseId)).toEqual([`keyed ${parts.join("|")}`]);
  });
});

describe("one case in two documents", () => {
  it("is one where full name and a dated act agree", () => {
    const result = identified([document("d1", [told("a", "Ada Kern")]), document("d2", [told("b", "ADA KERN")])], []);
    expect(caseOf(result, "d1", "Ada Kern")?.caseId).toBe(caseOf(result, "d2", "ADA KERN")?.caseId);
    expect(caseOf(result, "d2", "ADA KERN")?.because).toBe("name-and-fact");
  });

  it.each<[string, Event[], Event[]]>([
    [
      "namesakes without a common act",
      [told("a", "Ada Kern")],
      [told("b", "Ada Kern", { date: "2019-01-01", earliest: "2019-01-01", latest: "2019-01-01" })],
    ],
    [
      "a common act of the year only",
      [told("a", "Ada Kern", { date: "2012", earliest: "2012-01-01", latest: "2012-12-31" })],
      [told("b", "Ada Kern", { date: "2012", earliest: "2012-01-01", latest: "2012-12-31" })],
    ],
    ["a surname alone", [told("a", "Kern")], [told("b", "Kern")]],
    ["an initial and a surname", [told("a", "A. Kern")], [told("b", "A. Kern")]],
    ["only background in common", [told("a", "Ada Kern", { background: true })], [told("b", "Ada Kern", { background: true })]],
    ["the document's own story", [told("a", "")], [told("b", "")]],
  ])("is two where it is %s", (_, ofFirst, ofSecond) => {
    const result = identified([document("d1", ofFirst), document("d2", ofSecond)], []);
    expect(new Set(result.links.map((link) => link.caseId)).size).toBe(2);
  });

  it("is suggested, never merged, where only the name agrees", () => {
    const late = { date: "2019-01-01", earliest: "2019-01-01", latest: "2019-01-01" };
    const result = identified([document("d1", [told("a", "Ada Kern")]), document("d2", [told("b", "Ada Kern", late)])], []);
    const [first, second] = [caseOf(result, "d1", "Ada Kern"), caseOf(result, "d2", "Ada Kern")];
    expect(first?.suggested).toEqual([second?.caseId]);
  });

  it("takes a month and a listed body for a second fact", () => {
    const month = { date: "2012-05", earliest: "2012-05-01", latest: "2012-05-31", agencies: [body("X Court", "target", "xx.court")] };
    const result = identified([document("d1", [told("a", "Ada Kern", month)]), document("d2", [told("b", "Ada Kern", month)])], []);
    expect(new Set(result.links.map((link) => link.caseId)).size).toBe(1);
  });
});

describe("folders", () => {
  it("make one case of what lies in them: the main name and what has none", () => {
    const result = identified(
      [document("d1", [told("a", "Ada Kern"), told("c", "")], "kern"), document("d2", [told("b", "A. Kern", { date: "2019" })], "kern")],
      [],
    );
    expect(new Set(result.links.map((link) => link.caseId)).size).toBe(1);
  });

  it("leave other people in the document a case of their own", () => {
    const events = [told("a", "Ada Kern"), told("b", "Ada Kern", { start: 50 }), told("c", "Bo Lind", { start: 90 })];
    const result = identified([document("d1", events, "kern")], []);
    expect(new Set(result.links.map((link) => link.caseId)).size).toBe(2);
  });
});

describe("known cases", () => {
  const known: KnownCase = { caseId: "case_known", name: "Ada Kern", folder: null, facts: factsOf([told("a", "Ada Kern")]) };

  it("keep their ids and gather facts", () => {
    const day = { date: "2014-02-02", earliest: "2014-02-02", latest: "2014-02-02", start: 70 };
    const result = identified([document("d2", [told("b", "Ada Kern"), told("c", "Ada Kern", day)])], [known]);
    expect(caseOf(result, "d2", "Ada Kern")?.caseId).toBe("case_known");
    expect(result.cases.find((one) => one.caseId === "case_known")?.facts).toContain("filing.complaint|2014-02-02");
  });

  it("are never merged with one another: a name that fits two is a new case with both suggested", () => {
    const twin: KnownCase = { ...known, caseId: "case_twin" };
    const result = identified([document("d2", [told("b", "Ada Kern")])], [known, twin]);
    const link = caseOf(result, "d2", "Ada Kern");
    expect(["case_known", "case_twin"]).not.toContain(link?.caseId);
    expect(link?.suggested).toEqual(["case_known", "case_twin"]);
    expect(result.cases).toHaveLength(3);
  });
});

describe("any documents", () => {
  const anyDocuments = fc
    .array(
      fc.record({
        names: fc.array(
          fc.tuple(fc.constantFrom("Ada Kern", "Bo Lind", "Kern", ""), fc.constantFrom("2012-05-03", "2013-06-04", "2014-07-05")),
          { maxLength: 4 },
        ),
        folder: fc.constantFrom(null, null, "kern"),
      }),
      { maxLength: 5 },
    )
    .map((all) =>
      all.map(({ names, folder }, i) =>
        document(
          `d${i}`,
          names.map(([name, date], k) => told(`e${i}-${k}`, name, { date, earliest: date, latest: date, start: 10 * k })),
          folder,
        ),
      ),
    );

  it("give the same cases in any order", () => {
    const both = anyDocuments.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(both, ([one, other]) => {
        expect(identified(other, [])).toEqual(identified(one, []));
      }),
      { numRuns: 200 },
    );
  });

  it("never put two full names into one case, unless a folder says so", () => {
    fc.assert(
      fc.property(anyDocuments, (all) => {
        const loose = all.map((one) => ({ ...one, caseFolder: null }));
        const names = new Map<string, Set<string>>();
        for (const link of identified(loose, []).links) names.set(link.caseId, (names.get(link.caseId) ?? new Set()).add(link.name));
        for (const set of names.values()) expect(set.size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it("give each name of each document one case, and known cases come back", () => {
    fc.assert(
      fc.property(anyDocuments, (all) => {
        const first = identified(all, []);
        const again = identified(all, first.cases);
        expect(again.links).toHaveLength(first.links.length);
        for (const one of first.cases) expect(again.cases.map((each) => each.caseId)).toContain(one.caseId);
      }),
      { numRuns: 100 },
    );
  });
});
