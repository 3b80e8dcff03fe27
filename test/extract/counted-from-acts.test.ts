import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { recognizeTimexes } from "../../lib/extract/timex/recognize.ts";
import { timex } from "../../lib/language/en/timex/index.ts";
import { extractDocument } from "../../lib/pipeline.ts";

const events = (text: string) => extractDocument(plainDocument(text), { documentId: "doc_1", fileName: "a.txt" }).events;
const last = (text: string) => events(text).at(-1);

describe.each(timex.actForms ?? [])("the form $id", (form) => {
  const found = (text: string) => recognizeTimexes(text, { ...timex, forms: [form] });
  it.each(form.examples)("is found in $text", ({ text, finds }) => expect(found(text).map((one) => [one.text, one.value])).toEqual(finds));
  it.each(form.counterexamples)("is not found in %j", (text) => expect(found(text)).toEqual([]));
});

describe("an act told by another act", () => {
  const told = "On 12 May 2013 police detained him. On 3 June 2013 he was released.";
  it.each([
    ["Two weeks after his release he filed a complaint with the prosecutor's office.", "2013-06-17~"],
    ["Three days after his release he filed a complaint with the prosecutor's office.", "2013-06-06"],
    ["The day after the release he filed a complaint with the prosecutor's office.", "2013-06-04"],
    ["Following his release, he filed a complaint with the prosecutor's office.", "2013-06-03/.."],
    ["Four months after his arrest, he filed a complaint with the prosecutor's office.", "2013-09~"],
  ])("%s", (sentence, date) => {
    expect(last(`${told} ${sentence}`)).toMatchObject({ action: "filing.complaint", date, resolved: "relative" });
    expect(last(`${told} ${sentence}`)?.anchor?.steps[0]).toMatch(/^The act it counts from was told of 2013-0/);
  });

  it("the noun is not told as an act once more", () => expect(events(`${told} Ten days after his release he died.`)).toHaveLength(3));

  it("one of several stays without a date, within their bounds", () =>
    expect(last(`${told} On 5 July 2013 he was detained again. A day after his arrest he filed a complaint with the court.`)).toMatchObject(
      {
        date: null,
        earliest: "2013-05-13",
        latest: "2013-07-06",
      },
    ));

  it("one that was never told gives no date, nor does the date told before", () =>
    expect(last(`${told} Two days after his trial he filed a complaint with the court.`)?.date).toBeNull());

  it("a noun with a date of its own keeps it", () =>
    expect(last(`${told} After the hearing of 9 August 2013 he filed a complaint with the court.`)?.date).toContain("2013-08-09"));
});

describe("what is counted from no act", () => {
  const told = "On 12 May 2013 police detained him.";
  it.each([
    ["After a two-week review the prosecutor refused to open a case.", "2013-05-26~"],
    ["He was released after a few days.", "2013-05~"],
    ["In the immediate aftermath of the raid the police detained his brother.", "2013-05~"],
  ])("is counted from where the story stood: %s", (sentence, date) => {
    expect(last(`${told} ${sentence}`)).toMatchObject({ date, resolved: "relative" });
    expect(last(`${told} ${sentence}`)?.anchor?.steps[0]).toMatch(/^The story stood at 2013-05-12/);
  });

  it.each([
    "Two days before the visit he filed a complaint with the court.",
    "The day after the fair he filed a complaint with the court.",
  ])("has no date, and not that of the sentence before: %s", (sentence) =>
    expect(last(`${told} ${sentence}`)).toMatchObject({ date: null, earliest: null, latest: null }),
  );
});

describe("what was told during an act", () => {
  it.each([
    ["On 12 May 2013 police detained him. He was released on 3 June 2013. During his detention he was beaten.", "2013-05-12/2013-06-03"],
    ["On 12 May 2013 police detained him. During his detention he filed a complaint with the court.", "2013-05-12/.."],
    ["On 12 May 2013 police detained him. During the arrest he was beaten.", "2013-05-12"],
    ["On 12 May 2013 the court convicted him. During his trial he filed a complaint with the court.", "2013~"],
  ])("%s", (text, date) => expect(last(text)?.date).toBe(date));
});

describe("an impossible date", () => {
  it("leaves its event without a date, and lends none from the sentence before", () => {
    const event = last("On 5 January 2016 police detained him. On 31 February 2016 he filed a complaint with the prosecutor's office.");
    expect(event).toMatchObject({ action: "filing.complaint", date: null, earliest: null, latest: null, anchor: null });
    expect(event?.timex.text).toBe("31 February 2016");
  });
});

describe("an act told by its verb, or by a visit that was told", () => {
  const told = "On 5 May 2013 the investigation was opened.";
  const visited = "On 5 May 2013 monitors visited the prison.";
  it.each([
    [`${told} Ten days after the investigation had been opened, he was charged.`, "2013-05-15"],
    [`${visited} Two days before the visit he had been moved to another cell.`, "2013-05-03"],
    [`${visited} The day after the visit he was beaten by guards.`, "2013-05-06"],
    ["On 5 May 2013 he was detained. Ten days after the investigation had been opened, he was charged.", null],
  ])("%s", (text, date) => {
    expect(events(text)).toHaveLength(2);
    expect(last(text)?.date).toBe(date);
  });
});
