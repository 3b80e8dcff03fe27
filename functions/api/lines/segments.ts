import { parseDay, showDay } from "../../../lib/calendar/day-number.ts";
import { DuelineError } from "../../../lib/errors.ts";
import { INDEX_KEYS, type IndexName } from "../../shared/keys.ts";
import { agencyPartition, type LinePartitions, WIDE, WIDEST_DAYS } from "../../shared/store/indexed-line.ts";
import type { LineFilter } from "./filter.ts";

export interface Partition {
  index: IndexName;
  key: string;
}

/** Partitions that are read side by side between two sort keys, in order of date. */
export interface Segment {
  partitions: readonly Partition[];
  from: string;
  to: string;
}

const FIRST = " ";
/** Lines that may have begun at any time sort after all others. */
const OPEN = { from: "~", to: "\u{10FFFF}" } as const;
const MOST_YEARS = 300;

type Bounds = Pick<LineFilter, "from" | "to" | "dates">;

/** The earliest day that a line of the range may have, if it stands under its year: what reaches into the range began so much before at most. */
function firstDay({ from, dates }: Bounds): string {
  if (from === undefined) return FIRST;
  const day = `${from}-01-01`.slice(0, 10);
  return dates === "certainly" ? day : showDay(parseDay(day) - WIDEST_DAYS);
}

const lastDay = (to: string | undefined): string => (to === undefined ? OPEN.from : INDEX_KEYS.upTo(`${to}-12-31`.slice(0, 10)));

/** The narrowest index for a question that is not about one case or document: bodies before actions before years. */
export function segmentsOf(partitions: LinePartitions, tenant: string, filter: LineFilter): Segment[] {
  const wide: Partition = { index: "byDate", key: partitions.year(tenant, WIDE) };
  const named: Partition[] =
    filter.bodies.length > 0
      ? filter.bodies.map((key) => ({ index: "byAgency", key: agencyPartition(partitions, tenant, key) }))
      : filter.actions.map((action) => ({ index: "byAction", key: partitions.action(tenant, action) }));
  if (named.length > 0) return overNamed(named, wide, filter);
  return overYears((year) => ({ index: "byDate", key: partitions.year(tenant, year) }), wide, filter);
}

function overNamed(named: readonly Partition[], wide: Partition, filter: LineFilter): Segment[] {
  if (filter.from === undefined && filter.to === undefined) return [{ partitions: named, from: FIRST, to: OPEN.to }];
  const inRange = { partitions: named, from: firstDay(filter), to: lastDay(filter.to) };
  if (filter.dates === "certainly") return [inRange];
  return [
    { partitions: [wide], from: FIRST, to: inRange.from },
    { ...inRange, partitions: [...named, wide] },
    { partitions: [wide], ...OPEN },
  ];
}

function overYears(ofYear: (year: string) => Partition, wide: Partition, { from, to, dates }: LineFilter): Segment[] {
  if (from === undefined || to === undefined)
    throw new DuelineError("BAD_INPUT", "say a case, a document, a body, an action, a year, or both from and to");
  const first = Number(firstDay({ from, dates }).slice(0, 4));
  const last = Number(to.slice(0, 4));
  if (last - first > MOST_YEARS) throw new DuelineError("BAD_INPUT", `from and to: at most ${MOST_YEARS} years`);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => String(first + at).padStart(4, "0"));
  const inside = years.map((year) => ({ partitions: [ofYear(year), wide], from: `${year}-`, to: `${year}-~` }));
  if (dates === "certainly") return inside;
  return [{ partitions: [wide], from: FIRST, to: `${years[0] ?? to}-` }, ...inside, { partitions: [wide], ...OPEN }];
}
