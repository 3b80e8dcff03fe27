import { describe, expect, it } from "vitest";
import { folded, shows } from "../../lib/extract/background.ts";
import { caseBoundaries, caseSections } from "../../lib/extract/case-sections.ts";
import { assignCases } from "../../lib/extract/cases.ts";
import { recognizePeople } from "../../lib/extract/people.ts";
import { EN_PEOPLE } from "../../lib/language/en/people.ts";
import type { Paragraph } from "../../lib/model/document.ts";

/** A document of paragraphs; those that begin with "# " are headings. */
function documentOf(...blocks: string[]) {
  const paragraphs: Paragraph[] = [];
  let text = "";
  for (const [i, block] of blocks.entries()) {
    const heading = block.startsWith("# ");
    const body = heading ? block.slice(2) : block;
    if (i > 0) text += "\n\n";
    paragraphs.push({ start: text.length, end: text.length + body.length, number: i + 1, kind: heading ? "heading" : "text" });
    text += body;
  }
  return { text, paragraphs };
}

function casesOf(document: ReturnType<typeof documentOf>, quotes: string[], documentTime: string | null = null) {
  const people = recognizePeople(document.text, [], EN_PEOPLE);
  const events = quotes.map((quote) => ({ start: document.text.indexOf(quote), end: document.text.indexOf(quote) + quote.length }));
  return assignCases(document, events, people, EN_PEOPLE, documentTime);
}
const namesOf = (...args: Parameters<typeof casesOf>) => casesOf(...args).map((one) => one.cases.map((each) => each.name));

const REPORT = documentOf(
  "# Methodology",
  "Delegates met lawyers in 2014.",
  "# ADA KERN",
  "Ada Kern was detained in May 2012. She complained.",
  "# The appeal",
  "In June Ada Kern appealed. The court refused in July.",
  "# BO LIND",
  "Bo Lind was beaten in 2013. He died.",
  "# Conclusions",
  "In 2015 a law was announced.",
);

