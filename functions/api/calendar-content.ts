import { type AlertKind, KIND_OF_STATUS } from "../../lib/alerts/kind.ts";
import type { Wishes } from "../../lib/alerts/subscription.ts";
import { MESSAGE_TEXTS } from "../../lib/alerts/texts.ts";
import { parseDay, showDay } from "../../lib/calendar/day-number.ts";
import type { CalendarContent, CalendarFinding } from "../../lib/export/calendar/calendar-content.ts";
import { CALENDAR_STATUSES } from "../../lib/export/calendar/write-calendar.ts";
import type { FindingStatus } from "../../lib/model/finding.ts";
import { INDEX_KEYS, KEYS } from "../shared/keys.ts";
import { opennessIn } from "../shared/openness.ts";
import { FindingDecision } from "../shared/store/decisions.ts";
import { getItems, onIndex, queryPage } from "../shared/store/table.ts";
import type { ApiDeps } from "./deps.ts";
import { type VisibleFinding, visibleFindings } from "./visible-findings.ts";

/** Findings of one status in one calendar; programs that hold more get slow. */
const MOST = 1000;
/** A term that ended longer ago is no date to keep in view. */
const DAYS_KEPT = 120;

/** A term that runs will be due soon; a window that is open will be closing. */
const KIND_AHEAD: Partial<Record<FindingStatus, AlertKind>> = { pending: "due-soon", "window-open": "window-closing" };

const isWanted = ({ cases, kinds }: Pick<Wishes, "cases" | "kinds">, { finding: { caseId, status } }: VisibleFinding): boolean => {
  const kind = KIND_OF_STATUS[status] ?? KIND_AHEAD[status];
  return (cases.length === 0 || cases.includes(caseId)) && (kinds.length === 0 || (kind !== undefined && kinds.includes(kind)));
};

async function findingsWith(deps: ApiDeps, status: FindingStatus): Promise<{ found: VisibleFinding[]; isPartial: boolean }> {
  const { table, tenant, now } = deps;
  const oldest = showDay(parseDay(now()) - DAYS_KEPT);
  const query = onIndex("byStatus", INDEX_KEYS.status(tenant, status), { from: showDay(parseDay(now()) - 3 * DAYS_KEPT) });
  const { items, after } = await queryPage(table, query, { limit: MOST });
  const visible = await visibleFindings(table, tenant, items);
  const found = visible.filter(({ finding: { due } }) => (due.latest ?? due.earliest ?? "") >= oldest);
  return { found, isPartial: after !== undefined };
}

async function decisionsOf({ table, tenant }: ApiDeps, found: readonly VisibleFinding[]): Promise<Map<string, FindingDecision>> {
  const keys = found.map(({ finding }) => KEYS.decision(tenant, finding.caseId, finding.id));
  const items = await getItems(table, keys);
  return new Map(items.map((item) => FindingDecision.parse(item)).map((decision) => [decision.findingId, decision]));
}

/** Without what rests on restricted documents alone. */
async function openOnly({ table }: ApiDeps, found: readonly VisibleFinding[]): Promise<VisibleFinding[]> {
  const cases = new Map(found.map(({ record }) => [record.caseId, record]));
  const closed = new Set<VisibleFinding>();
  for (const [caseId, record] of cases) {
    const openness = await opennessIn(table, record);
    for (const one of found) if (one.finding.caseId === caseId && openness(one.finding) === "closed") closed.add(one);
  }
  return found.filter((one) => !closed.has(one));
}

/** Every open deadline that somebody wants in a calendar, in order of status and due date. `linkBase`: where links lead. */
export async function calendarContent(
  deps: ApiDeps,
  wishes: Pick<Wishes, "cases" | "kinds" | "details"> & Partial<Pick<Wishes, "restricted">>,
  linkBase: string,
): Promise<CalendarContent> {
  const pages = [];
  for (const status of CALENDAR_STATUSES) pages.push(await findingsWith(deps, status));
  const wanted = pages.flatMap((page) => page.found).filter((one) => isWanted(wishes, one));
  const found = wishes.restricted ? wanted : await openOnly(deps, wanted);
  const decisions = await decisionsOf(deps, found);
  const findings = found.map(({ finding, stored, caseName }): CalendarFinding => {
    const decision = decisions.get(finding.id);
    const sequence = stored.sequence + (decision ? decision.before.length + 1 : 0);
    const link = `${linkBase}/cases/${finding.caseId}/chronology`;
    return { finding, caseName, sequence, decision: decision?.state ?? "open", link };
  });
  const isPartial = pages.some((page) => page.isPartial);
  const texts = MESSAGE_TEXTS.en;
  return { findings, about: isPartial ? texts.calendarPartial(findings.length) : "", details: wishes.details, texts, stamp: deps.now() };
}
