import * as z from "zod";
import { isSameLaw, LawVersion } from "../../lib/deadlines/law-version.ts";
import { announceCase } from "../shared/cases.ts";
import { INDEX_KEYS, KEYS } from "../shared/keys.ts";
import { readAlertSettings, SoonDays } from "../shared/store/alert-settings.ts";
import { CaseRecord } from "../shared/store/case-record.ts";
import { getItem, onIndex, putItem, queryItems } from "../shared/store/table.ts";
import type { SweepDeps } from "./deps.ts";

const JudgedBy = z.object({ law: LawVersion, soonDays: SoonDays });
type JudgedBy = z.infer<typeof JudgedBy>;

const isSame = (one: JudgedBy, other: JudgedBy): boolean =>
  isSameLaw(one.law, other.law) &&
  one.soonDays.authority === other.soonDays.authority &&
  one.soonDays.applicant === other.soonDays.applicant;

/**
 * A holiday was announced, a pack corrected, or the days before "due soon" were changed: every case is judged again, and says what changed.
 * Noted only when all of them have been announced; until then the next sweep begins anew and leaves out who is judged already.
 */
export async function announceOtherLaw(deps: SweepDeps, tenant: string): Promise<void> {
  const { soonDays } = await readAlertSettings(deps.table, tenant);
  const now: JudgedBy = { law: deps.law.version, soonDays };
  const item = await getItem(deps.table, KEYS.judgedBy(tenant));
  if (item && isSame(JudgedBy.parse(item), now)) return;
  let cases = 0;
  for await (const listed of queryItems(deps.table, onIndex("listing", INDEX_KEYS.cases(tenant)))) {
    const { caseId, law, soonDays: days } = CaseRecord.parse(listed);
    if (days !== null && isSame({ law, soonDays: days }, now)) continue;
    if (!deps.hasTime()) return;
    await announceCase(deps, { tenant, caseId, name: "" });
    cases++;
  }
  await putItem(deps.table, { ...KEYS.judgedBy(tenant), ...now });
  deps.log("sweep.other-law", { tenant, cases });
}
