import type { FindingStatus } from "../model/finding.ts";
import type { EventSelector } from "../model/obligation.ts";
import { type Answer, answersTo, hasContact } from "./answers.ts";
import type { CaseFile, Fact } from "./case-file.ts";
import { follows } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import type { Due } from "./due.ts";
import type { Limits } from "./limits.ts";
import { type AsOf, type DuePoint, dayOf, daysAt, isDayAfter, isDayWithin, isPast, isTime, minuteIn } from "./moment.ts";
import { type Silence, silenceOn } from "./silence.ts";
import { mayStandUnread } from "./unread.ts";

/** What is judged at which moment. `beyond`: longer terms that must have run out as well before lateness is said outright. */
export interface Moment {
  asOf: AsOf;
  /** Zones in which the bearer's day may end. */
  zones: readonly string[];
  soonDays: { authority: number; applicant: number };
  beyond: { overdue: DuePoint | null; late: DuePoint | null };
}

/** Everything that one judgment rests on. */
export interface Matter {
  clock: Clock;
  due: Due;
  limits: Limits;
  file: CaseFile;
  moment: Moment;
}

export interface Verdict {
  status: FindingStatus;
  discharge: Fact | null;
  daysLate: { min: number; max: number } | null;
  caveats: string[];
}

type Timing = "in-time" | "perhaps" | "late" | "unclear";

const verdict = (status: FindingStatus, more: Partial<Verdict> = {}): Verdict => ({
  status,
  discharge: null,
  daysLate: null,
  caveats: [],
  ...more,
});

/** A minute is held against a minute; a day against a term in hours only where the whole day lies on one side of it. */
function timingOf({ earliest, latest, entry }: Fact, due: DuePoint): Timing {
  if (due.kind === "minute" && earliest !== null && earliest === latest && isTime(entry.time)) {
    return minuteIn(earliest, entry.time, entry.zone ?? due.zone, "earlier") > due.at ? "late" : "in-time";
  }
  if (earliest !== null && isDayAfter(earliest, due)) return "late";
  if (latest !== null && isDayWithin(latest, due)) return "in-time";
  return due.kind === "day" ? "perhaps" : "unclear";
}

const laterOf = (a: DuePoint, b: DuePoint | null): DuePoint => (b === null || dayOf(a) >= dayOf(b) ? a : b);

/** Whole days between a due point and a day; never negative. */
const daysPast = (day: number, due: DuePoint): number => Math.max(0, day - dayOf(due));

function lateness(fact: Fact, due: Due): Verdict["daysLate"] {
  if (fact.earliest === null || fact.latest === null || due.earliest === null || due.latest === null) return null;
  return { min: daysPast(fact.earliest, due.latest), max: daysPast(fact.latest, due.earliest) };
}

const DOUBTS: Record<Exclude<Answer["certainty"], "sure">, string> = {
  shared: "An answer on file may belong to another complaint.",
  remark: "The body explained, denied or promised something; whether that was its answer is not said.",
  "unsure-body": "An answer is on file; it is not certain that it came from the body addressed.",
  "unnamed-act": "A step of the investigation is on file whose doer is not named; it may be the answer.",
  "other-body": "Another body answered; whether it answered this is not said.",
  "unsure-order": "An answer is on file that may be older or younger than the complaint.",
  alleged: "An answer is alleged, not stated.",
};

const doubtOf = ({ certainty }: Answer): string[] => (certainty === "sure" ? [] : [DOUBTS[certainty]]);

/** An answer in time ends the matter; where only the body is unsure the reading favourable to the authority is taken. */
const SETTLING: readonly Answer["certainty"][] = ["sure", "shared", "remark", "unsure-body", "unnamed-act"];

/** A silence that outlasts the term contradicts an answer that only may have come in time. */
const isContradicted = (silence: Silence, due: DuePoint): boolean => silence.sure !== null && isDayAfter(silence.sure, due);

function settledBy(answers: readonly Answer[], due: DuePoint, silence: Silence): Answer | null {
  const accepts = (timing: Timing): boolean => timing === "in-time" || (timing === "perhaps" && !isContradicted(silence, due));
  return answers.find((answer) => SETTLING.includes(answer.certainty) && accepts(timingOf(answer.fact, due))) ?? null;
}

