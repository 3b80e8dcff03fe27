import { describe, expect, it } from "vitest";
import { splitClauses } from "../../lib/extract/clauses.ts";
import { EN_ACTIONS } from "../../lib/language/en/actions/index.ts";
import { sentenceOf } from "./sentence-of.ts";

const clausesOf = (text: string) => splitClauses(sentenceOf(text), EN_ACTIONS);
const words = (text: string): string[] => clausesOf(text).map((clause) => clause.text.trim());

describe("splitting a sentence into clauses", () => {
  it.each([
    [
      "a shared subject",
      "The court heard two witnesses and sent the file to the police.",
      ["The court heard two witnesses", "and sent the file to the police."],
    ],
    ["a subject of its own", "He wrote to the mayor, but nobody answered him.", ["He wrote to the mayor,", "but nobody answered him."]],
    ["what was said", "They were told in May that the case had been closed.", ["They were told in May", "that the case had been closed."]],
    ["a relative clause", "The appeal, which was lodged on 3 May, failed.", ["The appeal,", "which was lodged on 3 May,", "failed."]],
    [
      "a clause of time in front",
      "When she arrived, the guards refused her entry.",
      ["When she arrived,", "the guards refused her entry."],
    ],
    [
      "a purpose in front",
      "In order to be heard, his wife and lawyer were sent to another office.",
      ["In order to be heard,", "his wife and lawyer were sent to another office."],
    ],
    [
      "a participle after a comma",
      "The court found him guilty, sentencing him to a year.",
      ["The court found him guilty,", "sentencing him to a year."],
    ],
  ])("cuts at %s", (_what, text, parts) => {
    expect(words(text)).toEqual(parts);
  });

  it.each([
    ["two nouns joined by and", "The doctor and the guard carried out an inspection."],
    ["a time of day", "At 18:40 the guard opened the cell."],
    ["since before a date", "Since 28 January he is in the town prison."],
    ["brackets", "He wrote (in his own words, and by hand) a petition."],
  ])("does not cut at %s", (_what, text) => {
    expect(words(text)).toEqual([text]);
  });

  it("covers the sentence without gaps", () => {
    const text = "On 3 May he was detained, beaten and released; his mother, who had waited outside, took him home.";
    const clauses = clausesOf(text);
    expect(clauses.map((clause) => clause.text).join("")).toBe(text);
  });

  it("gives a clause without a subject the subject of the clause it joins", () => {
    const text = "The regional court overturned the refusal and returned the file.";
    const subject = clausesOf(text)[1]?.subject;
    expect(subject && text.slice(subject.start, subject.end)).toBe("The regional court");
  });

  it("does not take an adjunct for a subject", () => {
    const text = "The prosecutor came to the prison and together with the guards spoke to him.";
    const subject = clausesOf(text)[1]?.subject;
    expect(subject && text.slice(subject.start, subject.end)).toBe("The prosecutor");
  });
});
