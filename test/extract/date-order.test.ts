import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { extractDocument } from "../../lib/pipeline.ts";

function dateOf(text: string, publisher: string | null = null) {
  const plain = plainDocument(text);
  const document = { ...plain, metadata: { ...plain.metadata, publisher } };
  const { resolved } = extractDocument(document, { documentId: "doc_1", fileName: "a.txt" });
  return resolved.at(-1);
}
const edtf = (text: string, publisher: string | null = null) => dateOf(text, publisher)?.edtf;
const SENTENCE = "He was detained on 04/12/2018.";

describe("04/12/2018 is read by", () => {
  it.each([
    ["a sibling with a day above twelve", `He complained on 23/11/2018. ${SENTENCE}`, "2018-12-04"],
    ["a sibling with the month first", `He complained on 11/23/2018. ${SENTENCE}`, "2018-04-12"],
    ["dates in words", `He complained on November 23, 2018. ${SENTENCE}`, "2018-04-12"],
    ["the court at its head", `Supreme Court of Ireland\n\n${SENTENCE}`, "2018-12-04"],
    ["another court at its head", `UNITED STATES DISTRICT COURT\n\n${SENTENCE}`, "2018-04-12"],
    ["nothing: both readings", SENTENCE, "2018-04-12/2018-12-04"],
    ["nothing: siblings contradict each other", `He complained on 11/23/2018 and 23/11/2018. ${SENTENCE}`, "2018-04-12/2018-12-04"],
    ["nothing: a country is only told of", `He fled to the United States, where a court heard him. ${SENTENCE}`, "2018-04-12/2018-12-04"],
  ])("%s", (_, text, expected) => expect(edtf(text)).toBe(expected));

  it.each([
    ["Ministry of Justice of Kazakhstan", "2018-12-04"],
    ["U.S. Department of Labor", "2018-04-12"],
    ["Friends of the Steppe", "2018-04-12/2018-12-04"],
    ["Forum of Poland and the United States", "2018-04-12/2018-12-04"],
    ["Indiana Daily", "2018-04-12/2018-12-04"],
  ])("the publisher %s", (publisher, expected) => expect(edtf(SENTENCE, publisher)).toBe(expected));

  it("its siblings before its publisher", () =>
    expect(edtf(`On 23/11/2018 he left. ${SENTENCE}`, "U.S. Department of Labor")).toBe("2018-12-04"));

  it("and the step says so", () =>
    expect(dateOf(SENTENCE, "U.S. Department of Labor")?.anchor?.steps[0]).toMatch(/U\.S\. decides: 2018-04-12/));
});
