import type { Body, Relation } from "./bodies.ts";
import { isStateBody, relationOf } from "./bodies.ts";
import { actorsOf, type CaseFile, type Fact, follows, stateActorsOf, targetsOf } from "./case-file.ts";
import type { Clock } from "./clock.ts";
import { matches } from "./match.ts";

/**
 * How surely an act answers a clock. `sure`: the bearer (or who stands for it), after the trigger, and nothing else it could answer.
 * `shared`: it may answer another filing as well. `unsure-body`: the same service, or nobody named. The rest can't settle anything, but while
 * one of them is on file nobody is accused: `other-body`, `unsure-order` (perhaps before the trigger), `alleged`.
 */
export type Certainty = "sure" | "shared" | "unsure-body" | "other-body" | "unsure-order" | "alleged";
export interface Answer {
  fact: Fact;
  certainty: Certainty;
}

const ORDER: readonly Relation[] = ["same", "for-it", "maybe", "kin", "other"];

function closest(actors: readonly Body[], bearer: Body, file: CaseFile): Relation {
  if (actors.length === 0) return "maybe";
  const relations = actors.map((actor) => relationOf(actor, bearer, file.gazetteer));
  return ORDER.find((relation) => relations.includes(relation)) ?? "other";
}

const isAnswerLike = ({ entry }: Fact): boolean =>
  entry.action === "response.reply" ||
  entry.action.startsWith("review.") ||
  entry.action === "court.ruling" ||
  (entry.action.startsWith("investigation.") && (entry.action !== "investigation.check" || entry.phase === "concluded"));

const standsFor = (actor: Body, target: Body, file: CaseFile): boolean =>
  ["same", "for-it"].includes(relationOf(actor, target, file.gazetteer));

/** Did a body surely answer a filing by a day? Used to set filings aside that are no longer waiting. */
export const answeredBy = (filing: Fact, target: Body, day: number, file: CaseFile): boolean =>
  file.acts.some(
    (act) =>
      act.entry.modality === "asserted" &&
      act.latest !== null &&
      act.latest <= day &&
      isAnswerLike(act) &&
      follows(act, filing) === "sure" &&
      actorsOf(act).some((actor) => standsFor(actor, target, file)),
  );

/** Could an act as well be the answer to another filing that was still waiting? */
function isShared(act: Fact, clock: Clock, file: CaseFile): boolean {
  const { trigger } = clock;
  return file.filings.some((filing) => {
    if (filing === trigger || filing.entry.id === trigger.entry.id || follows(act, filing) === "no") return false;
    const targets = targetsOf(filing);
    const couldAnswer = (target: Body): boolean => ["same", "for-it", "maybe"].includes(closest(actorsOf(act), target, file));
    const settled = (target: Body): boolean => trigger.earliest !== null && answeredBy(filing, target, trigger.earliest - 1, file);
    return targets.length === 0 || targets.some((target) => couldAnswer(target) && !settled(target));
  });
}

/** An act of another body that was itself asked before: the answer to that, not to this. */
function belongsElsewhere(act: Fact, clock: Clock, file: CaseFile): boolean {
  const askedBefore = (filing: Fact): boolean => filing === clock.trigger || follows(act, filing) === "sure";
  return stateActorsOf(act).some((actor) =>
    file.filings.some(
      (filing) =>
        askedBefore(filing) &&
        targetsOf(filing).some((target) => relationOf(actor, target, file.gazetteer) === "same" && !isBearer(target, clock, file)),
    ),
  );
}

const isBearer = (body: Body, { bearer }: Clock, file: CaseFile): boolean =>
  bearer !== null && relationOf(body, bearer, file.gazetteer) === "same";

/** Bodies to which the bearer passed the file after the trigger: surely after, or possibly. */
function referredTo(clock: Clock, file: CaseFile): { body: Body; order: "sure" | "possible" }[] {
  const { bearer, trigger } = clock;
  if (bearer === null) return [];
  return file.acts.flatMap((act) => {
    const order = follows(act, trigger);
    if (act.entry.action !== "investigation.referred" || act.entry.modality !== "asserted" || order === "no") return [];
    const byBearer = ["same", "for-it", "maybe"].includes(closest(actorsOf(act), bearer, file));
    return byBearer ? targetsOf(act).map((body) => ({ body, order })) : [];
  });
}

function certaintyByBody(act: Fact, clock: Clock, file: CaseFile): Certainty | null {
  const { bearer, obligation } = clock;
  if (obligation.dischargeBy === "anyone" || bearer === null) return "sure";
  const actors = actorsOf(act);
  const referral = referredTo(clock, file).find(({ body }) => actors.some((actor) => relationOf(actor, body, file.gazetteer) === "same"));
  const relation = closest(actors, bearer, file);
  if (relation === "same" || relation === "for-it" || referral?.order === "sure") return isShared(act, clock, file) ? "shared" : "sure";
  if (referral !== undefined) return "unsure-order";
  if (relation === "maybe") return "unsure-body";
  if (belongsElsewhere(act, clock, file)) return null;
  if (relation === "kin") return "unsure-body";
  return actors.some(isStateBody) ? "other-body" : null;
}

function certaintyOf(act: Fact, clock: Clock, file: CaseFile): Certainty | null {
  const order = follows(act, clock.trigger);
  if (order === "no" || act.entry.id === clock.trigger.entry.id) return null;
  const byBody = certaintyByBody(act, clock, file);
  if (byBody === null) return null;
  if (act.entry.modality !== "asserted") return "alleged";
  return order === "sure" ? byBody : "unsure-order";
}

/** Everything on file, visible by a day, that answers a clock or may do so; oldest first. */
export function answersTo(clock: Clock, file: CaseFile, visibleUntil: number): Answer[] {
  const pool = clock.bearer === null ? [...file.filings, ...file.acts] : file.acts;
  const answers: Answer[] = [];
  for (const fact of pool) {
    if (fact.earliest !== null && fact.earliest > visibleUntil) continue;
    if (!clock.obligation.discharge.some((selector) => matches(fact.entry, selector))) continue;
    const certainty = certaintyOf(fact, clock, file);
    if (certainty !== null) answers.push({ fact, certainty });
  }
  return answers.sort((a, b) => (a.fact.earliest ?? 0) - (b.fact.earliest ?? 0));
}
