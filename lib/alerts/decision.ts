import * as z from "zod";
import { AlertKind, GRAVITY } from "./kind.ts";

/** What a person decided about a finding: nothing yet, seen, later, done, or not a matter at all. */
export const DECISIONS = ["open", "acknowledged", "snoozed", "resolved", "not-applicable"] as const;
export const DecisionState = z.enum(DECISIONS);
export type DecisionState = z.infer<typeof DecisionState>;

export const Decision = z.object({
  state: DecisionState,
  /** The day on which a snoozed finding comes back. */
  until: z.iso.date().nullable(),
  reason: z.string().nullable(),
  /** What was acknowledged: an alert of this kind, for the term that ends on `due`. */
  kind: AlertKind.nullable(),
  due: z.string().nullable(),
  who: z.string(),
  when: z.string(),
});
export type Decision = z.infer<typeof Decision>;

/** What is asked of an alert: `until` belongs to snoozing, a reason to what ends the matter. */
export const DecisionRequest = z.discriminatedUnion("state", [
  z.object({ state: z.literal("open") }),
  z.object({ state: z.literal("acknowledged"), reason: z.string().trim().min(1).max(1000).optional() }),
  z.object({ state: z.literal("snoozed"), until: z.iso.date(), reason: z.string().trim().min(1).max(1000).optional() }),
  z.object({ state: z.literal("resolved"), reason: z.string().trim().min(1).max(1000) }),
  z.object({ state: z.literal("not-applicable"), reason: z.string().trim().min(1).max(1000) }),
]);
export type DecisionRequest = z.infer<typeof DecisionRequest>;

export interface DecidedAlert {
  kind: AlertKind;
  due: string | null;
}

/** The decision as it is kept, with whom and when it came from. */
export function decided(request: DecisionRequest, alert: DecidedAlert, by: { who: string; when: string }): Decision {
  return {
    state: request.state,
    until: request.state === "snoozed" ? request.until : null,
    reason: "reason" in request ? (request.reason ?? null) : null,
    kind: request.state === "acknowledged" ? alert.kind : null,
    due: request.state === "acknowledged" ? alert.due : null,
    ...by,
  };
}

/** A day is over for the snooze when it begins. */
export const isAwake = ({ state, until }: Decision, asOf: string): boolean =>
  state === "snoozed" && until !== null && until <= asOf.slice(0, 10);

/**
 * May this alert not be told any more? Resolved and not applicable end the matter; a snooze holds everything until its day (then the finding comes
 * back by itself); who acknowledged an alert is not told of it, or of anything milder about the same term, again.
 */
export function isSilenced(decision: Decision | null, alert: DecidedAlert, asOf: string): boolean {
  if (decision === null || decision.state === "open") return false;
  if (decision.state === "snoozed") return !isAwake(decision, asOf);
  if (decision.state !== "acknowledged") return true;
  return decision.due === alert.due && decision.kind !== null && GRAVITY[alert.kind] <= GRAVITY[decision.kind];
}
