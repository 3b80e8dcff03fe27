import { randomBytes } from "node:crypto";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eachAtOnce, isBatch } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting, webhookNetworks } from "../shared/environment.ts";
import { guarded, log } from "../shared/log.ts";
import { OutboxMessage, PulseRequest } from "../shared/messages.ts";
import { outboxQueue } from "../shared/queues.ts";
import { rememberedSecrets } from "../shared/store/tenants.ts";
import { snsSender } from "./channels/sns.ts";
import { webhookSender } from "./channels/webhook.ts";
import { deliver } from "./deliver.ts";
import type { NotifyDeps } from "./deps.ts";
import { pulse } from "./pulse.ts";
import { tellAlert } from "./tell-alert.ts";
import { Network, resolveAll } from "./webhook/network.ts";

/** Enough for the slowest receivers of a page. */
const RESERVE_MILLISECONDS = 30_000;

const table = tableFromEnvironment();
const shared = {
  table,
  channels: {
    topic: snsSender(requireSetting("alertsTopic")),
    email: snsSender(requireSetting("mailTopic")),
    webhook: webhookSender(new Network(webhookNetworks()), resolveAll),
  },
  outbox: outboxQueue(requireSetting("outboxQueue")),
  linkBase: requireSetting("linkBase"),
  secretOf: rememberedSecrets(table, () => randomBytes(32).toString("hex")),
  now: () => new Date().toISOString(),
  log,
} satisfies Omit<NotifyDeps, "hasTime">;

const take = (deps: NotifyDeps, message: OutboxMessage): Promise<void> =>
  message.schema === "dueline.alert-queued/1" ? tellAlert(deps, message) : deliver(deps, message);

/** Messages of the outbox come through a queue, the pulse from the clock. */
export const handler = async (event: SQSEvent | unknown, context: Context): Promise<SQSBatchResponse | undefined> => {
  const deps: NotifyDeps = { ...shared, hasTime: () => context.getRemainingTimeInMillis() > RESERVE_MILLISECONDS };
  if (isBatch(event)) return eachAtOnce("notify", event, (record) => take(deps, OutboxMessage.parse(JSON.parse(record.body))));
  await guarded("notify", () => pulse(deps, PulseRequest.parse(event ?? {})));
  return undefined;
};