function met(answer: Answer, due: Due): Verdict {
  const late = lateness(answer.fact, due);
  const unsure = due.earliest !== null && timingOf(answer.fact, due.earliest) !== "in-time";
  const caveats = [...doubtOf(answer), ...(unsure ? ["The answer came in time on the most lenient reading only."] : [])];
  return verdict("met", {
    discharge: answer.fact,
    daysLate: unsure && late !== null && late.max > 0 ? { min: 0, max: late.max } : null,
    caveats,
  });
}

/** Answered, but after the term on every reading: said outright only where nothing else could be the answer and the entry is not in doubt. */
function answeredLate(answers: readonly Answer[], due: Due, limits: Limits, moment: Moment): Verdict | null {
  const latest = due.latest;
  if (latest === null) return null;
  const sure = answers.find(({ certainty }) => certainty === "sure");
  if (sure === undefined || timingOf(sure.fact, latest) !== "late") return null;
  const rivals = answers.filter((answer) => answer !== sure && timingOf(answer.fact, latest) !== "late");
  const excused = timingOf(sure.fact, laterOf(latest, moment.beyond.late)) !== "late";
  if (excused) {
    return verdict("met", {
      discharge: sure.fact,
      daysLate: { min: 0, max: lateness(sure.fact, due)?.max ?? 0 },
      caveats: ["The answer came after the term; in cases that the law lists it would still be in time."],
    });
  }
  if (rivals.length > 0 || limits.inDoubt) return verdict("possibly-overdue", { discharge: sure.fact, caveats: rivals.flatMap(doubtOf) });
  return verdict("met-late", { discharge: sure.fact, daysLate: lateness(sure.fact, due) });
}

const soonest = (due: Due, moment: Moment, days: number): boolean =>
  due.earliest !== null && dayOf(due.earliest) - daysAt(moment.asOf, moment.zones).some <= days;

const CONTACT = "The body did something in between that may be an answer in other words, a question back, or a referral.";
const UNREAD = "A date beside the body's name, or a document whose case could not be told, was not read as an act; it may be an answer.";
const NOT_CERTAINLY = "The file says that no answer came, but not certainly to this.";

/** The term is over on every reading. Overdue needs a statement of silence beyond it (and beyond the longer terms), and nothing that speaks against it. */
function silenceVerdict({ clock, due, limits, file, moment }: Matter, latest: DuePoint, silence: Silence): Verdict {
  const reaches = (day: number | null): day is number => day !== null && isDayAfter(day, latest);
  const until = Math.min(file.knownUntil ?? Number.NEGATIVE_INFINITY, daysAt(moment.asOf, moment.zones).sure);
  const most = due.earliest === null ? 0 : Math.max(0, until - dayOf(due.earliest));
  const daysLate = most > 0 ? { min: 0, max: most } : null;
  if (!reaches(silence.sure)) {
    return reaches(silence.perhaps)
      ? verdict("possibly-overdue", { caveats: [NOT_CERTAINLY] })
      : verdict("no-answer-on-file", { daysLate });
  }
  const far = laterOf(latest, laterOf(moment.beyond.overdue ?? latest, moment.beyond.late));
  const outright = isDayAfter(silence.sure, far) && isPast(far, moment.asOf, moment.zones).sure;
  if (limits.status !== "overdue" || !outright) return verdict("possibly-overdue", { daysLate });
  if (hasContact(clock, file, silence.saidUntil ?? silence.sure)) return verdict("possibly-overdue", { daysLate, caveats: [CONTACT] });
  if (mayStandUnread(clock, file)) return verdict("possibly-overdue", { daysLate, caveats: [UNREAD] });
  const min = Math.min(daysPast(silence.sure, latest), most);
  return verdict("overdue", { daysLate: { min, max: Math.max(min, most) } });
}

/** No answer settles the matter: where does the clock stand? A day is over when it has ended, so nothing is overdue on the due day. */
function runningClock(matter: Matter, silence: Silence): Verdict {
  const { clock, due, moment } = matter;
  const past = (point: DuePoint | null): { sure: boolean; some: boolean } =>
    point === null ? { sure: false, some: false } : isPast(point, moment.asOf, moment.zones);
  if (due.latest !== null && past(due.latest).sure) return silenceVerdict(matter, due.latest, silence);
  if (past(due.earliest).some || (due.earliest === null && past(due.latest).some)) return verdict("possibly-overdue");
  return verdict(soonest(due, moment, moment.soonDays[clock.obligation.bearer]) ? "due-soon" : "pending");
}

const isRunning = ({ status }: Verdict): boolean => status === "pending" || status === "due-soon";

