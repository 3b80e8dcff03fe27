import { describe, expect, it } from "vitest";
import { annotateText } from "../../lib/annotate.ts";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { extractDocument } from "../../lib/pipeline.ts";

const eventsOf = (text: string) => extractDocument(plainDocument(text), { documentId: "doc_test", fileName: "test.txt" }).events;
const told = (text: string) => eventsOf(text).map(({ date, action }) => `${date} ${action}`);

const PART = `FOR THESE REASONS, THE COURT

1.  Declares the complaint admissible;

2.  Holds that there has been a violation of Article 8 in the years from 2009 to 2011;

3.  Holds (a) that the respondent State is to pay the applicant EUR 5,000 within three months.

Done in English, and notified in writing on 9 April 2018.`;

describe("the operative part of a judgment", () => {
  it("is done on the day of its closing line, whatever years it speaks of", () => {
    expect(told(PART)).toEqual([
      "2018-04-09 court.ruling",
      "2018-04-09 court.ruling",
      "2018-04-09 court.remedy",
      "2018-04-09 court.ruling",
    ]);
  });

  it("quotes what was held", () => {
    expect(eventsOf(PART)[1]?.quote).toBe("Holds that there has been a violation of Article 8 in the years from 2009 to 2011");
  });

  it("is no act without a closing line, nor where a sentence has a subject of its own", () => {
    expect(told("2.  Holds that there has been a violation of Article 8.")).toEqual([]);
    expect(told("The law holds that a judge decides.\n\nDone in English, and notified in writing on 9 April 2018.")).toEqual([
      "2018-04-09 court.ruling",
    ]);
  });

  it("is one stretch for the annotator, up to the line that dates it", () => {
    const { events } = annotateText({ doc: "part", text: PART });
    expect(events.map(({ when, end }) => [when, end])).toEqual([[["2018-04-09"], PART.length - 1]]);
  });
});

describe("a decision named by its date", () => {
  it("is no second act where its day's decision has been told", () => {
    expect(told("On 5 May 2011 the court dismissed her claim. The appeal did not touch the judgment of 5 May 2011.")).toEqual([
      "2011-05-05 court.ruling",
    ]);
  });

  it("is an act where nothing else tells of it", () => {
    expect(told("The appeal did not touch the judgment of 5 May 2011.")).toEqual(["2011-05-05 court.ruling"]);
  });
});

describe("an act that no cue knows", () => {
  it("is kept where its day opens the sentence and only a noun with another date is known", () => {
    expect(told("On 9 June 2011 the court amended the judgment of 3 February 2010.")).toEqual([
      "2011-06-09 other",
      "2010-02-03 court.ruling",
    ]);
  });

  it("is kept with a bare year only where the year opens the sentence", () => {
    expect(told("In 1995 her family left Karsia.")).toEqual(["1995 other"]);
    expect(told("Her family left Karsia in 1995.")).toEqual([]);
  });

  it("is none where a count from something untold opens the sentence and a known act has the day", () => {
    expect(told("Four months after the initiation of the inquiry, on 21 June 2012 she was questioned.")).toEqual([
      "2012-06-21 evidence.interview",
    ]);
  });
});
