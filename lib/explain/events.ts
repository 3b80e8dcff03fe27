import type { DatedAction } from "../extract/attach.ts";
import { assignCases, type CaseAssignment } from "../extract/cases.ts";
import { confidenceReasons, wordingOf } from "../extract/confidence.ts";
import { IMPLIED, isImplied } from "../model/agency.ts";
import type { SourceDocument } from "../model/document.ts";
import type { Event } from "../model/event.ts";
import { datedBy } from "./acts.ts";
import type { ExplainedCase, ExplainedEvent } from "./explanation.ts";
import { isHere, type Place } from "./place.ts";
import { reason } from "./reasons.ts";

/** The events whose quote covers the place: how each came by its date, its case and its doer. */
export function explainEvents(place: Place): ExplainedEvent[] {
  const { drafts, cases } = place.stages;
  return drafts.flatMap(({ dated, quote }, i) => {
    const event = place.events[i];
    const assigned = cases[i];
    if (!event || !assigned || !isHere(place, quote)) return [];
    const confidence = confidenceIn(dated, event);
    return [{ event, dated: datedBy(dated, place), case: caseOf(assigned), implied: impliedIn(event), confidence }];
  });
}

const confidenceIn = (dated: DatedAction, { agencies }: Event): ExplainedEvent["confidence"] => ({
  wording: wordingOf(dated),
  points: confidenceReasons({ dated, bodies: agencies.filter((body) => !isImplied(body)) }).map(({ id, points }) => ({
    points,
    why: reason("confidence", id),
  })),
});

const impliedIn = ({ agencies }: Event): ExplainedEvent["implied"] =>
  agencies.filter(isImplied).map(({ name, ruleId, start, end, text }) => ({
    name,
    why: reason("implied", ruleId.slice(IMPLIED.length), [{ start, end, text }]),
  }));

const caseOf = ({ cases, by, reason: background }: CaseAssignment): ExplainedCase => ({
  names: cases.map(({ name }) => name),
  why: reason("case", by),
  background,
});

/** Whose story the sentence of the place tells. */
export function explainCase({ stages, sentence }: Place, document: SourceDocument): ExplainedCase {
  const { people, language, documentTime } = stages;
  const [assigned] = assignCases(document, [sentence], people, language.people, documentTime?.edtf ?? null);
  return caseOf(assigned as CaseAssignment);
}
