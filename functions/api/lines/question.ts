import { agencyById } from "../../../lib/gazetteer/index.ts";
import { bodyAndSuccessors } from "../../../lib/statistics/successors.ts";
import type { EntriesQuery, EventsQuery } from "../requests.ts";
import type { LineFilter } from "./filter.ts";

const withSuccessors = bodyAndSuccessors(agencyById);

/** From what the query says to what must hold. */
export function filterOf(query: EventsQuery & Partial<Pick<EntriesQuery, "review">>): LineFilter {
  const { body, successors, action, year, from = year, to = year, review = [], ...rest } = query;
  const bodies = body === undefined ? [] : successors === "with" ? withSuccessors(body) : [body];
  return { ...rest, bodies, actions: action ?? [], from, to, review };
}
