import type { Calendar } from "../model/calendar.ts";
import { actorsOf, type CaseFile, type Fact, follows } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import { computeDue, type Notice, type Start } from "./due.ts";
import { isDayAfter, isDayWithin } from "./moment.ts";

function isByBearer(fact: Fact, { bearer }: Clock, file: CaseFile): boolean {
  const actors = actorsOf(fact);
  return bearer === null || actors.length === 0 || actors.some((actor) => file.relation(actor, bearer) !== "other");
}

/**
 * The notice of extension on file that counts: given by the bearer after the trigger and before the term ended; a term that has run out
 * can't be extended, only restored (CPC 2014 art. 49(3), 50(2)). Where its date leaves that open, the term is read both ways.
 */
export function noticeFor(clock: Clock, start: Start, file: CaseFile, calendars: readonly Calendar[], visibleUntil: number): Notice {
  const { obligation, trigger } = clock;
  const { extension } = obligation;
  if (extension === null) return null;
  const notices = file
    .matching(extension.notice, "facts")
    .filter(
      (fact) =>
        follows(fact, trigger) !== "no" && (fact.earliest === null || fact.earliest <= visibleUntil) && isByBearer(fact, clock, file),
    );
  if (notices.length === 0) return null;
  const { latest } = computeDue(obligation, start, calendars);
  if (latest === null) return null;
  const inTime = notices.filter(({ earliest }) => earliest === null || !isDayAfter(earliest, latest));
  const sure = inTime.find((fact) => follows(fact, trigger) === "sure" && fact.latest !== null && isDayWithin(fact.latest, latest));
  const notice = sure ?? inTime[0];
  return notice === undefined
    ? null
    : { day: notice.entry.date ?? "an unknown date", sure: sure !== undefined, earliest: notice.earliest, latest: notice.latest };
}
