import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../lib/extract/plain-document.ts";
import { extractDocument } from "../../../lib/pipeline.ts";
import { resolved } from "./reading.ts";

const edtfs = (text: string, published?: string) => resolved(text, published).map(({ edtf }) => edtf);
const diagnostics = (text: string) => resolved(text).flatMap((one) => one.diagnostics);
const told = (text: string, published?: string) =>
  extractDocument(plainDocument(text), { documentId: "doc_1", fileName: "a.txt", ...(published ? { published } : {}) }).events.map(
    ({ action, date }) => `${action} ${date}`,
  );

describe("what stands right behind a date explains it", () => {
  const detained = "On 5 May 2013 he was detained.";
  it.each([
    ["On 5 May 2013 (Sunday) he left.", ["2013-05-05", "2013-05-05"]],
    ["On 5 May 2013, Sunday, he left.", ["2013-05-05", "2013-05-05"]],
    [`${detained} On 7 May, two days later, he was released.`, ["2013-05-05", "2013-05-07", "2013-05-07"]],
    [`${detained} He was released on 7 May, two days later.`, ["2013-05-05", "2013-05-07", "2013-05-07"]],
    [`${detained} On 6 May, the next day, he complained.`, ["2013-05-05", "2013-05-06", "2013-05-06"]],
    [`${detained} In July 2013, two months later, he complained.`, ["2013-05-05", "2013-07", "2013-07"]],
  ])("%s", (text, dates) => {
    expect(edtfs(text)).toEqual(dates);
    expect(diagnostics(text)).toEqual([]);
  });

  it("a weekday that is another one is told, and moves nothing", () => {
    expect(edtfs("On 5 May 2013 (Friday) he left.")).toEqual(["2013-05-05", "2013-05-05"]);
    expect(diagnostics("On 5 May 2013 (Friday) he left.")).toEqual(["weekday-mismatch"]);
  });
  it("a count that leads elsewhere is told, and the printed date stays", () => {
    expect(edtfs(`${detained} On 3 May 2013, two days later, he left.`)).toEqual(["2013-05-05", "2013-05-03", "2013-05-03"]);
    expect(diagnostics(`${detained} On 3 May 2013, two days later, he left.`)).toEqual(["counted-date-contradicted"]);
  });

  it.each([
    ["He was detained on 5 May 2013, two days later he was released.", ["2013-05-05", "2013-05-07"]],
    ["He was detained on 5 May 2013, two days later, he was released.", ["2013-05-05", "2013-05-07"]],
    ["He was detained on 5 May 2013. Friday came.", ["2013-05-05", "2013-05-10"]],
  ])("but not what goes on to another day: %s", (text, dates) => expect(edtfs(text)).toEqual(dates));
});

describe("dates that look alike are told apart", () => {
  it.each([
    [
      "In his complaint of 3 May 2010, on 21 June 2012 he was questioned.",
      ["filing.complaint 2010-05-03", "evidence.interview 2012-06-21"],
    ],
    [
      "On 3 May 2010, on 21 June 2012 and on 5 July 2012 he was questioned.",
      ["evidence.interview 2010-05-03", "evidence.interview 2012-06-21", "evidence.interview 2012-07-05"],
    ],
    [
      "He was detained on 5 May 2013, and two days later, on 7 May, he was released.",
      ["custody.detained 2013-05-05", "custody.released 2013-05-07"],
    ],
    ["Not before 5 May 2013 was he released.", ["custody.released 2013-05-05/.."]],
    ["Within ten days of 5 May 2013 he was released.", ["custody.released 2013-05-05/.."]],
    ["On 5 May 2013 he was detained. Soon after he was released.", ["custody.detained 2013-05-05", "custody.released 2013-05-05/.."]],
    [
      "On 2 January 2014 he was released. On 31 December he had been detained.",
      ["custody.released 2014-01-02", "custody.detained 2013-12-31"],
    ],
    ["GENEVA, 3 July 2018 – Police detained the father on Monday.", ["custody.detained 2018-07-02"]],
    ["On 5 May 2013 he was detained for over 24 hours.", ["custody.detained 2013-05-05"]],
    ["On 5 May 2013 he was held overnight.", ["custody.detained 2013-05-05"]],
  ])("%s", (text, acts) => expect(told(text)).toEqual(acts));

  it.each([
    ["In the night of 22 to 23 February 2009 he was beaten.", undefined, "2009-02-22/2009-02-23"],
    ["A week ago Tuesday he was beaten.", "2014-06-10", "2014-06-02/2014-06-08"],
    ["He was beaten in the week of June 2.", "2014-06-10", "2014-06-02~"],
  ])("is an interval: %s", (text, published, date) => expect(told(text, published)).toContain(`incident.ill_treatment ${date}`));
});
