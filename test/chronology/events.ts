import type { Event, EventAgency } from "../../lib/model/event.ts";

/** A body in one part, for events of tests; ids are made of nothing, names say it all. */
export const body = (name: string, role: EventAgency["role"] = "actor", id: string | null = null): EventAgency => ({
  id,
  name,
  kind: "prosecutor",
  role,
  text: name,
  start: 0,
  end: name.length,
  ruleId: "test.body",
});

/** An event as a document would give it: a complaint of 3 May 2012, unless something else is said. */
export function event(over: Partial<Event> & { id: string }): Event {
  const date = over.date === undefined ? "2012-05-03" : over.date;
  const quote = over.quote ?? `act ${over.id}`;
  const start = over.start ?? 10;
  return {
    schema: "dueline.event/1",
    document: `${over.documentId ?? "doc_a"}.pdf`,
    documentId: "doc_a",
    language: "en",
    case: "Ada Kern",
    cases: [{ id: null, name: "Ada Kern" }],
    time: null,
    zone: null,
    earliest: date,
    latest: date,
    resolved: "explicit",
    timex: { text: "3 May 2012", start, end: start + 10, type: "DATE", value: date ?? "", ruleId: "test.timex" },
    anchor: null,
    action: "filing.complaint",
    act: null,
    actionSpan: { text: "complained", start, end: start + 10, ruleId: "test.act" },
    polarity: "affirmed",
    modality: "asserted",
    phase: null,
    agencies: [],
    people: [],
    end: start + quote.length,
    page: 1,
    paragraph: start,
    confidence: 0.9,
    review: "none",
    coverage: "complete",
    background: false,
    extractor: "test",
    ...over,
    date,
    quote,
    start,
  };
}
