import type { CloudOptions, RunningCloud } from "./running-cloud.ts";

export type { CloudOptions, Credentials, Endpoints, RunningCloud } from "./running-cloud.ts";

export async function startCloud(_options: CloudOptions): Promise<RunningCloud> {
  throw new Error("local/cloud.ts is being built");
}
