import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, parseEdtf } from "../../../lib/edtf/index.ts";
import { isEventDate } from "../../../lib/extract/timex/event-date.ts";
import { resolved } from "./reading.ts";

const edtfs = (text: string, published?: string) => resolved(text, published).map((one) => one.edtf);
const last = (text: string, published?: string) => resolved(text, published).at(-1);

describe("complete dates", () => {
  it.each([
    ["On 28 September 2011 he", "2011-09-28"],
    ["In September 2011 he", "2011-09"],
    ["In 2011 he", "2011"],
    ["in spring 2014 he", "2014-21"],
    ["in the first half of 2014 he", "2014-01/2014-06"],
    ["in the first seven months of 2015 few", "2015-01/2015-07"],
    ["in the 1990s he", "199X"],
    ["around 28 September 2011 he", "2011-09-28~"],
    ["in about June 2012 he", "2012-06~"],
    ["before 5 May 2014 he", "../2014-05-05"],
    ["by the end of May 2014 he", "../2014-05"],
    ["after 5 May 2014 he", "2014-05-05/.."],
    ["since 5 May 2014 he", "2014-05-05"],
  ])("%s", (text, edtf) => expect(edtfs(text)).toEqual([edtf]));

  it("an impossible day stays as printed, without a date, and says so", () => {
    const date = last("On 30 February 2011 he left.");
    expect([date?.edtf, date?.value, date?.earliest, date?.diagnostics]).toEqual([null, "2011-02-30", null, ["impossible-date"]]);
    expect(date && isEventDate(date)).toBe(true);
  });

  it("a weekday that does not fit is told", () => {
    expect(last("On Monday, 3 May 2012, he left.")).toMatchObject({ edtf: "2012-05-03", diagnostics: ["weekday-mismatch"] });
    expect(last("On Thursday, 3 May 2012, he left.")?.diagnostics).toEqual([]);
  });

  it("an undecided 04/12/2018 is an interval over both readings", () =>
    expect(last("On 04/12/2018 he left.")).toMatchObject({ edtf: "2018-04-12/2018-12-04", diagnostics: ["day-month-order-unknown"] }));
});

describe("counted from the story", () => {
  it.each([
    ["On 4 October 2013 he wrote. On 9 October she wrote.", "2013-10-09", "partial"],
    ["On 4 October 2013 he wrote. In August he", "2013-08", "partial"],
    ["On 7 December 2011 he wrote. In January he", "2012-01", "partial"],
    ["On 12 May 2013 he was arrested. On the same day he", "2013-05-12", "relative"],
    ["On 12 May 2013 he was arrested. The next day he", "2013-05-13", "relative"],
    ["On 12 May 2013 he was arrested. Three days later he", "2013-05-15", "relative"],
    ["On 12 May 2013 he was arrested. Four months later he", "2013-09~", "relative"],
    ["On 12 May 2013 he was arrested. A week later he", "2013-05-19~", "relative"],
    ["On 12 May 2013 he was arrested. The following month he", "2013-06", "relative"],
    ["On 12 May 2013 he was arrested. The previous year he", "2012", "relative"],
    ["On 12 May 2013 he was arrested. That night he", "2013-05-12", "relative"],
    ["On 12 May 2013 he was arrested. The next morning he", "2013-05-13", "relative"],
    ["On 12 May 2013 he was arrested. That summer he", "2013-22", "relative"],
    ["On 12 May 2013 he was arrested. In August of the following year he", "2014-08", "relative"],
    ["On 12 May 2013 he was arrested. At about 18:00 he", "2013-05-12T18:00", "relative"],
    ["On 12 May 2013 he was arrested. On the 15th, he", "2013-05-15", "partial"],
    ["On 12 May 2013 he was arrested. On the 25th of the same month he", "2013-05-25", "relative"],
    ["On 12 May 2013 he was arrested. Some days later he", "2013-05~", "relative"],
    ["On 12 May 2013 he was arrested. Several months later he", "2013~", "relative"],
    ["On 12 May 2013 he was arrested. A year and two months later he", "2014-07~", "relative"],
    ["On 12 May 2013 he was arrested. In the evening of the same day he", "2013-05-12", "relative"],
    ["In May 2013 he was arrested. On the same day he", "2013-05", "relative"],
    ["On 2 April 2013 he wrote. In May 2013 he was arrested. On the same day he", "2013-05", "relative"],
    ["On 2 April 2013 he wrote. In May 2013 he was arrested. Two days later he", "2013-05~", "relative"],
  ])("%s", (text, edtf, how) => expect(last(text)).toMatchObject({ edtf, resolved: how }));

  it("writes down from where and how", () => {
    const date = last("On 12 May 2013 he was arrested. Two days later he was freed.");
    expect(date?.anchor?.timex.text).toBe("12 May 2013");
    expect(date?.anchor?.steps).toEqual(['Counted from 2013-05-12 ("12 May 2013").', "2 days after it: 2013-05-14."]);
  });

  it.each([
    ["a citation", "On 4 October 2013 he wrote (see the Law of 2 May 1998). On 9 October she wrote.", "2013-10-09"],
    [
      "a year mentioned in passing",
      "On 4 October 2013 he wrote of the war that had ended in 1998 at last. On 9 October she wrote.",
      "2013-10-09",
    ],
    ["a look back", "On 4 October 2013 he wrote as he had two years earlier. On the same day she wrote.", "2013-10-04"],
    ["the date of a paper", "On 4 October 2013 he quashed the decision of 16 May 2011. On the same day she wrote.", "2013-10-04"],
    ["an impossible date", "On 4 October 2013 he wrote. On 31 April 2001 nobody did. On 9 October she wrote.", "2013-10-09"],
  ])("does not lean on %s", (_, text, edtf) => expect(last(text)?.edtf).toBe(edtf));

  it("without anything to count from the date stays unknown", () => {
    expect(edtfs("The next day he left. On 9 October she left. Two weeks later they met.")).toEqual([null, null, null]);
    expect(edtfs("In 2013 he came. Three days later he left.")).toEqual(["2013", null]);
  });
});

