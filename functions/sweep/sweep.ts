import { announceCase } from "../shared/cases.ts";
import { INDEX_KEYS, KEYS, ownerOf } from "../shared/keys.ts";
import type { AlertQueued, SweepRequest } from "../shared/messages.ts";
import { inParallel } from "../shared/parallel.ts";
import { readAlertSettings } from "../shared/store/alert-settings.ts";
import { CaseRecord, isMerged } from "../shared/store/case-record.ts";
import { getItems, onIndex, queryPage } from "../shared/store/table.ts";
import { allTenants } from "../shared/store/tenants.ts";
import type { SweepDeps } from "./deps.ts";
import { judgeAgain, type Moment } from "./judge-again.ts";
import { announceOtherLaw } from "./other-law.ts";

type Place = NonNullable<SweepRequest["from"]>;

const WIDTH = 8;

/**
 * Looks at every case in which something can have become due by `asOf` (today), however long ago: sweeps that were missed are made up for.
 * Reads the sharded index of due dates, never the table. Where time runs out, the rest is left to a message to itself.
 */
export async function sweep(deps: SweepDeps, { asOf, from = null }: SweepRequest): Promise<void> {
  const tenants = await allTenants(deps.table);
  const begin = from === null ? 0 : Math.max(0, tenants.indexOf(from.tenant));
  for (const tenant of tenants.slice(begin)) {
    const place = from?.tenant === tenant ? from : { tenant, shard: 0, after: "" };
    if (from === null) await announceOtherLaw(deps, tenant);
    const left = await sweepTenant(deps, asOf ?? null, place);
    if (left) return await deps.continuations.send([{ ...(asOf ? { asOf } : {}), from: left }]);
  }
}

async function sweepTenant(deps: SweepDeps, askedAsOf: string | null, from: Place): Promise<Place | null> {
  const { tenant } = from;
  const { soonDays } = await readAlertSettings(deps.table, tenant);
  const moment = { asOf: askedAsOf ?? deps.now(), soonDays };
  const sums: Sums = { cases: 0, alerts: 0 };
  let left: Place | null = null;
  for (let shard = from.shard; shard < INDEX_KEYS.dueShards.length && !left; shard++)
    left = await sweepShard(deps, { tenant, shard, after: shard === from.shard ? from.after : "" }, moment, askedAsOf, sums);
  deps.log("sweep.done", { tenant, ...sums });
  return left;
}

interface Sums {
  cases: number;
  alerts: number;
}

/** Where to go on when time runs out; null: the shard is done. */
async function sweepShard(deps: SweepDeps, from: Place, moment: Moment, askedAsOf: string | null, sums: Sums): Promise<Place | null> {
  const { tenant, shard } = from;
  const range = { to: INDEX_KEYS.upTo(moment.asOf.slice(0, 10)), ...(from.after === "" ? {} : { from: from.after }) };
  const query = onIndex("byDue", INDEX_KEYS.due(tenant, shard), range);
  let after: Record<string, unknown> | undefined;
  do {
    const page = await queryPage(deps.table, query, { limit: deps.pageSize, ...(after ? { after } : {}) });
    const caseIds = [...new Set(page.items.map(ownerOf))];
    sums.alerts += await sweepCases(deps, tenant, caseIds, moment, askedAsOf);
    sums.cases += caseIds.length;
    after = page.after;
    if (after && !deps.hasTime()) return { tenant, shard, after: String(page.items.at(-1)?.dueSk) };
  } while (after);
  return null;
}

async function sweepCases(deps: SweepDeps, tenant: string, caseIds: readonly string[], moment: Moment, askedAsOf: string | null) {
  const items = await getItems(
    deps.table,
    caseIds.map((caseId) => KEYS.case(tenant, caseId)),
  );
  const messages: AlertQueued[] = [];
  await inParallel(
    items.map((item) => CaseRecord.parse(item)),
    WIDTH,
    async (record) => {
      const raised = isMerged(record) && record.generation > 0 ? await judgeAgain(deps, record, moment) : null;
      if (raised) messages.push(...raised);
      else await announceCase(deps, { tenant, caseId: record.caseId, name: "" }, askedAsOf);
    },
  );
  await deps.outbox.send(messages);
  return messages.length;
}
