import { parseDay } from "../calendar/day-number.ts";
import type { Entry } from "../model/chronology.ts";
import type { Finding } from "../model/finding.ts";
import type { AnswerTime, DayRange } from "../model/statistics.ts";
import { documentsOf } from "./countable.ts";

/** From the act to its answer as the dates allow; null where one of them is open. */
function daysBetween(from: Entry, to: Entry): DayRange | null {
  if (from.earliest === null || from.latest === null || to.earliest === null || to.latest === null) return null;
  const max = parseDay(to.latest) - parseDay(from.earliest);
  return max < 0 ? null : { min: Math.max(0, parseDay(to.earliest) - parseDay(from.latest)), max };
}

/** The answer that one finding rests on, or null where it has none or their dates do not say how long it took. */
export function answerTime({ trigger, discharge }: Finding, entries: ReadonlyMap<string, Entry>): AnswerTime | null {
  const [from, to] = [entries.get(trigger), entries.get(discharge ?? "")];
  const days = from && to ? daysBetween(from, to) : null;
  return days === null || discharge === null ? null : { trigger, discharge, days, documents: documentsOf([from, to]) };
}

/** Several terms may run from one act: it was answered when the first answer came. */
export function firstAnswers(answers: readonly AnswerTime[]): AnswerTime[] {
  const first = new Map<string, AnswerTime>();
  for (const answer of answers) {
    const known = first.get(answer.trigger);
    if (known === undefined || isSooner(answer.days, known.days)) first.set(answer.trigger, answer);
  }
  return [...first.values()];
}

const isSooner = (a: DayRange, b: DayRange): boolean => a.max < b.max || (a.max === b.max && a.min < b.min);