describe("counted from the document", () => {
  it.each([
    ["He was detained yesterday.", "2013-03-21"],
    ["He was detained on Tuesday.", "2013-03-19"],
    ["In the fourth quarter he was detained, he said on Monday.", "2013-03-18"],
    ["He was detained last week.", "2013-03-11/2013-03-17"],
    ["He was detained last month.", "2013-02"],
    ["He was detained this year.", "2013"],
    ["He was detained four years ago.", "2009~"],
    ["He was detained in early December.", "2012-12"],
    ["The trial runs through June.", "2013-06"],
    ["The match is put off until Saturday.", "../2013-03-23"],
  ])("%s", (text, edtf) => expect(last(text, "2013-03-22")).toMatchObject({ edtf, resolved: "document" }));

  it("without a document date they stay unknown", () =>
    expect(edtfs("He was detained yesterday. It rained last week.")).toEqual([null, null]));
});

describe("last week in a story that is older than its document", () => {
  const head = "Statement\n28.02.2017\n\n";
  const story = "On 21 February 2017 he told his lawyer. On 22 February 2017 he was heard. On 23 February 2017 he was freed.";
  it("is counted from the day told next, where the document's own would lie behind that", () => {
    const [, week] = resolved(`${head}He was moved at the end of last week.\n\n${story}`, "2017-02-28");
    expect(week).toMatchObject({ value: "2017-W07", edtf: "2017-02-17/2017-02-19", resolved: "relative" });
    expect(week?.anchor?.steps[0]).toContain("2017-W08, after 2017-02-21");
  });
  it("is counted from the document where nothing contradicts it", () =>
    expect(resolved(`${head}${story} Early last week he was freed.`, "2017-02-28").at(-1)).toMatchObject({
      value: "2017-W08",
      edtf: "2017-02-20/2017-02-22",
      resolved: "document",
    }));
});

describe("ranges with an end that cannot be", () => {
  it.each([
    ["From 30 February to 3 March 2014 he", "../2014-03-03", ["impossible-date"], ["range-end-impossible"]],
    ["From 15 May to 31 June 2014 he", "2014-05-15/..", ["range-end-impossible"], ["impossible-date"]],
  ])("are open on that side: %s", (text, range, first, second) => {
    expect(resolved(text).map((one) => [one.range, one.diagnostics])).toEqual([
      [range, first],
      [range, second],
    ]);
  });
  it("have no date where they go backwards", () =>
    expect(resolved("From 5 June 2014 to 3 May 2014 he").map((one) => [one.edtf, one.value, one.diagnostics])).toEqual([
      [null, "2014-06-05", ["range-backwards"]],
      [null, "2014-05-03", ["range-backwards"]],
    ]));
  it("begin in the year before, where the year stands once and the months go over its turn", () =>
    expect(resolved("From 28 December to 3 January 2014 he").map((one) => one.range)).toEqual([
      "2013-12-28/2014-01-03",
      "2013-12-28/2014-01-03",
    ]));
});

describe("ranges", () => {
  it.each([
    ["From 15 May to 16 July 2014 he", "2014-05-15/2014-07-16"],
    ["on 25 and 26 June 2006 he", "2006-06-25/2006-06-26"],
    ["between 2011 and 2015 he", "2011/2015"],
    ["in 2013 and 2014 he", "2013/2014"],
    ["from January to September 2014 he", "2014-01/2014-09"],
  ])("%s", (text, range) => expect(resolved(text).map((one) => one.range)).toEqual([range, range]));

  it("parts of years are no range", () =>
    expect(resolved("in mid-2014 and late 2015").map((one) => one.range)).toEqual([undefined, undefined]));
  it("a list with gaps is no range", () =>
    expect(resolved("on 25 and 28 June 2006").map((one) => one.range)).toEqual([undefined, undefined]));
});

describe("whatever is resolved", () => {
  const words = fc.constantFrom(
    ..."On in 3 12 31 May October 2011 2012 1998 the same day next Two days later yesterday . , and to from before 25.09.2011 spring week ago".split(
      " ",
    ),
  );
  it("is valid EDTF with the bounds it says", () =>
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.constantFrom(undefined, "2013-03-22", "2013"), (list, published) => {
        for (const { edtf, earliest, latest, range, timex } of resolved(list.join(" "), published)) {
          expect(timex.end).toBeGreaterThan(timex.start);
          if (range !== undefined) expect(parseEdtf(range)).not.toBeNull();
          expect(edtf === null ? { earliest: null, latest: null } : boundsOf(edtf)).toEqual({ earliest, latest });
        }
      }),
      { numRuns: 300 },
    ));
});
