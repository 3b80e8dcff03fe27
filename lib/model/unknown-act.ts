import type { Entry } from "./chronology.ts";
import type { Event } from "./event.ts";

/** The rule of an act that no cue knows. It is kept, so that nothing with a date is lost, and left out of what is laid out for people. */
export const UNKNOWN_ACT_RULE = "any.action.unknown";

export const isUnknownAct = ({ actionSpan }: Event): boolean => actionSpan.ruleId === UNKNOWN_ACT_RULE;

/** Nothing but an act that no cue knows; what a person has said of it is known. */
export const isUnknownEntry = ({ sources, corrections }: Entry): boolean => corrections.length === 0 && sources.every(isUnknownAct);
