import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { extractDocument } from "../../lib/pipeline.ts";

const diagnostics = (text: string, published?: string) =>
  extractDocument(plainDocument(text), { documentId: "doc_1", fileName: "a.txt", ...(published ? { published } : {}) }).diagnostics;

describe("a doubtful date is told with its readings", () => {
  it.each([
    ["DATE_IMPOSSIBLE", "On 31 February 2016 he complained.", "2016-02-29 or 2016-03-02"],
    ["DATE_IMPOSSIBLE", "On 31 November 2015 he complained.", "2015-11-30 or 2015-12-01"],
    ["DATE_WEEKDAY_MISMATCH", "On Monday, 3 May 2012, he complained.", "2012-04-30 or 2012-05-07"],
    ["DATE_ORDER_UNKNOWN", "On 04/12/2018 he complained.", "2018-04-12 or 2018-12-04"],
    [
      "DATE_CONTRADICTED",
      "On 12 May 2013 he complained. Two months later, on 3 March 2013, he left.",
      "2013-07~; printed beside it is 2013-03-03",
    ],
    ["DATE_CONTRADICTED", "On 12 May 2013 he fell. The next morning, 15 May 2013, he left.", "2013-05-13; printed beside it is 2013-05-15"],
    ["DATE_RANGE_BACKWARDS", "From 5 June 2014 to 3 May 2014 he was held.", "2014-06-05 to 2014-05-03"],
    ["DATE_IMPOSSIBLE", "From 15 May to 31 June 2014 he was held.", "2014-06-30 or 2014-07-01"],
    ["DATE_IMPOSSIBLE", "On 32 May 2014 he complained.", "2014-05-31 or 2014-06-01"],
    ["DATE_MISREAD", "On l5 May 2014 he complained.", "read as 2014-05-15"],
    [
      "DATE_YEAR_UNCERTAIN",
      "On 3 March 2012 he complained, as he had in 2009. On 5 June he complained again.",
      "Taken as 2012; the date told last lies in 2009",
    ],
    [
      "DATE_ACT_AMBIGUOUS",
      "On 1 May 2013 police detained him. On 3 July 2013 police detained him. A day after his arrest he was beaten.",
      "2013-05-02 or 2013-07-04",
    ],
  ])("%s: %s", (code, text, readings) => {
    const [found, ...others] = diagnostics(text);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code, message: expect.stringContaining(readings) });
  });

  it("a date of the document before what it tells as done", () => {
    const text = "On 3 July 2013 police detained him. On 4 July 2013 he was released.";
    expect(diagnostics(text, "2013-03-05")).toMatchObject([
      { code: "DOCUMENT_TIME_CONTRADICTED", message: expect.stringContaining("2013-07-03, 2013-07-04") },
    ]);
    expect(diagnostics(text, "2013-07-04")).toEqual([]);
  });

  it("not so for what is planned", () => expect(diagnostics("The court will hear him on 3 July 2013.", "2013-03-05")).toEqual([]));

  it("many make one diagnostic, which quotes nothing of the text", () => {
    const found = diagnostics(Array.from({ length: 40 }, () => "On 31 April 2016 Ada Kern complained.").join("\n\n"));
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain("(40)");
    expect(found[0]?.message).not.toMatch(/Kern|April/);
    expect(found[0]?.message.length).toBeLessThan(600);
  });

  it("agreeing dates make none", () =>
    expect(
      diagnostics("On Thursday, 3 May 2012, he fell. The next day, 4 May 2012, he left. Two months later, in July 2012, he died."),
    ).toEqual([]));
});
