import type { ActionCandidate } from "../extract/actions.ts";
import type { DatedAction } from "../extract/attach.ts";
import type { DropReason } from "../extract/dropped-acts.ts";
import type { Event } from "../model/event.ts";
import type { ExplainedAct, Reason } from "./explanation.ts";
import { inSentence, isHere, type Place } from "./place.ts";
import { reason } from "./reasons.ts";

export interface Dropped {
  candidate: ActionCandidate;
  reason: DropReason;
  by: ActionCandidate | undefined;
}

/** Every act that a cue reads in the sentence of the place, and what became of it. */
export function explainActs(place: Place, dropped: readonly Dropped[]): ExplainedAct[] {
  return inSentence(place, place.stages.acts).map((act) => explainAct(act, place, dropped));
}

/** Attaching may copy a candidate; its words and its rule stay. */
const isSame = (a: ActionCandidate, b: ActionCandidate): boolean =>
  a.ruleId === b.ruleId && a.start === b.start && a.head.start === b.head.start;

function explainAct(act: ActionCandidate, place: Place, dropped: readonly Dropped[]): ExplainedAct {
  const { ruleId, action, polarity, modality, phase } = act;
  const drafts = place.stages.drafts.flatMap(({ dated }, i) =>
    isSame(dated.candidate, act) ? [{ dated, id: idOf(place.events[i]) }] : [],
  );
  const isEvent = drafts.length > 0;
  return {
    ...place.piece(act),
    here: isHere(place, act),
    ruleId,
    action,
    act: act.act,
    polarity,
    modality,
    phase,
    outcome: isEvent ? "event" : "dropped",
    why: distinct(
      isEvent
        ? drafts.map(({ dated }) => datedBy(dated, place))
        : dropped.filter((one) => isSame(one.candidate, act)).map((one) => against(one, place)),
    ),
    events: drafts.map(({ id }) => id),
  };
}

const idOf = (event: Event | undefined): string => event?.id ?? "";

/** How an act came by its date, and where that date is printed. */
export const datedBy = ({ how, after, date }: DatedAction, { piece }: Place): Reason =>
  reason("dated", how === "carried" && after ? "carried-after" : how, [piece(date.timex)]);

const against = ({ reason: id, by }: Dropped, { piece }: Place): Reason => reason("dropped", id, by ? [piece(by)] : []);

const distinct = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter((one, i) => reasons.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i);
