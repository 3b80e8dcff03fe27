import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { extractDocument } from "../../lib/pipeline.ts";

const acts = (text: string): string[] =>
  extractDocument(plainDocument(text), { documentId: "doc_1", fileName: "chronology.txt" })
    .events.filter(({ action }) => action !== "other")
    .map(({ date, action }) => `${date} ${action}`);

/** Two items, so that it is a chronology; what is asked is the second. */
const item = (text: string): string[] => acts(`Chronology\n\n1 March 2018: Ada Kern was detained.\n\n${text}`).slice(1);

describe("a date that heads an item of a chronology", () => {
  it.each([
    ["5 May 2018: The Lomsk City Prosecutor's Office refused to open a criminal case.", ["2018-05-05 investigation.refused"]],
    ["5 May 2018 – The Lomsk City Prosecutor's Office refused to open a criminal case.", ["2018-05-05 investigation.refused"]],
    ["5 May 2018. The Lomsk City Prosecutor's Office refused to open a criminal case.", ["2018-05-05 investigation.refused"]],
    ["5 May 2018\n\nThe Lomsk City Prosecutor's Office refused to open a criminal case.", ["2018-05-05 investigation.refused"]],
    ["2) 5 May 2018: The Lomsk City Prosecutor's Office refuses to open a criminal case.", ["2018-05-05 investigation.refused"]],
    ["5 May 2018: Her father travels to Lomsk and files a complaint with the prosecutor's office.", ["2018-05-05 filing.complaint"]],
    ["5 May 2018: Police arrest Mr Bo Lind at his home.", ["2018-05-05 custody.detained"]],
    ["5 May 2018. The court held a hearing. It upheld the sentence.", ["2018-05-05 court.hearing", "2018-05-05 review.upheld"]],
  ])("%j dates it", (text, expected) => expect(item(text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    ["a noun with the form of a verb stays a noun", "5 May 2018: House arrest and charges follow."],
    [
      "its item ends with the paragraph",
      "5 May 2018: The town celebrates.\n\nThe Lomsk City Prosecutor's Office refused to open a criminal case.",
    ],
  ])("%s", (_title, text) => expect(item(text)).toEqual([]));

  it("alone on a letter's first line dates nothing that the letter tells", () => {
    expect(acts("5 May 2018\n\nThe Lomsk City Prosecutor's Office refused to open a criminal case.")).toEqual([]);
  });
});
