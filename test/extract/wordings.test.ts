import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import { isUnknownAct } from "../../lib/model/unknown-act.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { WORDINGS } from "./wordings.ts";

/** What is read of a text, without acts that no rule knows: date, action, and every body with its part. */
const read = (text: string): string[] =>
  extractDocument(plainDocument(text), { documentId: "doc_wording", fileName: "wording.txt" })
    .events.filter((event) => !isUnknownAct(event))
    .map(({ date, polarity, action, agencies }) => {
      const bodies = agencies.map(({ role, name }) => `${role}: ${name}`).sort();
      return [`${date} ${polarity === "negated" ? "not " : ""}${action}`, ...bodies].join("; ");
    });

describe("who did what when, in many wordings and countries", () => {
  it.each(WORDINGS)("%s", (text, acts) => expect(read(text)).toEqual(acts));
});
