import type { EventAgency } from "../model/event.ts";
import type { EventSelector } from "../model/obligation.ts";
import type { Body, Relation } from "./bodies.ts";
import { isStateBody } from "./bodies.ts";
import { actorsOf, type CaseFile, type Fact, follows, stateActorsOf, targetsOf } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import { type DuePoint, isDayAfter } from "./moment.ts";

/**
 * How surely an act answers a clock. `sure`: the bearer (or who stands for it), after the trigger, and nothing else it could answer.
 * `shared`: it may answer another filing as well. `remark`: the bearer said something, perhaps to others. `unsure-body`: the same service, or
 * nobody named. The rest can't settle anything, but while
 * one of them is on file nobody is accused: `other-body`, `unsure-order` (perhaps before the trigger), `alleged`. `unnamed-act` is a step of the
 * investigation whose doer nobody names: in time it may be the answer; after the term it does not outweigh a statement that none came.
 */
export type Certainty = "sure" | "shared" | "remark" | "unsure-body" | "unnamed-act" | "other-body" | "unsure-order" | "alleged";
export interface Answer {
  fact: Fact;
  certainty: Certainty;
}

const ORDER: readonly Relation[] = ["same", "for-it", "maybe", "kin", "other"];
/** After the term so many doubtful answers are enough to know that nobody can be accused. */
const ENOUGH = 12;

function closest(actors: readonly Body[], bearer: Body, file: CaseFile): Relation {
  if (actors.length === 0) return "maybe";
  const relations = actors.map((actor) => file.relation(actor, bearer));
  return ORDER.find((relation) => relations.includes(relation)) ?? "other";
}

/** Could an act as well be the answer to another filing that was still waiting? */
function isShared(act: Fact, { trigger }: Clock, file: CaseFile): boolean {
  const actors = actorsOf(act);
  const since = trigger.earliest ?? Number.NEGATIVE_INFINITY;
  const waits = (filing: Fact, target: Body): boolean =>
    ["same", "for-it", "maybe"].includes(closest(actors, target, file)) &&
    (file.answeredOn(filing, target) ?? Number.POSITIVE_INFINITY) >= since;
  return file.filings.some((filing) => {
    if (filing.entry.id === trigger.entry.id || follows(act, filing) === "no") return false;
    const targets = targetsOf(filing);
    return targets.length === 0 || targets.some((target) => waits(filing, target));
  });
}

/** An act of another body that was itself asked, before or with this: the answer to that, not to this. */
const belongsElsewhere = (act: Fact, { trigger }: Clock, file: CaseFile): boolean =>
  file.wasAsked(act) || stateActorsOf(act).some((actor) => targetsOf(trigger).some((target) => file.relation(actor, target) === "same"));

const REFERRAL: readonly EventSelector[] = [
  { action: ["investigation.referred"], notAct: [], with: [], without: [], polarity: "affirmed" },
];

/** Was the file passed by the bearer to this body after the trigger: surely, possibly, or not? */
function referral(actors: readonly Body[], { bearer, trigger }: Clock, file: CaseFile): "sure" | "possible" | "no" {
  if (bearer === null || actors.length === 0) return "no";
  let best: "possible" | "no" = "no";
  for (const fact of file.matching(REFERRAL, "facts")) {
    const order = follows(fact, trigger);
    if (order === "no" || !["same", "for-it", "maybe"].includes(closest(actorsOf(fact), bearer, file))) continue;
    if (!targetsOf(fact).some((body) => actors.some((actor) => file.relation(actor, body) === "same"))) continue;
    if (order === "sure") return "sure";
    best = "possible";
  }
  return best;
}

/** An answer that names nobody answers the last filing before it; with another filing at the same time or later, or where only somebody told something, it is open whose answer it is. */
function unnamed(act: Fact, { trigger }: Clock, file: CaseFile): Certainty {
  if (act.entry.action.startsWith("investigation.")) return "unnamed-act";
  const isRival = (filing: Fact): boolean =>
    filing.entry.id !== trigger.entry.id && follows(filing, trigger) !== "no" && follows(act, filing) !== "no";
  const alone =
    targetsOf(trigger).length === 1 &&
    trigger.entry.action.startsWith("filing.") &&
    !["informed", "remarked"].includes(act.entry.act ?? "");
  return alone && !file.filings.some(isRival) ? "sure" : "unsure-body";
}

function certaintyByBody(act: Fact, clock: Clock, file: CaseFile): Certainty | null {
  const { bearer, obligation } = clock;
  if (obligation.dischargeBy === "anyone" || bearer === null) return "sure";
  const actors = actorsOf(act);
  if (actors.length === 0) return unnamed(act, clock, file);
  const relation = closest(actors, bearer, file);
  const referred = relation === "same" ? "no" : referral(actors, clock, file);
  if (relation === "same" || relation === "for-it" || referred === "sure") {
    if (act.entry.act === "remarked") return "remark";
    return isShared(act, clock, file) ? "shared" : "sure";
  }
  if (referred === "possible") return "unsure-order";
  if (relation === "maybe") return "unsure-body";
  if (belongsElsewhere(act, clock, file)) return null;
  if (relation === "kin") return "unsure-body";
  return actors.some(isStateBody) ? "other-body" : null;
}

