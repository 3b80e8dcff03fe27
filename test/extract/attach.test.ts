import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { extractDocument } from "../../lib/pipeline.ts";

const eventsOf = (text: string) => extractDocument(plainDocument(text), { documentId: "doc_test", fileName: "test.txt" }).events;
const told = (text: string) =>
  eventsOf(text)
    .filter(({ actionSpan }) => actionSpan.ruleId !== "any.action.unknown")
    .map(({ date, action }) => `${date} ${action}`);

describe("a date in the clause", () => {
  it("goes to each act of its own clause", () => {
    expect(told("He filed a complaint on 1 July 2014 and appealed to the court on 9 August 2014.")).toEqual([
      "2014-07-01 filing.complaint",
      "2014-08-09 filing.appeal",
    ]);
  });

  it("a noun keeps its own date, the verb takes the other", () => {
    expect(told("The refusal of 16 November 2011 was overturned on 3 December 2011.").sort()).toEqual([
      "2011-11-16 investigation.refused",
      "2011-12-03 review.overturned",
    ]);
  });

  it("every day of a list is an act, a range is one", () => {
    expect(told("He filed motions on 7, 13 and 20 March 2017.")).toEqual([
      "2017-03-07 filing.request",
      "2017-03-13 filing.request",
      "2017-03-20 filing.request",
    ]);
    expect(told("From 4 to 9 May 2018 monitors visited the prison.")).toEqual(["2018-05-04/2018-05-09 oversight.visit"]);
  });

  it("the day to which a hearing is adjourned is not the day of the hearing", () => {
    expect(told("On 11 May 2015 the hearing was adjourned to 8 June 2015.")).toEqual(["2015-05-11 court.hearing"]);
  });

  it("not until a day is on that day, not by a day is negated", () => {
    const [late] = eventsOf("She was not informed of the ruling until 10 April 2018.");
    expect([late?.date, late?.polarity]).toEqual(["2018-04-10", "affirmed"]);
    const [never] = eventsOf("She had received no reply by 10 April 2018.");
    expect([never?.polarity, never?.action]).toEqual(["negated", "response.reply"]);
  });

  it("a date before an infinitive is not the date of what is asked", () => {
    expect(told("On 5 May 2014 the lawyer asked the prosecutor to open a criminal case.")).toEqual(["2014-05-05 filing.request"]);
  });
});

describe("a date shared in the sentence", () => {
  it.each([
    ["forward", "She was arrested and beaten in 2006.", ["2006 custody.detained", "2006 incident.ill_treatment"]],
    [
      "back",
      "On 17 May 2012 the court convicted him and sentenced him to a year.",
      ["2012-05-17 court.verdict", "2012-05-17 court.sentence"],
    ],
    [
      "with what was reported",
      "In July 2012 they were informed that the case had been closed.",
      ["2012-07 response.reply", "2012-07 investigation.terminated"],
    ],
  ])("%s", (_how, text, acts) => {
    expect(told(text)).toEqual(acts);
  });

  it("a claim in court does not date what is claimed", () => {
    expect(told("At the trial on 5 March 2012 he stated that he had been tortured.").filter((act) => act.includes("incident"))).toEqual([]);
  });
});

describe("a date carried on", () => {
  it("holds for the next sentence, and says so", () => {
    const [, second] = eventsOf("On 5 May 2014 he was arrested. The officers beat him.");
    expect([second?.date, second?.resolved, second?.anchor?.timex.text]).toEqual(["2014-05-05", "relative", "5 May 2014"]);
  });

  it("opens an interval after then and later", () => {
    expect(told("On 7 February 2012 a case was opened. The file was then sent to the police.")).toEqual([
      "2012-02-07 investigation.opened",
      "2012-02-07/.. investigation.referred",
    ]);
  });

  it("ends with the paragraph for steps of a procedure", () => {
    expect(told("On 5 May 2014 he was arrested.\n\nThe prosecutor closed the case.")).toEqual(["2014-05-05 custody.detained"]);
  });

  it("reaches the items of a list, the first together with its opening", () => {
    const text =
      "On 5 May 2014 the league sent letters:\n\n– to the ombudsman with a request to visit the prison;\n– to the prosecutor with a request to open a case.";
    expect(told(text)).toEqual(["2014-05-05 filing.request", "2014-05-05 filing.request"]);
    expect(eventsOf(text)[0]?.quote).toContain("ombudsman");
  });

  it("never comes from a bare year, a law or the present", () => {
    expect(told("In 2013 he was arrested. The officers beat him.")).toEqual(["2013 custody.detained"]);
    expect(told("The law was amended on 5 May 2014. The police detained three men.")).toEqual(["2014-05-05 public.law"]);
    expect(told("On 5 May 2014 he was arrested. Detainees are beaten.")).toEqual(["2014-05-05 custody.detained"]);
  });
});

describe("no event", () => {
  it.each([
    ["a duty of the law", "Under section 4 a complaint shall be examined within ten days."],
    ["a habit", "Complaints are often forwarded to the same police station."],
    ["a cited law", "The Prison Act of 4 May 2009 allows two visits a month."],
    ["an undated act", "He kept appealing to the prosecutor."],
  ])("%s", (_what, text) => {
    expect(told(text)).toEqual([]);
  });
});
