/** The sender in a process of its own, to be killed: `notify-process.ts ENDPOINT TABLE`. Does what is left, as after a start; says "up", then "done". */
import { webhookSender } from "../../functions/notify/channels/webhook.ts";
import { deliver } from "../../functions/notify/deliver.ts";
import { pulse } from "../../functions/notify/pulse.ts";
import { tellAlert } from "../../functions/notify/tell-alert.ts";
import { Network, resolveAll } from "../../functions/notify/webhook/network.ts";
import { INDEX_KEYS, ownerOf } from "../../functions/shared/keys.ts";
import { inParallel } from "../../functions/shared/parallel.ts";
import { onIndex, queryAll } from "../../functions/shared/store/table.ts";
import { tableAt } from "./embedded-table.ts";
import { World } from "./world.ts";

const [, , endpoint = "", name = ""] = process.argv;
const T = "default";
const table = tableAt(endpoint, name);
const world = new World(table);
const webhook = webhookSender(new Network(["127.0.0.0/8"]), resolveAll);
const deps = { ...world.notifyDeps({ webhook, topic: async () => {} }), now: () => new Date().toISOString() };

process.stdout.write("up\n");
await pulse(deps, { trigger: "start" });
const untold = await queryAll(table, onIndex("pending", INDEX_KEYS.pending(T, "ALERT")));
await inParallel(untold.map(ownerOf), 4, async (alertId) => {
  await tellAlert(deps, { schema: "dueline.alert-queued/1", tenant: T, alertId });
  for (const message of world.outbox.messages.splice(0)) if (message.schema === "dueline.delivery-queued/1") await deliver(deps, message);
});
await pulse(deps, { trigger: "schedule" });
process.stdout.write("done\n");
