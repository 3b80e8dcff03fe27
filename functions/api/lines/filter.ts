import { foldedName } from "../../../lib/chronology/case-identity.ts";
import type { AgencyRole } from "../../../lib/model/agency.ts";
import type { Entry } from "../../../lib/model/chronology.ts";
import type { Event, EventAgency } from "../../../lib/model/event.ts";
import { bodyKey } from "../../../lib/statistics/body-key.ts";

/** What is asked of events and lines; whatever is said must hold. */
export interface LineFilter {
  case?: string | undefined;
  document?: string | undefined;
  /** Keys of one body, of one and its successors, or none: any body. */
  bodies: readonly string[];
  role?: AgencyRole | undefined;
  /** Actions of a group; none: any. */
  actions: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD, both included. */
  from?: string | undefined;
  to?: string | undefined;
  dates: "certainly" | "possibly";
  confidence?: number | undefined;
  /** States of review; none: any. */
  review: readonly string[];
  text?: string | undefined;
}

export type Line = Event | Entry;

export const tellingsOf = (line: Line): readonly Event[] => ("sources" in line ? line.sources : [line]);

const reaches = (day: string, bound: string): boolean => day.slice(0, bound.length) >= bound;
const keepsWithin = (day: string, bound: string): boolean => day.slice(0, bound.length) <= bound;

/** No day outside of the range is possible. */
const isCertainlyIn = ({ earliest, latest }: Line, { from, to }: LineFilter): boolean =>
  (from === undefined || (earliest !== null && reaches(earliest, from))) &&
  (to === undefined || (latest !== null && keepsWithin(latest, to)));

/** Some day of the range is possible; what says no date at all is in no range. */
const isPossiblyIn = ({ earliest, latest }: Line, { from, to }: LineFilter): boolean =>
  (earliest !== null || latest !== null) &&
  (from === undefined || latest === null || reaches(latest, from)) &&
  (to === undefined || earliest === null || keepsWithin(earliest, to));

function isInRange(line: Line, filter: LineFilter): boolean {
  if (filter.from === undefined && filter.to === undefined) return true;
  return filter.dates === "certainly" ? isCertainlyIn(line, filter) : isPossiblyIn(line, filter);
}

/** The role is that of the body asked for, where one is. */
function hasBody({ agencies }: Line, { bodies, role }: LineFilter): boolean {
  if (bodies.length === 0 && role === undefined) return true;
  const fits = (agency: EventAgency) => bodies.length === 0 || bodies.includes(bodyKey(agency) ?? "");
  return agencies.some((agency) => fits(agency) && (role === undefined || agency.role === role));
}

/** Every word of the text begins a word of the quotes. */
function says(line: Line, text: string | undefined): boolean {
  if (text === undefined) return true;
  const words = tellingsOf(line).flatMap(({ quote }) => foldedName(quote).split(" "));
  const wanted = foldedName(text).split(" ").filter(Boolean);
  return wanted.every((one) => words.some((word) => word.startsWith(one)));
}

const isOfCase = (line: Line, caseId: string): boolean =>
  "sources" in line ? line.caseId === caseId : line.cases.some(({ id }) => id === caseId);

export function fits(line: Line, filter: LineFilter): boolean {
  const { case: caseId, document, actions, confidence = 0, review } = filter;
  return (
    (caseId === undefined || isOfCase(line, caseId)) &&
    (document === undefined || tellingsOf(line).some(({ documentId }) => documentId === document)) &&
    (actions.length === 0 || actions.includes(line.action)) &&
    (review.length === 0 || review.includes(line.review)) &&
    line.confidence >= confidence &&
    hasBody(line, filter) &&
    isInRange(line, filter) &&
    says(line, filter.text)
  );
}
