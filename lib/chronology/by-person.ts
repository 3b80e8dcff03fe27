import { boundsOf } from "../edtf/index.ts";
import type { CorrectionOf, LineFacts, SaidBody, SaidPerson } from "../model/correction.ts";
import type { Event, EventAgency, EventPerson } from "../model/event.ts";

/** The extractor of what nobody read: a person said it. */
export const BY_PERSON = "person";

export const isByPerson = ({ extractor }: Pick<Event, "extractor">): boolean => extractor === BY_PERSON;

const RULE = "person.said";
const NO_WORDS = { text: "", start: 0, end: 0, ruleId: RULE } as const;

/** Bodies and people that a person named stand in no text: their words are empty, and the correction says who said it. */
export const saidBodies = (bodies: readonly SaidBody[]): EventAgency[] => bodies.map((body) => ({ ...NO_WORDS, ...body }));
export const saidPeople = (people: readonly SaidPerson[]): EventPerson[] => people.map((person) => ({ ...NO_WORDS, ...person }));

export function saidDate(date: string | null): Pick<Event, "date" | "earliest" | "latest"> {
  return date === null ? { date, earliest: null, latest: null } : { date, ...boundsOf(date) };
}

const placed = ({ quote, why }: CorrectionOf<"add">) => {
  const { documentId = "", document = "", start = 0, end = 0, page = null, text = why } = quote ?? {};
  return { documentId, document, start, end, page, quote: text, paragraph: null };
};

const dateFacts = ({ date, time }: LineFacts, span: { start: number; end: number }) => ({
  ...saidDate(date),
  time,
  zone: null,
  resolved: "explicit" as const,
  timex: { ...span, text: "", type: "DATE" as const, value: date ?? "", ruleId: RULE },
  anchor: null,
});

/** A line that a person added, as one more telling of its act. Its quote are words of a document, or the person's own reason. */
export function eventByPerson(correction: CorrectionOf<"add">, about: { caseId: string; name: string }): Event {
  const { line } = correction;
  const place = placed(correction);
  const span = { start: place.start, end: place.end };
  return {
    schema: "dueline.event/1",
    id: `evt_${correction.id}`,
    ...place,
    language: "und",
    case: about.name,
    cases: [{ id: about.caseId, name: about.name }],
    ...dateFacts(line, span),
    action: line.action,
    act: line.act,
    actionSpan: { ...span, text: place.quote, ruleId: RULE },
    polarity: line.polarity,
    modality: line.modality,
    phase: line.phase,
    agencies: saidBodies(line.agencies),
    people: saidPeople(line.people),
    confidence: 1,
    review: "confirmed",
    coverage: "complete",
    background: false,
    extractor: BY_PERSON,
  };
}
