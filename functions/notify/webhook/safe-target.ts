import { isIP } from "node:net";
import { ChannelError } from "../channels/channel.ts";
import type { Lookup, Network } from "./network.ts";

/** Where to connect: the address is the one that was checked, whatever the DNS says a moment later. */
export interface Target {
  url: URL;
  address: string;
}

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, "");

async function addressesOf(hostname: string, lookup: Lookup): Promise<readonly string[]> {
  if (isIP(hostname) !== 0) return [hostname];
  try {
    return await lookup(hostname);
  } catch (cause) {
    throw new ChannelError("NAME_UNKNOWN", { cause });
  }
}

/**
 * Resolves a webhook's address once and checks every answer: one that is not public spoils all of them. Without TLS only where an operator
 * allowed the network. Throws ChannelError ADDRESS_REFUSED or NAME_UNKNOWN.
 */
export async function safeTarget(text: string, network: Network, lookup: Lookup): Promise<Target> {
  const url = new URL(text);
  const addresses = await addressesOf(bare(url.hostname), lookup);
  const [address] = addresses;
  if (address === undefined) throw new ChannelError("NAME_UNKNOWN");
  const isSafe = addresses.every((one) => network.allows(one));
  const isPrivate = url.protocol === "https:" || addresses.every((one) => network.isAllowed(one));
  if (!isSafe || !isPrivate) throw new ChannelError("ADDRESS_REFUSED");
  return { url, address };
}
