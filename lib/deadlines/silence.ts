import { parseDay } from "../calendar/day-number.ts";
import { boundsOf } from "../edtf/index.ts";
import type { Body } from "./bodies.ts";
import { bodiesAs, type CaseFile, type Fact, follows, targetsOf } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import { matches } from "./match.ts";

/** How far positive ground reaches that no answer came: the last day for which a text or a person says so, surely of this clock or perhaps. */
export interface Silence {
  sure: number | null;
  perhaps: number | null;
  /** The last day on which a sure statement may have been made. */
  saidUntil: number | null;
}

/** The day up to which a statement of silence speaks: its earliest day; for "by DATE" (open start) that date. */
const reachOf = ({ earliest, latest }: Fact): number | null => earliest ?? latest;

/** Filings with friends of the complainant never wait for an official answer. */
const waits = ({ kind }: Body): boolean => kind !== "ngo" && kind !== "media";

const namedIn = (statement: Fact): Body[] =>
  statement.entry.act === "complaint-of-inaction" ? bodiesAs(statement, "subject") : bodiesAs(statement, "actor", "subject");

/** That no answer came. "Did not grant the complaint" and "was not told of the hearing" (finer acts of a reply) say something else. */
const saysNoAnswer = ({ entry }: Fact): boolean => entry.action === "response.reply" && entry.act === null;

const isStatement = (fact: Fact, { obligation }: Clock): boolean =>
  fact.entry.act === "complaint-of-inaction" ||
  (fact.entry.polarity === "negated" && (saysNoAnswer(fact) || obligation.ground.some((selector) => matches(fact.entry, selector))));

/** Another matter than the trigger's as far as that tells: a request, a letter of an organisation or a newspaper, or of a person named there in no part. */
function isAnothers(filing: Fact, trigger: Fact): boolean {
  if (filing.entry.action === "filing.request") return true;
  const known = new Set(trigger.entry.people.map(({ name }) => name));
  const bodies = bodiesAs(filing, "actor").filter((body) => !waits(body));
  return bodies.length > 0 || filing.entry.people.some(({ name, part, role }) => part === "actor" && role === "other" && !known.has(name));
}

/** Somebody else had asked the same body in between: it may be their letter that waits. */
const mayBeAnothers = (statement: Fact, { trigger, bearer }: Clock, file: CaseFile): boolean =>
  file.filings.some(
    (filing) =>
      filing.entry.id !== trigger.entry.id &&
      filing.entry.id !== statement.entry.id &&
      follows(filing, trigger) !== "no" &&
      follows(statement, filing) !== "no" &&
      isAnothers(filing, trigger) &&
      targetsOf(filing).some((target) => bearer !== null && file.relation(target, bearer) === "same"),
  );

/** A statement that names nobody, or a body only by its service, means the last filing before it; another body asked at the same time or later leaves it open. */
function isAmbiguous(statement: Fact, named: readonly Body[], { trigger, bearer }: Clock, file: CaseFile): boolean {
  const isBearer = (body: Body): boolean => bearer !== null && file.relation(body, bearer) === "same";
  const mayBeMeant = (body: Body): boolean => named.length === 0 || named.some((name) => file.relation(name, body) === "maybe");
  return file.filings.some((filing) => {
    if (filing.entry.id === statement.entry.id || follows(filing, trigger) === "no" || follows(statement, filing) === "no") return false;
    const targets = targetsOf(filing);
    if (targets.length === 0) return filing.entry.id !== trigger.entry.id;
    return targets.some((target) => !isBearer(target) && waits(target) && mayBeMeant(target));
  });
}

/** A statement that names the bearer speaks of everything that it was asked before on the complainant's side; of another body it says nothing. */
function weigh(statement: Fact, clock: Clock, file: CaseFile): "sure" | "perhaps" | null {
  const { bearer, trigger } = clock;
  if (bearer === null || statement.entry.id === trigger.entry.id) return null;
  const named = namedIn(statement);
  const relations = named.map((name) => file.relation(name, bearer));
  const isTheirs = bodiesAs(statement, "actor", "target", "subject").some((body) => !waits(body));
  const isDoubtful = isTheirs || mayBeAnothers(statement, clock, file);
  if (relations.includes("same")) return isDoubtful ? "perhaps" : "sure";
  if (named.length > 0 ? !relations.includes("maybe") : !trigger.entry.action.startsWith("filing.")) return null;
  return isDoubtful || isAmbiguous(statement, named, clock, file) ? "perhaps" : "sure";
}

const furthest = (a: number | null, b: number): number => (a === null ? b : Math.max(a, b));

/** A person's word on the trigger itself: "no answer by DATE". */
function confirmedUntil({ trigger }: Clock, visibleUntil: number): number | null {
  let until: number | null = null;
  for (const said of trigger.entry.corrections) {
    const earliest = said.kind === "no-answer-by" ? boundsOf(said.date).earliest : null;
    const day = earliest === null ? null : parseDay(earliest);
    if (day !== null && day <= visibleUntil) until = furthest(until, day);
  }
  return until;
}

/** Collects the grounds surely said by a day: negated replies, complaints of inaction, what a person confirmed. */
export function silenceOn(clock: Clock, file: CaseFile, visibleUntil: number): Silence {
  const confirmed = confirmedUntil(clock, visibleUntil);
  const silence: Silence = { sure: confirmed, perhaps: null, saidUntil: confirmed };
  for (const statement of file.silences) {
    const reach = reachOf(statement);
    const said = statement.latest ?? reach;
    if (reach === null || said === null || said > visibleUntil || !isStatement(statement, clock)) continue;
    const weight = weigh(statement, clock, file);
    if (weight === "sure") {
      silence.sure = furthest(silence.sure, reach);
      silence.saidUntil = furthest(silence.saidUntil, said);
    }
    if (weight === "perhaps") silence.perhaps = furthest(silence.perhaps, reach);
  }
  return silence;
}
