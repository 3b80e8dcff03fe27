import type { AgencyRole } from "../model/agency.ts";
import type { Entry } from "../model/chronology.ts";
import type { EventAgency } from "../model/event.ts";
import type { Measure, Tally } from "../model/statistics.ts";
import { documentsOf, isCountable, statedBodies } from "./countable.ts";

/** Which part in which action is which measure. */
const MEASURED: readonly { action: Entry["action"]; role: AgencyRole; measure: Measure }[] = [
  { action: "filing.complaint", role: "target", measure: "complaintsReceived" },
  { action: "filing.appeal", role: "target", measure: "appealsReceived" },
  { action: "filing.request", role: "target", measure: "requestsReceived" },
  { action: "response.reply", role: "actor", measure: "replied" },
  { action: "investigation.opened", role: "actor", measure: "opened" },
  { action: "investigation.refused", role: "actor", measure: "refused" },
  { action: "investigation.suspended", role: "actor", measure: "suspended" },
  { action: "investigation.resumed", role: "actor", measure: "reopened" },
  { action: "investigation.terminated", role: "actor", measure: "terminated" },
  { action: "investigation.referred", role: "actor", measure: "referred" },
  { action: "investigation.referred", role: "target", measure: "fileReceived" },
];

/** What an entry counts for which body, each body once per measure. */
export function talliesOf(entry: Entry): { body: EventAgency; tally: Tally }[] {
  if (!isCountable(entry)) return [];
  return MEASURED.filter(({ action }) => action === entry.action).flatMap(({ role, measure }) =>
    statedBodies(entry, role).map((body) => ({ body, tally: { measure, entryId: entry.id, documents: documentsOf([entry]) } })),
  );
}
