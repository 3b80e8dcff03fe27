import type { AgencyKind } from "../model/agency.ts";
import type { Event } from "../model/event.ts";
import type { ActionLanguage } from "./action-language.ts";

const BENCHES: ReadonlySet<AgencyKind> = new Set<AgencyKind>(["court", "investigating-judge", "regional-court", "un", "intergovernmental"]);

/** "The request was refused": a ruling where a court did it, an answer where an office did, which only the bodies around it tell. */
export function decidedByOffices(events: readonly Event[], language: ActionLanguage): Event[] {
  const cues = new Map(Object.values(language.cues).flatMap((each) => each.map((cue) => [cue.id, cue] as const)));
  return events.map((event) => {
    const action = cues.get(event.actionSpan.ruleId)?.byOffice;
    const actor = event.agencies.find(({ role }) => role === "actor");
    return action && actor && !BENCHES.has(actor.kind) ? { ...event, action } : event;
  });
}
