import { showDay } from "../calendar/day-number.ts";
import type { Action } from "../model/action.ts";
import type { FindingStatus } from "../model/finding.ts";
import type { CaseFile } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import { showPeriod } from "./count.ts";
import type { Due } from "./due.ts";
import type { Verdict } from "./judge.ts";
import { showDue } from "./moment.ts";

/** How an entry is called in a sentence; others are "the act". */
const NOUNS: Partial<Record<Action, string>> = {
  "filing.complaint": "complaint",
  "filing.appeal": "appeal",
  "filing.request": "request",
  "custody.detained": "detention",
  "investigation.opened": "opening of the investigation",
  "investigation.refused": "refusal to open an investigation",
  "investigation.terminated": "termination of the investigation",
  "investigation.suspended": "suspension of the investigation",
  "investigation.referred": "referral",
  "review.overturned": "decision to overturn",
  "review.upheld": "decision to uphold",
  "response.reply": "reply",
  "court.ruling": "ruling",
  "court.verdict": "judgment",
  "court.hearing": "sending of the case to court",
};

const noun = ({ trigger }: Clock): string => NOUNS[trigger.entry.action] ?? "act";
const dated = (text: string | null): string => (text === null ? "an unknown date" : text);
const named = ({ bearer }: Clock): string =>
  bearer === null ? "the applicant" : bearer.name === "" ? "the body, which is not named," : bearer.name;
const trigger = (clock: Clock): string => `the ${noun(clock)} of ${dated(clock.trigger.entry.date)}`;

/** A complaint is answered; after anything else a step is taken, which the obligation's title names. */
const isFiling = ({ trigger: { entry } }: Clock): boolean => entry.action.startsWith("filing.");
const found = (clock: Clock, verdict: Verdict): string =>
  isFiling(clock)
    ? `we found an answer of ${dischargeDate(verdict)} to ${trigger(clock)}`
    : `we found a step of ${dischargeDate(verdict)} after ${trigger(clock)} (the duty: ${clock.obligation.title})`;
const missing = (clock: Clock, kind = ""): string =>
  isFiling(clock)
    ? `we found no ${kind}answer by ${named(clock)} to ${trigger(clock)}`
    : `we found no ${kind}step by ${named(clock)} after ${trigger(clock)} (the duty: ${clock.obligation.title})`;

const dischargeDate = ({ discharge }: Verdict): string => dated(discharge?.entry.date ?? null);

function fileWords({ chronology, knownUntil }: CaseFile): string {
  const count = chronology.documents.length;
  const latest = knownUntil === null ? "" : ` (known until ${showDay(knownUntil)})`;
  return `In the ${count === 1 ? "1 document" : `${count} documents`} read${latest}`;
}

function lawWords({ obligation }: Clock, due: Due): string {
  const { instrument, article, edition } = obligation.authority;
  const at = due.latest === null ? "" : `, so at the latest ${showDue(due.latest)}`;
  const term = obligation.period.unit === "immediately" ? "demands it immediately" : `gives ${showPeriod(obligation.period)}`;
  return `${instrument}, ${article} (edition ${edition}) ${term}${at}.`;
}

/** One clause per status; "found" on purpose: silence in the documents is not silence of the body. */
const CLAUSES: Record<FindingStatus, (clock: Clock, verdict: Verdict) => string> = {
  met: found,
  "met-late": (clock, verdict) => `${found(clock, verdict)}, after the term`,
  pending: (clock) => `${missing(clock)}; the term is running`,
  "due-soon": (clock) => `${missing(clock)}; the term ends soon`,
  "possibly-overdue": (clock) => `${missing(clock, "certain ")} in time; the term may have passed`,
  overdue: (clock) => (isFiling(clock) ? `it is said that no answer came by ${named(clock)} to ${trigger(clock)}` : missing(clock)),
  "no-answer-on-file": (clock) => missing(clock),
  check: (clock) => `there is ${trigger(clock)}; please check what ${named(clock)} did about it`,
  undetermined: (clock) => `there is ${trigger(clock)}; whether the term was kept can't be determined`,
  "not-applicable": (clock) => `there is ${trigger(clock)}; the term does not apply any more`,
  "window-open": (clock) => `there is ${trigger(clock)}; the time to act on it is still open`,
  "window-closing": (clock) => `there is ${trigger(clock)}; the time to act on it ends soon or may have ended`,
  "window-closed": (clock) => `there is ${trigger(clock)}; the time to act on it has ended`,
};

const MAY_EXIST: readonly FindingStatus[] = ["possibly-overdue", "overdue", "no-answer-on-file", "pending", "due-soon"];

/** The sentence for people: what was read, what was found, which article gives which term, and what it is not. */
export function sentenceFor(clock: Clock, due: Due, verdict: Verdict, file: CaseFile): string {
  const { review } = clock.trigger.entry;
  const reviewed =
    review === "confirmed" || review === "edited" ? "Read by machine, confirmed by a person." : "Read by machine, not reviewed.";
  const exists = MAY_EXIST.includes(verdict.status) ? " An answer may exist." : "";
  return `${fileWords(file)} ${CLAUSES[verdict.status](clock, verdict)}. ${lawWords(clock, due)}${exists} ${reviewed} Not legal advice.`;
}
