import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { extractDocument } from "../../lib/pipeline.ts";

const told = (text: string): string[] =>
  extractDocument(plainDocument(text), { documentId: "doc_1", fileName: "note.txt" }).events.map(({ date, action }) => `${date} ${action}`);

describe("a date beside the act that another is counted from", () => {
  it.each([
    [
      "Before his arrest on 5 May 2013 he was threatened by officers.",
      ["2013-05-05 custody.detained", "../2013-05-05 incident.ill_treatment"],
    ],
    [
      "Two months before his arrest on 5 May 2013 he was beaten by officers.",
      ["2013-05-05 custody.detained", "2013-03~ incident.ill_treatment"],
    ],
    [
      "Three days after his release on 5 May 2013 he filed a complaint with the police.",
      ["2013-05-05 custody.released", "2013-05-08 filing.complaint"],
    ],
    [
      "After his release on 5 May 2013, he filed a complaint with the police.",
      ["2013-05-05 custody.released", "2013-05-05/.. filing.complaint"],
    ],
    ["Two months before the hearing on 5 May 2013, the court refused the motion.", ["2013-05-05 court.hearing", "2013-03~ court.ruling"]],
    [
      "After his conviction on 16 June 2014 he appealed to the Lomsk Regional Court.",
      ["2014-06-16 court.verdict", "2014-06-16/.. filing.appeal"],
    ],
  ])("%j: each act has its own", (text, expected) => expect(told(text).sort()).toEqual([...expected].sort()));

  it.each([
    [
      "behind a comma is the verb's",
      "After his arrest, on 5 May 2013 he filed a complaint with the police.",
      ["2013-05-05 filing.complaint"],
    ],
    [
      "gives way to a date that the verb has beside it",
      "In July 2014, after his conviction on 16 June 2014, he appealed to the Lomsk Regional Court.",
      ["2014-06-16 court.verdict", "2014-07 filing.appeal"],
    ],
  ])("%s", (_title, text, expected) => expect(told(text).sort()).toEqual([...expected].sort()));
});
