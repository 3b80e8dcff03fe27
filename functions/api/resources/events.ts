import type { Entry } from "../../../lib/model/chronology.ts";
import type { Event } from "../../../lib/model/event.ts";
import { visibleEntries } from "../../shared/store/chronologies.ts";
import { visibleEvents } from "../../shared/store/events.ts";
import { ENTRY_PARTITIONS, EVENT_PARTITIONS } from "../../shared/store/indexed-line.ts";
import type { ApiDeps } from "../deps.ts";
import { fits, type Line, type LineFilter } from "../lines/filter.ts";
import { entriesOfCase, entriesOfDocument, eventsOfCase, eventsOfDocument } from "../lines/in-one-place.ts";
import { type LinePage, type LoadLines, mergedPage } from "../lines/merged-page.ts";
import { filterOf } from "../lines/question.ts";
import { segmentsOf } from "../lines/segments.ts";
import type { Paging } from "../pages.ts";
import { CaseEntriesQuery, EntriesQuery, EventsQuery } from "../requests.ts";
import { defineRoute } from "../route.ts";
import { EntryList, EventList } from "../schemas.ts";

const fitting =
  <T extends Line>(filter: LineFilter, load: LoadLines<T>): LoadLines<T> =>
  async (items) =>
    (await load(items)).filter(({ line }) => fits(line, filter));

/** The narrowest way to the question: a document's partition, a case's, else the index of a body, an action or years. */
async function findEvents(deps: ApiDeps, filter: LineFilter, paging: Paging): Promise<LinePage<Event>> {
  const { table, tenant } = deps;
  if (filter.document !== undefined) return await eventsOfDocument(deps, filter.document, filter, paging);
  if (filter.case !== undefined) return await eventsOfCase(deps, filter.case, filter, paging);
  const load = fitting<Event>(filter, (items) => visibleEvents(table, tenant, items));
  return await mergedPage(table, segmentsOf(EVENT_PARTITIONS, tenant, filter), paging, load);
}

async function findEntries(deps: ApiDeps, filter: LineFilter, paging: Paging): Promise<LinePage<Entry>> {
  const { table, tenant } = deps;
  if (filter.case !== undefined) return await entriesOfCase(deps, filter.case, filter, paging);
  if (filter.document !== undefined) return await entriesOfDocument(deps, filter.document, filter, paging);
  const load = fitting<Entry>(filter, (items) => visibleEntries(table, tenant, items));
  return await mergedPage(table, segmentsOf(ENTRY_PARTITIONS, tenant, filter), paging, load);
}

const entryList = ({ lines, cursor }: LinePage<Entry>): EntryList => ({ entries: lines, cursor });

export const eventRoutes = [
  defineRoute({
    method: "GET",
    path: "/events",
    summary: "What documents say, by case, document, body, action, date and words",
    role: "viewer",
    query: EventsQuery,
    answer: EventList,
    async run({ deps, query }) {
      const { lines, cursor } = await findEvents(deps, filterOf(query), query);
      return { events: lines, cursor };
    },
  }),
  defineRoute({
    method: "GET",
    path: "/entries",
    summary: "Lines of chronologies, as merged and corrected, by the same and by review",
    role: "viewer",
    query: EntriesQuery,
    answer: EntryList,
    run: async ({ deps, query }) => entryList(await findEntries(deps, filterOf(query), query)),
  }),
  defineRoute({
    method: "GET",
    path: "/cases/{id}/entries",
    summary: "Lines of one case that fit a question",
    role: "viewer",
    query: CaseEntriesQuery,
    answer: EntryList,
    run: async ({ deps, params, query }) => entryList(await findEntries(deps, filterOf({ ...query, case: params.id }), query)),
  }),
];
