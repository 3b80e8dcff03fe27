import type { DecisionState } from "../../../lib/alerts/decision.ts";
import type { DifferenceReason } from "../../../lib/deadlines/differences.ts";
import type { Flag } from "../../../lib/model/obligation.ts";

export const deadlines = {
  "deadlines.board": "Board",
  "deadlines.calendar": "Calendar",
  "deadlines.none": "No term to show.",
  "deadlines.caution": "A missing answer in these documents is no proof of silence. Read by machine. Not legal advice.",
  "deadlines.due": "At the latest {date}",
  "deadlines.how": "Which law, and how it is counted",
  "deadlines.showSetAside": "Show what was snoozed, resolved or set aside",
  "deadlines.before": "Month before",
  "deadlines.after": "Month after",
  "deadlines.subscribe": "Subscribe in a calendar program",
  "deadlines.address": "Address of your calendar, shown this once:",

  "decide.title": "Decide",
  "decide.what": "What is to become of it",
  "decide.until": "Until",
  "decide.reason": "Reason",
  "decide.send": "Save",

  "decision.open": "open",
  "decision.acknowledged": "acknowledged",
  "decision.snoozed": "snoozed",
  "decision.resolved": "resolved",
  "decision.not-applicable": "does not apply",

  "changed.pack-changed": "the rule has changed",
  "changed.pack-added": "the rule is new",
  "changed.pack-removed": "the rule is gone",
  "changed.calendar-changed": "the days off have changed",
  "changed.case-changed": "the documents tell more or otherwise",
  "changed.time-passed": "time has passed",

  "flag.VERIFIED": "checked against the text of the law",
  "flag.SEED": "as a report says the law was",
  "flag.MEMORY": "not checked",
} as const satisfies Record<`decision.${DecisionState}` | `changed.${DifferenceReason}` | `flag.${Flag}`, string> & Record<string, string>;
