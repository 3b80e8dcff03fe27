import { INDEX_KEYS } from "../../shared/keys.ts";
import { visibleEvents } from "../../shared/store/events.ts";
import { type IndexRange, onIndex, type Query } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { type Paging, pageOver } from "../pages.ts";
import { EventsQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import { EventList } from "../schemas.ts";

interface EventQuestion extends Paging {
  action?: string | undefined;
  agency?: string | undefined;
  year?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

function queryFor(tenant: string, { action, agency, year, from, to }: EventQuestion): Query {
  const range: IndexRange = { ...(from ? { from } : {}), ...(to ? { to: INDEX_KEYS.upTo(to) } : {}) };
  if (action) return onIndex("byAction", INDEX_KEYS.action(tenant, action), range);
  if (agency) return onIndex("byAgency", INDEX_KEYS.agency(tenant, agency), range);
  return onIndex("byDate", INDEX_KEYS.year(tenant, year ?? ""), range);
}

/** A page can hold fewer events than asked for: the index still lists some that are replaced by now. */
async function listEvents({ table, tenant }: ApiDeps, question: EventQuestion): Promise<EventList> {
  const { items, cursor } = await pageOver(table, [queryFor(tenant, question)], question);
  return { events: await visibleEvents(table, tenant, items), cursor };
}

export const eventRoutes = [
  defineRoute({
    method: "GET",
    path: "/events",
    summary: "Events by action, body or year, in order of date",
    role: "viewer",
    query: EventsQuery,
    answer: EventList,
    run: async ({ deps, query }) => await listEvents(deps, query),
  }),
];
