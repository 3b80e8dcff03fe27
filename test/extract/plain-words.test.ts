import { describe, expect, it } from "vitest";
import { plainDocument } from "../../lib/extract/plain-document.ts";
import type { Event } from "../../lib/model/event.ts";
import { isUnknownAct } from "../../lib/model/unknown-act.ts";
import { extractDocument } from "../../lib/pipeline.ts";
import { PLAIN_WORDS } from "./plain-words.ts";

const told = ({ polarity, action }: Event): string => (polarity === "negated" ? `not ${action}` : action);
const eventsOf = (text: string): Event[] =>
  extractDocument(plainDocument(text), { documentId: "doc_plain", fileName: "plain.txt" }).events.filter((event) => !isUnknownAct(event));

describe("acts in the plain words of letters, chronicles and case notes", () => {
  it.each(PLAIN_WORDS.flatMap(([acts, sentences]) => sentences.map((sentence) => [sentence, acts] as const)))("%s", (sentence, acts) =>
    expect(eventsOf(sentence).map(told)).toEqual(acts),
  );
});
