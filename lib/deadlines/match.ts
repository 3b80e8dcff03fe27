import { type AgencyKind, isImplied } from "../model/agency.ts";
import type { Entry } from "../model/chronology.ts";
import type { EventAgency } from "../model/event.ts";
import type { BodySelector, EventSelector } from "../model/obligation.ts";

/** Bodies that the text states; a doer that is only implied by the story starts no clock and settles none. */
const takesPart = ({ agencies }: Entry, { kinds, roles }: BodySelector): boolean =>
  agencies.some((agency) => kinds.includes(agency.kind) && roles.includes(agency.role) && !isImplied(agency));

/** Does an entry have the action, act and phase that a selector asks for? Bodies are not looked at. */
export function matchesAct(entry: Entry, selector: EventSelector): boolean {
  if (selector.action !== undefined && !selector.action.includes(entry.action)) return false;
  if (selector.act !== undefined && !selector.act.includes(entry.act)) return false;
  if (entry.act !== null && selector.notAct.includes(entry.act)) return false;
  if (selector.phase !== undefined && entry.phase !== selector.phase) return false;
  // A check or screening that was only begun has answered nothing (gold/SPEC.md).
  if (entry.action === "investigation.check" && selector.phase === undefined && entry.phase !== "concluded") return false;
  return entry.polarity === selector.polarity;
}

/** Does an entry meet every condition of a selector? */
export const matches = (entry: Entry, selector: EventSelector): boolean =>
  matchesAct(entry, selector) &&
  selector.with.every((body) => takesPart(entry, body)) &&
  !selector.without.some((body) => takesPart(entry, body));

/** The stated bodies of these kinds in this part, each once. */
export function bodiesIn(entry: Entry, role: EventAgency["role"], kinds: readonly AgencyKind[]): EventAgency[] {
  const seen = new Set<string>();
  return entry.agencies.filter((agency) => {
    if (agency.role !== role || !kinds.includes(agency.kind) || isImplied(agency)) return false;
    const key = agency.id ?? agency.name;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
