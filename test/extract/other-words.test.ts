import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import type { Event } from "../../lib/model/event.ts";
import { isUnknownAct } from "../../lib/model/unknown-act.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { NO_SUCH_ACTS, OTHER_WORDS } from "./other-words.ts";

const eventsOf = (text: string): Event[] =>
  extractDocument(plainDocument(text), { documentId: "doc_words", fileName: "words.txt" }).events.filter((event) => !isUnknownAct(event));
const told = ({ polarity, action }: Event): string => (polarity === "negated" ? `not ${action}` : action);
const each = (table: readonly (readonly [string | readonly string[], readonly string[]])[]) =>
  table.flatMap(([acts, sentences]) => sentences.map((sentence) => [sentence, [acts].flat()] as const));

describe("acts in the words of other countries, lawyers and reporters", () => {
  it.each(each(OTHER_WORDS))("%s", (sentence, acts) => expect(eventsOf(sentence).map(told)).toEqual(acts));
});

describe("words that only look like such acts", () => {
  it.each(each(NO_SUCH_ACTS))("%s is no %s", (sentence, [act]) => {
    const asserted = eventsOf(sentence).filter(({ modality }) => modality === "asserted");
    expect(asserted.map(told)).not.toContain(act);
  });
});
