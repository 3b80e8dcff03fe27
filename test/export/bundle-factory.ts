import type { ExportBundle } from "../../lib/export/bundle.ts";
import type { Entry } from "../../lib/model/chronology.ts";
import type { Event, EventPerson } from "../../lib/model/event.ts";
import { entry, type Told } from "../deadlines/chronology-factory.ts";

export interface ToldLine extends Told {
  quote: string;
  people?: readonly Pick<EventPerson, "name" | "role" | "text">[];
  caseName?: string;
}

const person = ({ name, role, text }: Pick<EventPerson, "name" | "role" | "text">): EventPerson => ({
  ...{ name, role, text, part: "subject", start: 0, end: text.length, ruleId: "test" },
});

function sourceOf(line: Entry, { quote, people = [], caseName = "A. Example" }: ToldLine, document: string): Event {
  const { date, time, zone, earliest, latest, action, act, polarity, modality, phase, agencies, background, confidence, review } = line;
  return {
    schema: "dueline.event/1",
    id: `evt_${line.id}`,
    ...{ document, documentId: "doc_1", language: "en", case: caseName, cases: [{ id: null, name: caseName }] },
    ...{ date, time, zone, earliest, latest, resolved: "explicit" },
    timex: { text: "on that day", start: 0, end: 11, ruleId: "test", type: "DATE", value: date ?? "" },
    anchor: null,
    ...{ action, act, polarity, modality, phase, agencies, background, confidence, review },
    actionSpan: { text: quote.slice(0, 4), start: 0, end: 4, ruleId: "test" },
    people: people.map(person),
    ...{ quote, start: 0, end: quote.length, page: 3, paragraph: null, coverage: "complete", extractor: "test" },
  };
}

/** A bundle of one case in one document; every line has one source. */
export function bundleOf(told: readonly ToldLine[], { document = "report.pdf", caseName = "A. Example" } = {}): ExportBundle {
  const entries = told.map((line, at) => {
    const made = entry(line, at);
    return { ...made, people: (line.people ?? []).map(person), sources: [sourceOf(made, { caseName, ...line }, document)] };
  });
  const of = { documentId: "doc_1", document, published: null };
  return {
    ...{ asOf: "2025-06-30", extractor: "test", packs: ["kz-cpc-2014"], hidden: "none", findings: [], notes: [] },
    documents: [
      { ...of, state: "partial", code: null, pagesTotal: 5, pagesWithoutText: [4, 5] },
      {
        documentId: "unread_1",
        document: "scan.pdf",
        state: "failed",
        code: "PDF_BROKEN",
        published: null,
        pagesTotal: 0,
        pagesWithoutText: [],
      },
    ],
    chronologies: [{ caseId: "case_1", name: caseName, entries, documents: [{ ...of, coverage: "partial" }] }],
    linkTo: (documentId, page) => `https://dueline.example/${documentId}#page=${page}`,
  };
}
