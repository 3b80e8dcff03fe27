import type { DecisionState } from "../../alerts/decision.ts";
import type { Detail } from "../../alerts/subscription.ts";
import type { MessageTexts } from "../../alerts/texts.ts";
import type { Finding } from "../../model/finding.ts";

/** A finding as a calendar shows it: with what a person decided about it, and where it can be opened. */
export interface CalendarFinding {
  readonly finding: Finding;
  readonly caseName: string;
  readonly decision: DecisionState;
  /** Counts the changes of what an earlier calendar said. */
  readonly sequence: number;
  /** Null where there is nothing to open. */
  readonly link: string | null;
}

/** Everything that a calendar may say, and how much of it. */
export interface CalendarContent {
  readonly findings: Iterable<CalendarFinding>;
  readonly details: readonly Detail[];
  readonly texts: MessageTexts;
  /** The instant that the content is of. */
  readonly stamp: string;
  /** What is to be known of the calendar as a whole; "" for nothing. */
  readonly about: string;
}
