import { alertIdOf } from "../shared/document-id.ts";
import { INDEX_KEYS, KEYS, ownerOf } from "../shared/keys.ts";
import { alertKind, Digest, digestKind, told } from "../shared/store/alerts.ts";
import { change, create } from "../shared/store/record.ts";
import { getItem, onIndex, queryPage } from "../shared/store/table.ts";
import type { NotifyDeps } from "./deps.ts";
import { tellAlert } from "./tell-alert.ts";

/** Documents are still being read while old alerts keep coming; but nobody waits longer than an hour. */
const SETTLED_MILLISECONDS = 30_000;
const LONGEST_MILLISECONDS = 3_600_000;
/** Ids of one digest: an item holds 400 KB. */
const MOST_LINES = 1000;

/** Old obligations that came in with old documents, put together in one message once nothing more seems to come. */
export async function gatherDigest(deps: NotifyDeps, tenant: string): Promise<void> {
  const waiting = await queryPage(deps.table, onIndex("pending", INDEX_KEYS.pending(tenant, "DIGEST")), { limit: MOST_LINES });
  const alertIds = waiting.items.map(ownerOf);
  const [first] = alertIds;
  if (
    first === undefined ||
    !isSettled(
      waiting.items.map(({ pendingSk }) => String(pendingSk).split("#")[0] ?? ""),
      deps.now(),
    )
  )
    return;
  const digest = await writeDigest(deps, tenant, first, alertIds);
  for (const line of digest.lines) await change(deps.table, alertKind, KEYS.alert(tenant, line), (alert) => told(alert, deps.now()));
  await tellAlert(deps, { schema: "dueline.alert-queued/1", tenant, alertId: digest.alertId });
  deps.log("notify.digest", { tenant, alerts: digest.lines.length });
}

function isSettled(times: readonly string[], now: string): boolean {
  const ages = times.map((time) => Date.parse(now) - Date.parse(time));
  return Math.min(...ages) >= SETTLED_MILLISECONDS || Math.max(...ages) >= LONGEST_MILLISECONDS;
}

/** Named by its oldest line: a digest that a crash left half-way is found again, and holds what it held. */
async function writeDigest(deps: NotifyDeps, tenant: string, first: string, lines: readonly string[]): Promise<Digest> {
  const alertId = alertIdOf(await deps.secretOf(tenant), ["digest", first]);
  const digest = { rev: 0, tenant, alertId, lines: [...lines], createdAt: deps.now(), toldAt: null };
  if (await create(deps.table, digestKind, digest)) return digest;
  return Digest.parse(await getItem(deps.table, KEYS.alert(tenant, alertId)));
}
