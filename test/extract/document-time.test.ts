import { describe, expect, it } from "vitest";
import { findDocumentTime } from "../../lib/extract/document-time.ts";
import { documentOf, refined } from "./timex/reading.ts";

const timeOf = (text: string, published?: string) => findDocumentTime(documentOf(text), refined(text), published);

describe("the document's own date", () => {
  it.each([
    ["Information statement\n28.02.2017\n\nOn 21 February 2017 he wrote.", "2017-02-28"],
    ["28 February 2017\n\nPress release\n\nHe was detained.", "2017-02-28"],
    ["Press release, Belgorsk, 3 May 2014\n\nHe was detained.", "2014-05-03"],
    [`BELGORSK, 3 May 2014 – Police detained him on Monday, ${"his family said, ".repeat(12)}and released him.`, "2014-05-03"],
    [`Belgorsk (3 May 2014) - Police detained him on Monday, ${"his family said, ".repeat(12)}and released him.`, "2014-05-03"],
    ["12 May 2014\n\n3 May 2014: The father travels to town.\n\n5 May 2014: He files a complaint.", "2014-05-12"],
  ])("a dateline: %j", (text, edtf) => expect(timeOf(text)).toEqual({ edtf, source: "dateline" }));

  it.each([
    ["running text", "On 21 February 2017 the lawyer of the applicant wrote to the prosecutor and asked for an answer."],
    ["the first item of a chronology", "3 July 2018: The father travels to town.\n\n5 July 2018: He files a complaint."],
    ["the first line of a chronology", "03.07.2018 - arrest at the bus station\n05.07.2018 - remand, two months"],
    [
      "a heading that names the day of the events",
      "The raid of 3 May 2018\n\nHe wrote on 5 May 2018, 9 May 2018 and 1 June 2018. She wrote on 2 July 2018. They met on 4 July 2018 at the gate.",
    ],
    ["a place in running text", `In Belgorsk, 3 May 2014 was the day on which ${"they met and ".repeat(12)}he was detained - for long.`],
    ["a month", "May 2014\n\nHe was detained."],
    ["a cited law", "Law of 4 July 2014\n\nHe was detained."],
    ["two readings", "04/12/2018\n\nHe was detained."],
    ["an impossible day", "31.02.2017\n\nHe was detained."],
  ])("is not taken from %s", (_, text) => expect(timeOf(text)).toBeNull());

  it("what the caller says goes first", () =>
    expect(timeOf("28.02.2017\n\nHe wrote.", "2017-03-01")).toEqual({ edtf: "2017-03-01", source: "option" }));
  it("metadata goes before the dateline", () => {
    const document = {
      ...documentOf("28.02.2017"),
      metadata: { title: null, publisher: null, published: { edtf: "2017-03-02", source: "metadata" as const } },
    };
    expect(findDocumentTime(document, refined("28.02.2017"))).toEqual({ edtf: "2017-03-02", source: "metadata" });
  });
  it("what is no date is not believed", () => expect(timeOf("He wrote.", "soon")).toBeNull());
});
