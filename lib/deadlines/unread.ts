import { parseDay } from "../calendar/day-number.ts";
import type { BesideDocument, UnreadDate } from "../model/chronology.ts";
import type { Body, Relation } from "./bodies.ts";
import type { CaseFile } from "./case-file.ts";
import type { Clock } from "./clock.ts";

const isSurelyBefore = (latest: string | null, { trigger }: Clock): boolean => {
  const day = latest === null ? null : parseDay(latest);
  return day !== null && trigger.earliest !== null && day < trigger.earliest;
};

const MAY_BE_ITS: readonly Relation[] = ["same", "for-it", "maybe"];

const isTriggersDay = ({ earliest, latest }: UnreadDate, { trigger: { entry } }: Clock): boolean =>
  earliest !== null && earliest === entry.earliest && latest === entry.latest;

/** May a document that was not joined with the case tell of an answer by this body? */
function mayTell({ naming, bodies, latest }: BesideDocument, clock: Clock, bearer: Body, file: CaseFile): boolean {
  if (isSurelyBefore(latest, clock)) return false;
  const relations = bodies.map((body) => file.relation(body, bearer));
  if (naming === "full") return true;
  if (naming === "part") return relations.length === 0 || relations.some((relation) => relation !== "other");
  return relations.some((relation) => MAY_BE_ITS.includes(relation));
}

/** Beside a date a body of the same service is near enough; an answer without a date must be its own. */
function mayBeOf({ latest, bodies }: UnreadDate, bearer: Body, file: CaseFile): boolean {
  const relations = bodies.map((body) => file.relation(body, bearer));
  if (bodies.length === 0) return latest !== null;
  return relations.some((one) => (latest === null ? MAY_BE_ITS.includes(one) : one !== "other"));
}

/**
 * Could an answer stand where nobody read it: at a date after the trigger beside the bearer's name, or in a document whose case could not be told
 * and that names this person or this body? Then a statement of silence accuses nobody.
 */
export function mayStandUnread(clock: Clock, file: CaseFile): boolean {
  const { bearer } = clock;
  if (bearer === null) return false;
  const { documents, beside = [] } = file.chronology;
  const isOpen = (date: UnreadDate): boolean =>
    !isSurelyBefore(date.latest, clock) && !isTriggersDay(date, clock) && mayBeOf(date, bearer, file);
  return documents.some(({ unread = [] }) => unread.some(isOpen)) || beside.some((one) => mayTell(one, clock, bearer, file));
}
