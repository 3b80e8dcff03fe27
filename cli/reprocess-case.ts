import { CALENDARS } from "../lib/calendar/index.ts";
import { buildChronology } from "../lib/chronology/chronicle.ts";
import { checkChronology } from "../lib/deadlines/check.ts";
import type { Event } from "../lib/model/event.ts";
import { RULE_PACKS } from "../lib/rules/index.ts";
import type { CloudAddress } from "./cloud-address.ts";
import { type Difference, entryDifferences, findingDifferences } from "./reprocess-differences.ts";
import { getChronology, listCorrections, listFindings } from "./store-client.ts";

/** What a case would say if these documents were read anew: what people said of it is applied, as it would be in the cloud. */
export async function caseDifferences(
  cloud: CloudAddress,
  caseId: string,
  reread: ReadonlyMap<string, readonly Event[]>,
): Promise<Difference[]> {
  const { case: summary, chronology } = await getChronology(cloud, caseId);
  const corrections = await listCorrections(cloud, caseId);
  const kept = chronology.entries.flatMap(({ sources }) => sources).filter(({ documentId }) => !reread.has(documentId));
  const fresh = [...reread.values()].flat().filter(({ cases }) => cases.some(({ id }) => id === caseId));
  const events = [...kept, ...fresh];
  const after = buildChronology({ ...chronology, events, corrections, previous: chronology.entries });
  const before = await listFindings(cloud, { case: caseId });
  const asOf = summary.asOf ?? before[0]?.asOf;
  const findings = asOf === undefined ? before : checkChronology(after, { packs: RULE_PACKS, calendars: CALENDARS, asOf });
  return [...entryDifferences(caseId, chronology.entries, after.entries), ...findingDifferences(caseId, before, findings)];
}
