import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { type AlertConsole, watchAlerts } from "./console/alert-console.ts";
import { startControl } from "./control/control-server.ts";
import { cloudFile, credentialsOf, forgetCloud, lockDataFolder, openDataFolder, writePrivateJson } from "./data-folder.ts";
import type { CloudOptions, RunningCloud } from "./running-cloud.ts";
import { REGION, type StartedServices, startServices } from "./services.ts";
import { readAssembly } from "./template/assembly.ts";
import { Provisioning } from "./template/provision.ts";

export type { CloudOptions, Credentials, Endpoints, RunningCloud } from "./running-cloud.ts";

/** By the stack's outputs: what heals a killed cloud (its queues were in memory), and makes up for what the clock would have fired meanwhile. */
const AT_START: readonly [output: string, payload: Record<string, string>][] = [
  ["ReconcileScheduleName", { trigger: "start" }],
  ["SweepScheduleName", {}],
  ["PulseScheduleName", { trigger: "start" }],
  ["EraseScheduleName", {}],
];

async function catchUp(cloud: Pick<RunningCloud, "fire" | "outputs">, log: (line: string) => void): Promise<void> {
  for (const [output, payload] of AT_START) {
    const name = cloud.outputs[output];
    if (name !== undefined) await cloud.fire(name, payload).catch((error) => log(`${output} at the start: ${(error as Error).name}`));
  }
}

/** The topics' messages on the console: mail does not leave this machine. */
async function showAlerts(started: StartedServices, outputs: Record<string, string>, log: (line: string) => void): Promise<AlertConsole> {
  const topicArns = [outputs.AlertsTopicArn, outputs.MailTopicArn].filter((arn) => arn !== undefined);
  return await watchAlerts(started.services.queues, { region: REGION, topicArns, show: log });
}

/** One after the other, in the background: the first upload then finds its functions loaded. */
async function warm(started: StartedServices): Promise<void> {
  const first = started.eventSources.map((source) => source.target);
  for (const one of new Set([...first, ...started.functions.values()])) await one.warm();
}

async function layTemplate(
  started: StartedServices,
  template: ReturnType<typeof readAssembly>["template"],
): Promise<Record<string, string>> {
  const outputs = await new Provisioning(template, started.services, started.endpoints.api).run();
  started.httpApi.serve(started.services.api);
  for (const source of started.eventSources) source.start();
  started.scheduler.start();
  return outputs;
}

async function run(options: CloudOptions, unlock: () => void): Promise<RunningCloud> {
  const { dataDir } = options;
  const log = options.log ?? (() => {});
  const credentials = credentialsOf(dataDir);
  const assembly = readAssembly(resolve(options.assemblyDir));
  const started = await startServices(options, credentials, assembly);
  try {
    const outputs = await layTemplate(started, assembly.template);
    const fire = (name: string, payload: Record<string, unknown> = {}) => started.scheduler.fire(outputs[name] ?? name, payload);
    const token = randomBytes(24).toString("hex");
    const scheduleNames = () => started.scheduler.names;
    const control = await startControl({ port: options.ports?.control ?? 0, token, scheduleNames, fire });
    const cloud = { endpoints: started.endpoints, credentials, region: REGION, outputs, control: { url: control.url, token } };
    writePrivateJson(cloudFile(dataDir), { ...cloud, pid: process.pid });
    const alerts = await showAlerts(started, outputs, log);
    if (options.reconcileOnStart ?? true) void catchUp({ fire, outputs }, log);
    void warm(started);
    let stopping: Promise<void> | null = null;
    const stop = async () => {
      forgetCloud(dataDir);
      alerts.stop();
      await control.stop();
      await started.stop().finally(unlock);
    };
    return {
      ...cloud,
      fire,
      signInLinks: () => started.issuer.people.all.map((person) => ({ email: person.email, link: started.issuer.linkFor(person) })),
      stop() {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (error) {
    await started.stop().catch(() => {});
    throw error;
  }
}

/**
 * Starts the embedded cloud: every service on 127.0.0.1, provisioned from the synthesized template, with its data in `dataDir`.
 * Resolves when it takes uploads; what an earlier run left unfinished is then being reconciled.
 * @throws CloudError ALREADY_RUNNING, NO_ASSEMBLY, UNKNOWN_RESOURCE, NO_DYNAMODB, …
 */
export async function startCloud(options: CloudOptions): Promise<RunningCloud> {
  const dataDir = resolve(options.dataDir);
  openDataFolder(dataDir);
  const unlock = lockDataFolder(dataDir);
  forgetCloud(dataDir);
  try {
    return await run({ ...options, dataDir }, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}
