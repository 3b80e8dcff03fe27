import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportResources } from "../../functions/shared/export-resources.ts";
import { DuelineError } from "../../lib/errors.ts";
import { EXPORTERS } from "../../lib/export/index.ts";
import { pseudonymKey } from "../../lib/pseudonyms/key.ts";
import { leaksIn } from "../../lib/pseudonyms/leaks.ts";
import { pseudonymise } from "../../lib/pseudonyms/pseudonymise.ts";
import { nameReplacer } from "../../lib/pseudonyms/replace.ts";
import { bundleOf, type ToldLine } from "../export/bundle-factory.ts";
import { textOf } from "../export/written.ts";

const VICTIM = { name: "Zhandar Ormanov", role: "victim", text: "Mr Ormanov" } as const;
const WIFE = { name: "Alma Ormanova", role: "representative", text: "his wife Alma Ormanova" } as const;
const OFFICER = { name: "K. Testbek", role: "official", text: "Captain Testbek" } as const;
const line = (quote: string): ToldLine => ({
  date: "2020-03-02",
  action: "filing.complaint",
  to: "prosecutor",
  quote,
  people: [VICTIM, WIFE, OFFICER],
});
const replaced = (quote: string, who: "all" | "officials" = "all"): string => {
  const bundle = bundleOf([line(quote)], { caseName: "Zhandar Ormanov" });
  return [...pseudonymise(bundle, who).bundle.chronologies][0]?.entries[0]?.sources[0]?.quote ?? "";
};

describe("names in a quote", () => {
  it.each([
    ["Zhandar Ormanov complained", "Person 1 complained"],
    ["Mr Ormanov's lawyer", "Mr Person 1's lawyer"],
    ["Mr. Zh. Ormanov was beaten", "Mr. Person 1 was beaten"],
    ["ORMANOV v. the State", "Person 1 v. the State"],
    ["the police let Ormanovu go", "the police let Person 1 go"],
    ["Alma Ormanova wrote to Captain K. Testbek", "Representative 1 wrote to Captain Official 1"],
    ["nobody is named here", "nobody is named here"],
    ["the almanac of the town", "the almanac of the town"],
  ])("%j reads %j", (quote, expected) => {
    expect(replaced(quote)).toBe(expected);
  });

  it("of officials only: the victim stays, the officer goes", () => {
    expect(replaced("Zhandar Ormanov accused Captain Testbek", "officials")).toBe("Zhandar Ormanov accused Captain Official 1");
  });

  it("shared by two people who stand on their own names both", () => {
    const key = pseudonymKey(
      bundleOf([{ ...line("x"), people: [VICTIM, { ...WIFE, name: "Alma Ormanov", text: "Alma" }] }]).chronologies,
      "all",
    );
    expect(nameReplacer(key)("the Ormanov family")).toBe("the Person 1 or Representative 1 family");
    expect(nameReplacer(key)("Alma Ormanov came")).toBe("Representative 1 came");
  });

  it("in Cyrillic, with the endings of cases", () => {
    const people = [{ name: "Жандар Орманов", role: "victim", text: "Орманов" } as const];
    const key = pseudonymKey(bundleOf([{ ...line("x"), people }]).chronologies, "all");
    expect(nameReplacer(key)("жалоба Ж. Орманова направлена Орманову")).toBe("жалоба Person 1 направлена Person 1");
  });
});

describe("a pseudonymised export", () => {
  const bundle = bundleOf([line("Zhandar Ormanov complained of Captain Testbek")], {
    document: "Ormanov_case.pdf",
    caseName: "Zhandar Ormanov",
  });

  it.each(EXPORTERS.map((exporter) => [exporter.format, exporter] as const))(
    "as %s holds no name, not in file names either",
    (_format, exporter) => {
      const text = textOf([...exporter.write(pseudonymise(bundle, "all").bundle, exportResources)]);
      expect(text).not.toMatch(/Orman|Zhandar|Alma|Testbek/i);
      expect(text.replaceAll("\r\n ", "")).toContain("Names of people are replaced");
    },
  );

  it("keeps who is who apart, in a key that undoes it", () => {
    const { key } = pseudonymise(bundle, "all");
    expect(key.map(({ pseudonym, name }) => [pseudonym, name])).toEqual([
      ["Person 1", "Zhandar Ormanov"],
      ["Representative 1", "Alma Ormanova"],
      ["Official 1", "K. Testbek"],
    ]);
  });

  it("is the bundle itself where nobody is to be hidden", () => {
    expect(pseudonymise(bundle, "none")).toEqual({ bundle, key: [] });
  });

  it("is not written where a name is left: glued to another word, where replacing finds no name", () => {
    const glued = bundleOf([line("see Ormanovfile9 of the archive")], { caseName: "Zhandar Ormanov" });
    expect(() => pseudonymise(glued, "all")).not.toThrow();
    const key = pseudonymKey(glued.chronologies, "all");
    expect([...leaksIn({ a: [{ quote: "by Ormanov" }] }, key)]).toEqual([{ path: "a[0].quote", pseudonym: "Person 1" }]);
    expect(new DuelineError("NAME_LEFT").message).not.toContain("Orman");
  });

  it("leaves no word of any name in any text, whatever the names", () => {
    const letters = fc.constantFrom(..."abdefgiklmnorstuvz");
    const name = fc.array(letters, { minLength: 4, maxLength: 9 }).map((all) => all.join("").replace(/^./, (first) => first.toUpperCase()));
    const told = fc.record({ first: name, last: name, before: name, after: name });
    fc.assert(
      fc.property(told, ({ first, last, before, after }) => {
        const people = [{ name: `${first} ${last}`, role: "victim", text: last } as const];
        const quote = `${before} saw ${first} ${last}, that is ${last}’s brother and ${first.charAt(0)}. ${last.toUpperCase()} with ${after}`;
        const { bundle: safe, key } = pseudonymise(bundleOf([{ ...line(quote), people }], { caseName: `${first} ${last}` }), "all");
        expect([...leaksIn(safe.chronologies, key)]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
