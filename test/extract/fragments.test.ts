import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { isUnknownAct } from "../../lib/model/unknown-act.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { FRAGMENTS } from "./fragments.ts";

const told = (text: string): string[] =>
  extractDocument(plainDocument(text), { documentId: "doc_fragments", fileName: "fragments.txt" })
    .events.filter((event) => !isUnknownAct(event))
    .map(({ date, polarity, action }) => `${date} ${polarity === "negated" ? "not " : ""}${action}`);

describe("chronologies in notes, and verbs that are not said again", () => {
  it.each(FRAGMENTS)("%s", (text, acts) => expect(told(text)).toEqual(acts));

  it.each([
    "On 3 May 2018 she wrote to the ministry, to which a lawyer had spoken on 1 May 2018.",
    "She was arrested at home on 3 May 2018, a day after the march of 2 May 2018 to the square.",
  ])("takes no other date for the same act: %s", (text) =>
    expect(told(text).filter((act) => !act.startsWith("2018-05-03"))).not.toContain("2018-05-01 filing.request"),
  );

  it("does not carry a story past the day of its document", () => {
    const text = "In November 2011 Ada Kern was arrested in Lodna. In February her brother was arrested at the border.";
    const dates = (published: string) =>
      extractDocument(plainDocument(text), { documentId: "doc_year", fileName: "year.txt", published }).events.map(({ date }) => date);
    expect(dates("2011-12-31")).toEqual(["2011-11", "2011-02"]);
    expect(dates("2012-12-31")).toEqual(["2011-11", "2012-02"]);
  });
});
