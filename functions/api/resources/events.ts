import type { Hono } from "hono";
import { INDEX_KEYS } from "../../shared/keys.ts";
import { visibleEvents } from "../../shared/store/events.ts";
import { type IndexRange, onIndex, type Query } from "../../shared/store/table.ts";
import type { ApiDeps } from "../deps.ts";
import { type Paging, pageOver } from "../pages.ts";
import { EventsQuery, queryOf } from "../requests.ts";
import type { EventList } from "../schemas.ts";

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

export function addEvents(app: Hono, deps: ApiDeps): void {
  app.get("/events", async (context) => context.json(await listEvents(deps, queryOf(context, EventsQuery))));
}