describe("whose story", () => {
  it("is that of the person in the heading, until another story begins", () => {
    expect(namesOf(REPORT, ["She complained", "The court refused in July", "He died"])).toEqual([["Ada Kern"], ["Ada Kern"], ["Bo Lind"]]);
  });

  it("is nobody's outside the case studies of a report, and that is background, with a reason", () => {
    const [methods, law] = casesOf(REPORT, ["Delegates met lawyers", "a law was announced"]);
    expect(methods).toMatchObject({ cases: [], background: true });
    expect(methods?.reason).toMatch(/report/);
    expect(law).toMatchObject({ cases: [], background: true, reason: "stands in no case of the document" });
  });

  it("is that of the one victim a document is about", () => {
    const document = documentOf("Ada Kern was detained. Ada Kern complained.", "On 3 May the office refused.");
    expect(namesOf(document, ["the office refused"])).toEqual([["Ada Kern"]]);
  });

  it("is that of everybody whom the act names", () => {
    const document = documentOf("Ada Kern and Bo Lind were detained. Ada Kern was beaten. Bo Lind was beaten.");
    expect(namesOf(document, ["Ada Kern and Bo Lind were detained"])).toEqual([["Ada Kern", "Bo Lind"]]);
  });

  it("is that of the brothers a text tells of together, and of one where it names one", () => {
    const document = documentOf(
      "The brothers Milan and Petar Kern live in Veresk. They were held in May.",
      "Petar was moved in June. Milan Kern was freed in July.",
      "The brothers complained in August. Nobody answered.",
    );
    const both = ["Milan Kern", "Petar Kern"];
    expect(
      namesOf(document, ["They were held", "Petar was moved", "Milan Kern was freed", "complained in August", "Nobody answered"]),
    ).toEqual([both, ["Petar Kern"], ["Milan Kern"], both, both]);
  });

  it("is that of whom the text opens with, where another is told of in one paragraph only", () => {
    const aside = "Bo Lind was fined in May. Bo Lind paid.";
    const document = documentOf(
      "Crowds met in Veresk over the death of Ada Kern. Ada Kern was beaten in April.",
      aside,
      "On 3 June the minister resigned.",
    );
    expect(namesOf(document, ["the minister resigned", "Bo Lind paid"])).toEqual([["Ada Kern"], ["Bo Lind"]]);
    const two = documentOf(
      "Ada Kern was detained.",
      aside,
      "Bo Lind left.",
      "Cy Moss was beaten.",
      "Cy Moss fell.",
      "On 3 June the minister resigned.",
    );
    expect(namesOf(two, ["the minister resigned"])).toEqual([[]]);
  });

  it("is that of all whom a text tells of together, where it says they", () => {
    const document = documentOf("Ada Kern and Bo Lind were detained. Ada Kern was moved. Bo Lind was beaten. They were freed on 3 May.");
    expect(namesOf(document, ["They were freed"])).toEqual([["Ada Kern", "Bo Lind"]]);
  });

  it("is that of the one it is about first, and of who is told of in one breath", () => {
    const document = documentOf(
      "Ada Kern was detained. Ada Kern complained.",
      "Bo Lind was beaten.",
      "Ada Kern and Bo Lind were released in May.",
    );
    expect(namesOf(document, ["Ada Kern and Bo Lind were released"])).toEqual([["Ada Kern", "Bo Lind"]]);
  });

  it("is that of the victim named last in the paragraph", () => {
    const document = documentOf(
      "Ada Kern was beaten. She complained on 3 May.",
      "Bo Lind was beaten. He complained on 4 May.",
      "Cy Moss was beaten.",
    );
    expect(namesOf(document, ["complained on 3 May", "complained on 4 May"])).toEqual([["Ada Kern"], ["Bo Lind"]]);
  });

  it("is that of a happening with a name", () => {
    const document = documentOf("Hundreds were held during the January riots.", "The January events were investigated.");
    expect(namesOf(document, ["Hundreds were held during the January riots"], "2022-08-20")).toEqual([["January 2022 events"]]);
    expect(namesOf(document, ["Hundreds were held during the January riots"], null)).toEqual([["January events"]]);
  });

  it("is that of the happening in the heading", () => {
    const document = documentOf("# PROTESTS IN VERESK", "On 5 May 2011 police fired.", "# ADA KERN", "Ada Kern was held.");
    expect(namesOf(document, ["police fired"])).toEqual([["Veresk 2011"]]);
  });

  it("is the document's own where nobody is named", () => {
    expect(casesOf(documentOf("On 3 May the office refused."), ["the office refused"])).toEqual([
      { cases: [], by: "nobody", background: false, reason: null },
    ]);
  });

  it("is that of the person whom a judgment calls the applicant, whoever stands in a heading", () => {
    const document = documentOf(
      "Ms Ada Kern (“the applicant”) complained.",
      "# Statement of BO LIND",
      "Bo Lind was questioned. The applicant was held.",
    );
    expect(namesOf(document, ["The applicant was held"])).toEqual([["Ada Kern"]]);
  });

  it("is no lawyer's, though a heading names one", () => {
    const document = documentOf("# Lawyer Cy Moss", "Cy Moss spoke. The office refused.", "Ada Kern was beaten.");
    expect(namesOf(document, ["The office refused"])).toEqual([["Ada Kern"]]);
  });
});

describe("background", () => {
  it("is a law or an institution, even inside a case", () => {
    const document = documentOf("# ADA KERN", "Ada Kern was held. A code was adopted.");
    const at = document.text.indexOf("A code was adopted");
    const people = recognizePeople(document.text, [], EN_PEOPLE);
    expect(assignCases(document, [{ start: at, end: at + 18, action: "public.law" }], people, EN_PEOPLE)[0]?.background).toBe(true);
  });

  for (const sign of EN_PEOPLE.background) {
    it(`sign ${sign.id}: examples show it, counterexamples do not`, () => {
      for (const text of sign.examples) expect(shows(sign, folded(text)), text).toBe(true);
      for (const text of sign.counterexamples) expect(shows(sign, folded(text)), text).toBe(false);
    });
  }
});

describe("borders of cases", () => {
  it("lie where the story changes, not at every heading", () => {
    const people = recognizePeople(REPORT.text, [], EN_PEOPLE);
    const at = caseBoundaries(caseSections(REPORT, people, EN_PEOPLE)).map((offset) => REPORT.text.slice(offset, offset + 8));
    expect(at).toEqual(["ADA KERN", "BO LIND\n", "Conclusi"]);
  });
});
