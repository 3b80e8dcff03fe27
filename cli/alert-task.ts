import { DuelineError } from "../lib/errors.ts";
import type { CloudAddress } from "./cloud-address.ts";
import type { Io } from "./io.ts";

export type AlertClient = typeof import("./alert-client.ts");

/** What an action about alerts works with: where the cloud is, how it is asked, about what, and how to answer. */
export interface AlertTask<Options> {
  cloud: CloudAddress;
  client: AlertClient;
  id: string | undefined;
  options: Options;
  io: Io;
}

/** Finds the cloud; what asks it is loaded only now, since most commands need no cloud. */
export async function alertTask<Options>(given: Pick<AlertTask<Options>, "id" | "options" | "io">): Promise<AlertTask<Options>> {
  const [{ findCloud }, client] = await Promise.all([import("./cloud-address.ts"), import("./alert-client.ts")]);
  return { cloud: await findCloud(given.io.env), client, ...given };
}

/** The id that an action can't do without; `command` is the one that lists them. */
export function requireId(id: string | undefined, what: string, command: string): string {
  if (id === undefined) throw new DuelineError("BAD_OPTION", `give the id of ${what}; \`dueline ${command} list\` shows them`);
  return id;
}
