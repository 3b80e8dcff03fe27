import { parseDay } from "../calendar/day-number.ts";
import { boundsOf } from "../edtf/index.ts";
import { answeredBy } from "./answers.ts";
import { type Body, relationOf } from "./bodies.ts";
import { type CaseFile, type Fact, targetsOf } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import { matches } from "./match.ts";

/** How far positive ground reaches that no answer came: the last day for which a text or a person says so, surely of this clock or perhaps. */
export interface Silence {
  sure: number | null;
  perhaps: number | null;
}

/** The day up to which a statement of silence speaks: its earliest day; for "by DATE" (open start) that date. */
const reachOf = ({ earliest, latest }: Fact): number | null => earliest ?? latest;

/** Filings with friends of the complainant never wait for an official answer. */
const waits = ({ kind }: Body): boolean => kind !== "ngo" && kind !== "media";

const namedIn = ({ entry }: Fact): Body[] =>
  entry.act === "complaint-of-inaction"
    ? entry.agencies.filter(({ role }) => role === "subject")
    : entry.agencies.filter(({ role }) => role === "actor" || role === "subject");

const isStatement = ({ entry }: Fact, { obligation }: Clock): boolean =>
  entry.act === "complaint-of-inaction" ||
  (entry.polarity === "negated" && (entry.action === "response.reply" || obligation.ground.some((selector) => matches(entry, selector))));

const mayMean = (named: readonly Body[], body: Body, file: CaseFile): boolean =>
  named.length === 0 || named.some((name) => ["same", "maybe"].includes(relationOf(name, body, file.gazetteer)));

/** Is some other filing waiting that the statement could mean as well? Then it proves nothing of this one. */
function isAmbiguous(statement: Fact, reach: number, named: readonly Body[], clock: Clock, file: CaseFile): boolean {
  return file.filings.some((filing) => {
    if (filing.entry.id === statement.entry.id) return false;
    if (filing.earliest !== null && filing.earliest > (statement.latest ?? Number.POSITIVE_INFINITY)) return false;
    const targets = targetsOf(filing);
    if (filing.entry.id !== clock.trigger.entry.id && targets.length === 0) return true;
    return targets.some((target) => {
      const own =
        filing.entry.id === clock.trigger.entry.id && clock.bearer !== null && relationOf(target, clock.bearer, file.gazetteer) === "same";
      return !own && waits(target) && mayMean(named, target, file) && !answeredBy(filing, target, reach, file);
    });
  });
}

function weigh(statement: Fact, clock: Clock, file: CaseFile): "sure" | "perhaps" | null {
  const { bearer, trigger } = clock;
  const reach = reachOf(statement);
  if (bearer === null || reach === null || statement.entry.id === trigger.entry.id) return null;
  const named = namedIn(statement);
  if (!mayMean(named, bearer, file)) return null;
  if (named.length === 0 && !trigger.entry.action.startsWith("filing.")) return null;
  return isAmbiguous(statement, reach, named, clock, file) ? "perhaps" : "sure";
}

const furthest = (a: number | null, b: number): number => (a === null ? b : Math.max(a, b));

/** A person's word on the trigger itself: "no answer by DATE". */
function confirmedUntil({ trigger }: Clock, visibleUntil: number): number | null {
  let until: number | null = null;
  for (const { kind, value } of trigger.entry.corrections) {
    const earliest = kind === "no-answer-by" && value !== null ? boundsOf(value).earliest : null;
    const day = earliest === null ? null : parseDay(earliest);
    if (day !== null && day <= visibleUntil) until = furthest(until, day);
  }
  return until;
}

/** Collects the grounds visible by a day: negated replies, complaints of inaction, what a person confirmed. */
export function silenceOn(clock: Clock, file: CaseFile, visibleUntil: number): Silence {
  const silence: Silence = { sure: confirmedUntil(clock, visibleUntil), perhaps: null };
  for (const statement of file.silences) {
    const reach = reachOf(statement);
    if (reach === null || reach > visibleUntil || !isStatement(statement, clock)) continue;
    const weight = weigh(statement, clock, file);
    if (weight === "sure") silence.sure = furthest(silence.sure, reach);
    if (weight === "perhaps") silence.perhaps = furthest(silence.perhaps, reach);
  }
  return silence;
}
