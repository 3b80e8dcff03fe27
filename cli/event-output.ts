import type { Event } from "../lib/model/event.ts";
import { renderTable } from "./table.ts";

const COLUMNS = [
  { title: "DATE", width: 22 },
  { title: "ACTION", width: 26 },
  { title: "CASE", width: 24 },
  { title: "BODIES", width: 48 },
  { title: "PAGE" },
  { title: "QUOTE", width: 72 },
];

export const bodiesOf = (agencies: Event["agencies"]): string => agencies.map(({ name, role }) => `${name} (${role})`).join(", ");

const rowOf = (event: Event): string[] => [
  event.date ?? "?",
  event.polarity === "negated" ? `not ${event.action}` : event.action,
  event.case,
  bodiesOf(event.agencies),
  event.page === null ? "" : String(event.page),
  event.quote,
];

export const eventTable = (events: readonly Event[]): string => renderTable(COLUMNS, events.map(rowOf));
