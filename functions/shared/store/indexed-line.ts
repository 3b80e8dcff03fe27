import { parseDay } from "../../../lib/calendar/day-number.ts";
import type { EventAgency } from "../../../lib/model/event.ts";
import { bodyKey } from "../../../lib/statistics/body-key.ts";
import { BODY_SIGNS, INDEX_KEYS } from "../keys.ts";

/** What events and lines of chronologies are found by. */
export interface IndexedLine {
  readonly id: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly action: string;
  readonly agencies: readonly Pick<EventAgency, "id" | "name" | "kind">[];
}

/** The partitions of one kind of line. */
export interface LinePartitions {
  action(tenant: string, action: string): string;
  agency(tenant: string, agency: string): string;
  year(tenant: string, year: string): string;
}

export const EVENT_PARTITIONS: LinePartitions = INDEX_KEYS;
export const ENTRY_PARTITIONS: LinePartitions = {
  action: INDEX_KEYS.entryAction,
  agency: INDEX_KEYS.entryAgency,
  year: INDEX_KEYS.entryYear,
};

/** No line that stands under its year may end later than so many days after its first day. */
export const WIDEST_DAYS = 366;
/** In place of a year: lines that may be of any of several years, or whose dates are open on one side. */
export const WIDE = "wide";

/** Under which year a line is found; null: it says no date at all. */
export function yearOf({ earliest, latest }: Pick<IndexedLine, "earliest" | "latest">): string | null {
  if (earliest === null && latest === null) return null;
  if (earliest === null || latest === null) return WIDE;
  return parseDay(latest) - parseDay(earliest) > WIDEST_DAYS ? WIDE : earliest.slice(0, 4);
}

const sorted = ({ earliest, id }: IndexedLine): string => INDEX_KEYS.sorted(earliest, id);

/** A body as it is asked for: the gazetteer's id, or its kind and folded name. */
export const agencyPartition = (partitions: LinePartitions, tenant: string, key: string): string =>
  partitions.agency(tenant, key.slice(0, BODY_SIGNS));

export function lineAttributes(partitions: LinePartitions, tenant: string, line: IndexedLine): Record<string, string> {
  const year = yearOf(line);
  return {
    actionPk: partitions.action(tenant, line.action),
    actionSk: sorted(line),
    ...(year === null ? {} : { datePk: partitions.year(tenant, year), dateSk: sorted(line) }),
  };
}

/** One for each body that has a name. */
export const bodyAttributes = (partitions: LinePartitions, tenant: string, line: IndexedLine): Record<string, string>[] =>
  [...new Set(line.agencies.map(bodyKey))]
    .filter((key) => key !== null)
    .map((key) => ({ agencyPk: agencyPartition(partitions, tenant, key), agencySk: sorted(line) }));
