/** `npm start`: the embedded cloud for daily use. Data lives in .dueline/ and survives whatever ends the process. */
import { callApi } from "../cli/api-client.ts";
import { EXIT_CODES } from "../cli/exit-codes.ts";
import { PACKS_VARIABLE } from "../cli/options.ts";
import { startCloud } from "./cloud.ts";
import { endWith, networksOf, optionsOf } from "./command-line.ts";
import { cloudFile, lockDataFolder, openDataFolder } from "./data-folder.ts";
import { bringLaw } from "./own-law.ts";
import type { RunningCloud } from "./running-cloud.ts";
import { synthesize } from "./synth.ts";

/** Preferred, so that an address noted yesterday is good today; one that is taken is replaced by a free one. */
const PORTS = { s3: 4571, dynamodb: 4568, queues: 4566, api: 4580, control: 4581, issuer: 4582 };

const HELP = `npm start -- [--data FOLDER] [--packs FOLDER] [--webhook-network NETWORK]

Starts the embedded cloud and keeps it up until Ctrl-C.
  --data FOLDER              where its data lives (default: .dueline)
  --packs FOLDER             packs and calendars of your own (else the environment's DUELINE_PACKS); judged by from now on
  --webhook-network NETWORK  webhooks may reach this network although it is not public (may be given more than once);
                             127.0.0.0/8 for a receiver on this machine. Without it they reach public https addresses only.
`;

function banner(cloud: RunningCloud, dataDir: string, seconds: string): string {
  const { endpoints, credentials, region, outputs } = cloud;
  return `
Dueline is up after ${seconds} s. Data: ${dataDir}

  S3        ${endpoints.s3}   bucket ${outputs.InboxBucketName ?? "-"}
  DynamoDB  ${endpoints.dynamodb}   table ${outputs.TableName ?? "-"}
  SQS, SNS  ${endpoints.sqs}
  API       ${outputs.ApiUrl ?? endpoints.api}
  all of it ${cloudFile(dataDir)}

Sign in, each link once (another person: npm run -s dueline -- members add EMAIL --role editor, then start again):
${cloud
  .signInLinks()
  .map(({ email, link }) => `  ${email}  ${link}`)
  .join("\n")}

For the aws command line:
  export AWS_ACCESS_KEY_ID=${credentials.accessKeyId}
  export AWS_SECRET_ACCESS_KEY=${credentials.secretAccessKey}
  export AWS_DEFAULT_REGION=${region}
  aws --endpoint-url ${endpoints.s3} s3 cp FILE.pdf s3://${outputs.InboxBucketName ?? "BUCKET"}/in/default/FILE.pdf

Without it:
  npm run -s dueline -- ingest FILE.pdf
  npm run -s dueline -- timeline

Ctrl-C stops everything.
`;
}

/** The first person of a new data folder; whoever starts the cloud owns all of it anyway. */
const FIRST = { email: "owner@localhost.localdomain", role: "admin" };

async function letOwnerIn({ endpoints, credentials, region, signInLinks }: RunningCloud): Promise<void> {
  if (signInLinks().length > 0) return;
  await callApi({ apiUrl: endpoints.api, credentials, region }, { method: "POST", path: "/members", body: FIRST });
}

/** Before the synthesis, which takes seconds. */
function refuseIfRunning(dataDir: string): void {
  openDataFolder(dataDir);
  lockDataFolder(dataDir)();
}

async function main(): Promise<void> {
  const options = {
    data: { type: "string", default: ".dueline" },
    packs: { type: "string", ...(process.env[PACKS_VARIABLE] ? { default: process.env[PACKS_VARIABLE] } : {}) },
    "webhook-network": { type: "string", multiple: true, default: [] as string[] },
    help: { type: "boolean", short: "h" },
  } as const;
  const values = optionsOf(options, (parsed) => ({ ...parsed, webhookNetworks: networksOf(parsed["webhook-network"]) }));
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  refuseIfRunning(values.data);
  const began = performance.now();
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const assemblyDir = await synthesize({ outDir: `${values.data}/assembly`, log });
  const { data: dataDir, webhookNetworks } = values;
  const cloud = await startCloud({ dataDir, assemblyDir, ports: PORTS, webhookNetworks, log });
  await bringLaw(cloud, values.packs, log);
  await letOwnerIn(cloud);
  process.stdout.write(banner(cloud, values.data, ((performance.now() - began) / 1000).toFixed(1)));
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    log("stopping …");
    cloud.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
}

/** Whoever read the banner may close the pipe: the cloud goes on. */
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
main().catch((error) => endWith(error, EXIT_CODES.INTERNAL.code));
