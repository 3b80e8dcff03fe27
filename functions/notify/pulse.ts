import { INDEX_KEYS } from "../shared/keys.ts";
import type { PulseRequest } from "../shared/messages.ts";
import { inParallel } from "../shared/parallel.ts";
import { Delivery } from "../shared/store/deliveries.ts";
import { getItems, type IndexRange, onIndex, queryPage } from "../shared/store/table.ts";
import { allTenants } from "../shared/store/tenants.ts";
import { deliver } from "./deliver.ts";
import type { NotifyDeps } from "./deps.ts";
import { gatherDigest } from "./gather-digest.ts";

const PAGE = 100;
const WIDTH = 8;

/** Every minute: digests that are complete, deliveries whose quiet hours or pause are over, and what a dead sender left. */
export async function pulse(deps: NotifyDeps, { trigger }: PulseRequest): Promise<void> {
  for (const tenant of await allTenants(deps.table)) {
    await gatherDigest(deps, tenant);
    await deliverDue(deps, tenant, trigger === "start");
  }
}

async function deliverDue(deps: NotifyDeps, tenant: string, isStart: boolean): Promise<void> {
  const range: IndexRange = isStart ? {} : { to: INDEX_KEYS.upTo(deps.now()) };
  const query = onIndex("pending", INDEX_KEYS.pending(tenant, "DELIVERY"), range);
  let after: Record<string, unknown> | undefined;
  do {
    const page = await queryPage(deps.table, query, { limit: PAGE, ...(after ? { after } : {}) });
    const items = await getItems(deps.table, page.items);
    await inParallel(
      items.map((item) => Delivery.parse(item)),
      WIDTH,
      ({ subscriptionId, alertId }) => deliver(deps, { schema: "dueline.delivery-queued/1", tenant, subscriptionId, alertId }, isStart),
    );
    after = page.after;
  } while (after && deps.hasTime());
}
