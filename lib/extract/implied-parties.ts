import { type AgencyMention, IMPLIED } from "../model/agency.ts";
import type { Event, EventAgency } from "../model/event.ts";
import { actorOf, actsBefore, addressee, type Placed } from "./story-so-far.ts";
import type { Telling } from "./telling.ts";

/** Who "it" is that is asked: who was asked or acted last, where the act names no addressee of its own. */
export function addressedIn(told: Placed): EventAgency | null {
  const { event } = told;
  if (event.background || has(event, "target")) return null;
  for (const one of actsBefore(told)) {
    const body = addressee(one) ?? actorOf(one);
    if (body && !isNamedIn(event, body)) return body;
  }
  return null;
}

/** "The Ministry replied": to the body that had asked it, if a body it was. */
export function askerOf(told: Placed): EventAgency | null {
  const { event } = told;
  if (event.action !== "response.reply" || event.background || has(event, "target")) return null;
  const replying = actorOf(event);
  const asked = replying && actsBefore(told).find((one) => one.agencies.some((body) => body.role === "target" && isSame(body, replying)));
  const asker = asked?.action.startsWith("filing.") ? actorOf(asked) : undefined;
  return asker && !isNamedIn(event, asker) ? asker : null;
}

/** Acts whose outcome another body may review. */
const REVIEWABLE = /^(?:court\.(?:verdict|sentence|ruling|remedy)|investigation\.(?:refused|terminated|suspended)|review|response)\b/;

/**
 * Whose decision is reviewed or appealed against, where the act's words only name the decision: whoever decided last in the case. Null where
 * nobody did, or the text leaves out who.
 */
export function decidedBefore(told: Placed, { contests }: Telling): EventAgency | null {
  const { event } = told;
  if (event.background || has(event, "subject") || !(contests || event.action.startsWith("review."))) return null;
  const last = actsBefore(told).find(
    ({ action, agencies }) => REVIEWABLE.test(action) && !agencies.some((one) => isSame(one, actorOf(event))),
  );
  const body = actorOf(last);
  return body && !isNamedIn(event, body) ? body : null;
}

const has = ({ agencies }: Event, role: EventAgency["role"]): boolean => agencies.some((agency) => agency.role === role);

const isNamedIn = ({ agencies }: Event, body: EventAgency): boolean => agencies.some((one) => isSame(one, body));

const isSame = (one: EventAgency, other: EventAgency | undefined): boolean =>
  other !== undefined && (one.name === other.name || (one.id !== null && one.id === other.id));

const LOOK_AHEAD = 3;

/**
 * "She appealed on 5 May. On 9 June the Regional Court dismissed the appeal.": who decides on it by name was addressed. List to list; only
 * where the filing names nobody but the one complained of, and nothing like it is filed in between.
 */
export function withDeciders(events: readonly Event[], tellings: readonly Telling[], boundaries: readonly number[]): Event[] {
  return events.map((event, i) => {
    if (!event.action.startsWith("filing.") || event.background || has(event, "target")) return event;
    const border = boundaries.find((boundary) => boundary > event.start) ?? Number.POSITIVE_INFINITY;
    for (const [j, next] of events.slice(i + 1, i + 1 + LOOK_AHEAD).entries()) {
      if (next.start >= border || next.case !== event.case || next.action === event.action) return event;
      if (tellings[i + 1 + j]?.dealsWith !== event.action) continue;
      const body = next.agencies.find(({ role, ruleId }) => role === "actor" && !ruleId.startsWith(IMPLIED));
      return body && !isNamedIn(event, body) ? { ...event, agencies: [...event.agencies, asImplied(body, "decides", "target")] } : event;
    }
    return event;
  });
}

export const asImplied = (
  { id, name, kind, text, start, end }: AgencyMention | EventAgency,
  rule: string,
  role: EventAgency["role"],
): EventAgency => ({ id, name, kind, role, text, start, end, ruleId: `${IMPLIED}${rule}` });