/** "Appealed on 5 May against the decision to close the case": told in one breath with the filing, it is what the filing is about. */
const isItsObject = ({ entry: act }: Fact, { entry: filing }: Fact): boolean =>
  filing.action.startsWith("filing.") &&
  act.action.startsWith("investigation.") &&
  act.sources.every((told) =>
    filing.sources.some(
      ({ documentId, start, end, timex }) =>
        told.documentId === documentId && told.start === start && told.end === end && told.timex.start === timex.start,
    ),
  );

function certaintyOf(act: Fact, clock: Clock, file: CaseFile): Certainty | null {
  const order = follows(act, clock.trigger);
  if (order === "no" || act.entry.id === clock.trigger.entry.id) return null;
  if (actorsOf(act).length === 0 && isItsObject(act, clock.trigger)) return null;
  const byBody = certaintyByBody(act, clock, file);
  if (byBody === null) return null;
  if (act.entry.modality !== "asserted") return "alleged";
  return order === "sure" ? byBody : "unsure-order";
}

const isLate = ({ earliest }: Fact, due: DuePoint | null): boolean => due !== null && earliest !== null && isDayAfter(earliest, due);

/**
 * What is on file, visible by a day, that answers a clock or may do so; oldest first. Once a sure answer is late, or there are enough doubtful
 * ones after the term, later acts can't change the verdict and are left out.
 */
export function answersTo(clock: Clock, file: CaseFile, due: DuePoint | null, visibleUntil: number): Answer[] {
  const answers: Answer[] = [];
  let late = 0;
  for (const fact of file.matching(clock.obligation.discharge, clock.bearer === null ? "steps" : "acts")) {
    if (fact.earliest !== null && fact.earliest > visibleUntil) break;
    const certainty = certaintyOf(fact, clock, file);
    if (certainty === null) continue;
    answers.push({ fact, certainty });
    if (!isLate(fact, due)) continue;
    late += 1;
    if (certainty === "sure" || late >= ENOUGH) break;
  }
  return answers;
}

const isOneDay = ({ earliest, latest }: Fact): boolean => earliest !== null && earliest === latest;

/** On the very day of the filing an act in unknown words is its receipt (a stamp, an entry in a book), not what came of it. */
const isReceipt = (fact: Fact, trigger: Fact): boolean => isOneDay(fact) && isOneDay(trigger) && fact.earliest === trigger.earliest;

/** "Did not grant the complaint", "did not quash the refusal": perhaps an answer that says no, perhaps silence. */
const isDeclined = ({ action, act }: Fact["entry"]): boolean =>
  action.startsWith("review.") || act === "complaint-granted" || act === "complaint-refused";

/** Acts that tell nothing of what became of a filing. */
const BESIDE_THE_POINT = ["incident.", "custody.", "evidence.", "public.statement", "investigation.check"];

/** Acts of a body that are no answer in known words, and yet show that it did something with what it was asked. */
function isContact(fact: Fact, role: EventAgency["role"], trigger: Fact): boolean {
  const { entry } = fact;
  if (entry.polarity === "negated") return role === "actor" && isDeclined(entry);
  if (entry.action === "other") return role !== "target" && !isReceipt(fact, trigger);
  return role === "actor" && !BESIDE_THE_POINT.some((group) => entry.action.startsWith(group));
}

/** "Withdrew the appeal": nobody need answer it any more. */
const isWithdrawn = ({ entry }: Fact): boolean => entry.action.startsWith("filing.") && entry.polarity === "negated";

/** Bodies in a part as far as they show contact: those that the story implies may have acted too. */
const mayHaveActed = (fact: Fact, role: EventAgency["role"]): Body[] => fact.entry.agencies.filter((body) => body.role === role);

/**
 * Did the bearer ask back, pass the file on, or do something that no cue knows, after the trigger and before a silence was last stated? An
 * answer can be worded in ways nobody foresaw, so a statement of silence then accuses nobody.
 */
export function hasContact(clock: Clock, file: CaseFile, saidUntil: number): boolean {
  const { bearer, trigger } = clock;
  if (bearer === null) return false;
  const isBearer = (body: Body, fact: Fact): boolean => {
    const relation = file.relation(body, bearer);
    return relation === "kin" ? !file.wasAsked(fact) : relation !== "other";
  };
  const roles = ["actor", "subject", "target"] as const;
  return file.facts.some(
    (fact) =>
      fact.entry.id !== trigger.entry.id &&
      (fact.earliest === null || fact.earliest <= saidUntil) &&
      follows(fact, trigger) !== "no" &&
      !(actorsOf(fact).length === 0 && isItsObject(fact, trigger)) &&
      (isWithdrawn(fact) ||
        roles.some((role) => isContact(fact, role, trigger) && mayHaveActed(fact, role).some((body) => isBearer(body, fact)))),
  );
}
