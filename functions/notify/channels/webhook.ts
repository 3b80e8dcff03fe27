import type { Lookup, Network } from "../webhook/network.ts";
import { post } from "../webhook/post.ts";
import { safeTarget } from "../webhook/safe-target.ts";
import { signatureOf } from "../webhook/signature.ts";
import { ChannelError, type Send } from "./channel.ts";

/**
 * Posts a message to the address of a subscription: signed, under its key, only to a public address (or to what an operator allowed),
 * connected to the very address that was checked.
 */
export function webhookSender(network: Network, lookup: Lookup): Send {
  return async ({ subscription: { channel }, message, now }) => {
    if (channel.kind !== "webhook") throw new ChannelError("ADDRESS_REFUSED");
    const target = await safeTarget(channel.url, network, lookup);
    const body = JSON.stringify(message.payload);
    const headers = {
      "content-type": "application/json",
      "user-agent": "Dueline",
      "idempotency-key": message.key,
      "dueline-signature": signatureOf(channel.secret, body, now),
    };
    await post(target, headers, body);
  };
}
