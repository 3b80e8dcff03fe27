import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv6 } from "node:net";

/** What a name stands for in the DNS, every address of it. Throws where there is none. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

/** What the resolver of this machine says. */
export const resolveAll: Lookup = async (hostname) =>
  (await lookup(hostname, { all: true, order: "ipv4first" })).map(({ address }) => address);

/** IPv4 networks that are no one's public server (IANA's special-purpose registry). */
const SPECIAL_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.31.196.0/24",
  "192.52.193.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "192.175.48.0/24",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** Of IPv6 only 2000::/3 is public; inside it these are not, or carry an IPv4 address that nobody checked (6to4, Teredo). */
const GLOBAL_V6 = "2000::/3";
const SPECIAL_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];
/** An IPv4 address in other clothes, by mapping. */
const MAPPED_V6 = "::ffff:0:0/96";

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits = ""] = network.split("/");
    list.addSubnet(address, Number(bits), isIPv6(address) ? "ipv6" : "ipv4");
  }
  return list;
}

const SPECIAL = listOf([...SPECIAL_V4, ...SPECIAL_V6]);
const GLOBAL = listOf([GLOBAL_V6]);
const MAPPED = listOf([MAPPED_V6]);

/** Which addresses webhooks may reach: public ones, and networks that an operator allowed by name. */
export class Network {
  private readonly allowed: BlockList;

  /** Networks as `address/bits`. Throws on anything else. */
  constructor(allowed: readonly string[] = []) {
    this.allowed = listOf(allowed);
  }

  allows(address: string): boolean {
    if (isIP(address) === 0) return false;
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    return this.isAllowed(address) || (isPublic(address, family) && !SPECIAL.check(address, family));
  }

  /** By an operator: plain http is good enough there. */
  isAllowed(address: string): boolean {
    return this.allowed.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  }
}

/** A mapped address is never public: no DNS has reason to answer with one. */
const isPublic = (address: string, family: "ipv4" | "ipv6"): boolean =>
  family === "ipv4" || (GLOBAL.check(address, family) && !MAPPED.check(address, family));