/** What is settled before any silence is weighed: answered in time, not decidable by days, or answered late. */
function answeredVerdict(matter: Matter, answers: readonly Answer[], silence: Silence): Verdict | null {
  const { due, limits, moment } = matter;
  const { latest } = due;
  if (latest === null) return null;
  const settled = settledBy(answers, latest, silence);
  if (settled !== null) return met(settled, due);
  if (answers.some(({ certainty, fact }) => certainty === "sure" && timingOf(fact, latest) === "unclear")) {
    return verdict("undetermined", { caveats: ["The law counts hours; the time of day of the answer is missing."] });
  }
  return answeredLate(answers, due, limits, moment);
}

function judgeAuthority(matter: Matter): Verdict {
  const { clock, due, limits, file, moment } = matter;
  const visible = daysAt(moment.asOf, moment.zones);
  const answers = answersTo(clock, file, due.latest, visible.some);
  const silence = silenceOn(clock, file, visible.sure);
  if (limits.status === "check") {
    return verdict("check", { discharge: answers.find(({ certainty }) => certainty === "sure")?.fact ?? null });
  }
  if (due.missing !== null) return verdict("undetermined", { caveats: [due.missing] });
  if (isPaused(matter)) return verdict("undetermined", { caveats: [pauseCaveat(clock)] });
  const answered = answeredVerdict(matter, answers, silence);
  if (answered !== null) return answered;
  const running = runningClock(matter, silence);
  const counts = ({ certainty, fact }: Answer): boolean =>
    certainty !== "unnamed-act" || due.latest === null || timingOf(fact, due.latest) !== "late";
  const doubtful = answers.filter(counts);
  if (isRunning(running) || doubtful.length === 0) return running;
  return verdict("possibly-overdue", { caveats: doubtful.flatMap(doubtOf) });
}

const pauseCaveat = ({ obligation }: Clock): string =>
  `The clock was stopped (${obligation.pausedBy?.article ?? ""}); the rest of the term is not computed.`;

/** What an applicant may still do: the strict reading warns, only the lenient one closes. */
function judgeApplicant(matter: Matter): Verdict {
  const { clock, due, limits, file, moment } = matter;
  const answers = answersTo(clock, file, due.latest, daysAt(moment.asOf, moment.zones).some);
  if (limits.status === "check") return verdict("check");
  if (due.missing !== null || due.earliest === null)
    return verdict("undetermined", { caveats: [due.missing ?? "The date that starts the clock is open."] });
  const used = answers.find(
    ({ fact, certainty }) => certainty === "sure" && (due.latest === null || timingOf(fact, due.latest) !== "late"),
  );
  if (used !== undefined) return met(used, due);
  if (isVoid(matter)) return verdict("not-applicable", { caveats: [clock.obligation.voidedBy?.why ?? ""] });
  const tooLate = answers.length > 0 ? ["A step of this kind on file came after the term."] : [];
  if (due.latest !== null && isPast(due.latest, moment.asOf, moment.zones).sure) return verdict("window-closed", { caveats: tooLate });
  if (isPast(due.earliest, moment.asOf, moment.zones).some)
    return verdict("window-closing", { caveats: ["On the strict reading the term has ended already."] });
  return verdict(soonest(due, moment, moment.soonDays.applicant) ? "window-closing" : "window-open");
}

const NONE: readonly EventSelector[] = [];

/** A fact that is visible at `asOf` and came after the trigger, while the term could still run. */
function cameWithin(selectors: readonly EventSelector[], { clock, due, file, moment }: Matter): boolean {
  if (selectors.length === 0) return false;
  const visible = daysAt(moment.asOf, moment.zones).some;
  return file
    .matching(selectors, "facts")
    .some(
      (fact) =>
        fact.entry.id !== clock.trigger.entry.id &&
        (fact.earliest === null || fact.earliest <= visible) &&
        follows(fact, clock.trigger) !== "no" &&
        (due.latest === null || fact.earliest === null || !isDayAfter(fact.earliest, due.latest)),
    );
}

const isVoid = (matter: Matter): boolean => cameWithin(matter.clock.obligation.voidedBy?.by ?? NONE, matter);

const isPaused = (matter: Matter): boolean => cameWithin(matter.clock.obligation.pausedBy?.by ?? NONE, matter);

/** The status of one clock at one moment, exactly by ARCHITECTURE section 6. */
export const judge = (matter: Matter): Verdict => (matter.clock.bearer === null ? judgeApplicant(matter) : judgeAuthority(matter));
