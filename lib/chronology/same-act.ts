import type { Action } from "../model/action.ts";
import type { Event } from "../model/event.ts";
import { overlaps } from "../model/span.ts";
import { isByPerson } from "./by-person.ts";
import { datesMeet, isDay, likeness, sharedBodies, type Told } from "./event-likeness.ts";

/** Actions that two writers use for one act. Contradictory ones (upheld and overturned, opened and refused) are never one act. */
const TOLD_DIFFERENTLY: readonly (readonly Action[])[] = [
  ["filing.complaint", "filing.appeal", "filing.request"],
  ["investigation.opened", "investigation.resumed"],
  ["investigation.suspended", "investigation.terminated"],
  ["investigation.refused", "investigation.terminated"],
  ["oversight.visit", "oversight.meeting"],
  ["incident.ill_treatment", "incident.other"],
  ["court.ruling", "court.remedy"],
];

const calledAlike = (a: Action, b: Action): boolean => TOLD_DIFFERENTLY.some((set) => set.includes(a) && set.includes(b));

const SAME_TEXT = 100;
const SAME_DAY = 10;
const RETOLD_LIKENESS = 0.35;
const OTHER_NAME_LIKENESS = 0.3;

/**
 * How surely two events of one case are one act told twice: 0 not at all, `SAME_TEXT` and more for the same words of the same day.
 * Symmetric. Within one document only a close retelling of one day counts, for a text seldom tells one act at two places.
 */
export function sameAct(a: Told, b: Told): number {
  if (a.event.id === b.event.id || !compatible(a.event, b.event)) return 0;
  if (a.event.documentId === b.event.documentId) return isReadThere(a.event, b.event) ? SAME_TEXT : retold(a, b);
  if (a.quote === b.quote && a.quote !== "" && a.event.action === b.event.action) return SAME_TEXT + (sharedBodies(a, b) ?? 0);
  const shared = datesMeet(a.event, b.event) ? sharedBodies(a, b) : null;
  if (shared === null) return 0;
  const alike = likeness(a.words, b.words);
  const day = isDay(a.event) && isDay(b.event);
  if (a.event.action !== b.event.action && !(day && (shared > 0 || alike >= OTHER_NAME_LIKENESS))) return 0;
  return (day ? SAME_DAY : 1) + 5 * alike + 2 * shared;
}

function compatible(a: Event, b: Event): boolean {
  if (a.action !== b.action && !calledAlike(a.action, b.action)) return false;
  if (a.act !== null && b.act !== null && a.act !== b.act) return false;
  return a.polarity === b.polarity && happened(a) === happened(b);
}

/** What is planned or required has not happened yet; it is not the act itself. */
const happened = (event: Event): boolean => event.modality === "asserted" || event.modality === "alleged";

/** A person had added the act at the place where it is read now. */
const isReadThere = (a: Event, b: Event): boolean => isByPerson(a) !== isByPerson(b) && overlaps(a, b);

/** A summary and a case study of one document telling the same act: same day, same action, a body in common, much the same words. */
function retold(a: Told, b: Told): number {
  const [x, y] = [a.event, b.event];
  const sameDay = isDay(x) && isDay(y) && x.earliest === y.earliest;
  if (!sameDay || x.action !== y.action || x.act !== y.act || !apart(x, y) || (sharedBodies(a, b) ?? 0) === 0) return 0;
  const alike = likeness(a.words, b.words);
  return alike >= RETOLD_LIKENESS ? SAME_DAY + alike : 0;
}

/** Two stretches of one paragraph tell two acts. */
const apart = (a: Event, b: Event): boolean => a.paragraph !== b.paragraph && (a.end <= b.start || b.end <= a.start);
