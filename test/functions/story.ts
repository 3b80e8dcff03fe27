import type { Reader } from "../../functions/ingest/deps.ts";
import { DuelineError } from "../../lib/errors.ts";
import { type SourceDocument, wholeCoverage } from "../../lib/model/document.ts";
import type { Event } from "../../lib/model/event.ts";
import { UNKNOWN_ACT_RULE } from "../../lib/model/unknown-act.ts";

/**
 * A reader of made-up stories for tests of what happens around reading: one event a line, `date action name`.
 * `POISON` throws what nobody expects, `BROKEN` what every reader may say.
 */
export const storyReader: Reader = {
  async read(bytes) {
    const text = new TextDecoder().decode(bytes);
    if (text.includes("POISON")) throw new TypeError(`unexpected ${text}`);
    if (text.includes("BROKEN")) throw new DuelineError("PDF_BROKEN");
    return storyDocument(text);
  },
  extract(document, { documentId, fileName }) {
    const events = document.text
      .split("\n")
      .filter(Boolean)
      .map((line, index) => storyEvent(line, { documentId, fileName, index, start: document.text.indexOf(line) }));
    return { language: "en", events, timexes: [], resolved: [], diagnostics: [], bodies: [], unread: [] };
  },
};

const storyDocument = (text: string): SourceDocument => ({
  format: "text",
  text,
  pages: [],
  paragraphs: [],
  lines: [],
  notes: [],
  metadata: { title: null, publisher: null, published: null },
  coverage: wholeCoverage(text.length),
  diagnostics: [],
  reader: "story",
});

interface Place {
  documentId: string;
  fileName: string;
  index: number;
  start: number;
}

export function storyEvent(line: string, { documentId, fileName, index, start }: Place): Event {
  const [date = "", action = "", ...name] = line.split(" ");
  const who = name.join(" ");
  const end = start + line.length;
  const span = { text: line, start, end, ruleId: action === "other" ? UNKNOWN_ACT_RULE : "test" };
  return {
    schema: "dueline.event/1",
    id: `evt_${documentId}_${index}`,
    document: fileName,
    documentId,
    language: "en",
    case: who,
    cases: who ? [{ id: null, name: who }] : [],
    date,
    time: null,
    zone: null,
    earliest: date,
    latest: date,
    resolved: "explicit",
    timex: { ...span, type: "DATE", value: date },
    anchor: null,
    action: action as Event["action"],
    act: null,
    actionSpan: span,
    polarity: "affirmed",
    modality: "asserted",
    phase: null,
    agencies: [{ ...span, id: "xx.police.north", name: "Northern police", kind: "police", role: "actor" }],
    people: [],
    quote: line,
    start,
    end,
    page: null,
    paragraph: null,
    confidence: 0.9,
    review: "none",
    coverage: "complete",
    background: false,
    extractor: "story/1",
  };
}
