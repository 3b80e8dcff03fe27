import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { guarded, log } from "../shared/log.ts";
import { SweepRequest } from "../shared/messages.ts";
import { caseQueue } from "../shared/queues.ts";
import { type SweepDeps, sweep } from "./sweep.ts";

const deps: SweepDeps = {
  table: tableFromEnvironment(),
  cases: caseQueue(requireSetting("casesQueue")),
  now: () => new Date().toISOString(),
  log,
};

export const handler = (event: unknown): Promise<void> =>
  guarded("sweep", async () => sweep(deps, SweepRequest.parse(event ?? {}).asOf ?? null));
