/** `npm run demo`: the whole way from files to findings, in a cloud that lives for a minute in a temporary folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { CloudAddress } from "../cli/cloud-address.ts";
import { EXIT_CODES } from "../cli/exit-codes.ts";
import { PACKS_VARIABLE, parseAsOf } from "../cli/options.ts";
import { startProgress } from "../cli/progress.ts";
import { getChronology, listCases, listDocuments, listFindings } from "../cli/store-client.ts";
import { DEFAULT_TENANT, INBOX_PREFIX } from "../functions/shared/keys.ts";
import { DuelineError } from "../lib/errors.ts";
import { startCloud } from "./cloud.ts";
import { endWith, optionsOf } from "./command-line.ts";
import { caseReport, documentReport, findingReport } from "./demo-report.ts";
import { bringLaw } from "./own-law.ts";
import type { RunningCloud } from "./running-cloud.ts";
import { synthesize } from "./synth.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SAMPLES = join(ROOT, "samples");
const PATIENCE_MS = 60_000;
const POLL_MS = 150;

const HELP = `npm run demo -- [--as-of DATE] [--keep]

Starts the embedded cloud with a temporary data folder, uploads samples/, and prints events, chronologies and findings.
  --as-of DATE   the day to judge from (default: the one that the samples' expected findings are written for)
                 Packs and calendars of your own are taken from the folder that DUELINE_PACKS names.
  --keep         leave the cloud up afterwards, and print its addresses; Ctrl-C stops it
`;

interface Sample {
  readonly documents: readonly string[];
  readonly asOf: string;
}

function samples(): Sample[] {
  const folders = readdirSync(SAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const described = folders.map(({ name }) => join(SAMPLES, name)).filter((folder) => readdirSync(folder).includes("expected.json"));
  return described.map((folder) => {
    const { asOf, documents } = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Sample;
    return { asOf, documents: documents.map((name) => join(folder, name)) };
  });
}

const tell = (text: string): void => void process.stdout.write(`${text}\n`);

async function upload(cloud: RunningCloud, paths: readonly string[]): Promise<void> {
  const client = new S3Client({ endpoint: cloud.endpoints.s3, region: cloud.region, credentials: cloud.credentials });
  for (const path of paths) {
    const Key = `${INBOX_PREFIX}${DEFAULT_TENANT}/${basename(path)}`;
    await client.send(new PutObjectCommand({ Bucket: cloud.outputs.InboxBucketName, Key, Body: readFileSync(path) }));
  }
  client.destroy();
}

/** Asks until the answer is there; an answer that does not come in a minute is a failure. */
async function waitFor<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; await sleep(POLL_MS)) {
    const answer = await ask();
    if (answer !== null) return answer;
  }
  throw new DuelineError("CLOUD_UNREACHABLE", `${what} did not finish in ${PATIENCE_MS / 1000} s`);
}

async function readDocuments(address: CloudAddress, count: number) {
  const bar = startProgress(process, count);
  const documents = await waitFor("reading", async () => {
    const all = await listDocuments(address);
    const finished = all.filter(({ state }) => state !== "received" && state !== "reading");
    bar.update(finished.length, "read");
    return finished.length === count ? all : null;
  });
  bar.end();
  return documents.sort((a, b) => a.fileName.localeCompare(b.fileName, "en"));
}

type Documents = Awaited<ReturnType<typeof readDocuments>>;

/** Cases are merged after their documents are read: done when every case named by a document has taken it in. */
function mergedCases(address: CloudAddress, documents: Documents) {
  const wanted = new Set(documents.flatMap(({ cases }) => cases.map(({ id }) => id)));
  return waitFor("merging", async () => {
    const cases = await listCases(address);
    const merged = new Set(cases.filter(({ upToDate }) => upToDate).map(({ id }) => id));
    return [...wanted].every((id) => merged.has(id)) ? cases : null;
  });
}

function addresses({ endpoints, credentials, region, outputs }: RunningCloud): string {
  return `
The cloud stays up until Ctrl-C. In another terminal:

  export DUELINE_API_URL=${endpoints.api}
  export AWS_ACCESS_KEY_ID=${credentials.accessKeyId} AWS_SECRET_ACCESS_KEY=${credentials.secretAccessKey}
  export AWS_REGION=${region} AWS_DEFAULT_REGION=${region}
  npm run -s dueline -- timeline --format table
  aws --endpoint-url ${endpoints.s3} s3 cp FILE.pdf s3://${outputs.InboxBucketName ?? ""}/${INBOX_PREFIX}${DEFAULT_TENANT}/FILE.pdf
`;
}

async function show(cloud: RunningCloud, asOfWanted: string | undefined): Promise<void> {
  const address: CloudAddress = { apiUrl: cloud.endpoints.api, region: cloud.region, credentials: cloud.credentials };
  const all = samples();
  const asOf =
    asOfWanted ??
    all
      .map((sample) => sample.asOf)
      .sort()
      .at(-1) ??
    "";
  const paths = all.flatMap(({ documents }) => documents);
  tell(`Uploading ${paths.length} documents to s3://${cloud.outputs.InboxBucketName} …\n`);
  await upload(cloud, paths);
  const documents = await readDocuments(address, paths.length);
  tell(documentReport(documents));

  const cases = await mergedCases(address, documents);
  for (const { id } of cases) tell(`\n== ${caseReport((await getChronology(address, id)).chronology)}`);
  tell(`\n== Findings as of ${asOf}\n\nRead by machine, not reviewed. Not legal advice.`);
  for (const { id, name } of cases) {
    const findings = await listFindings(address, { asOf, case: id });
    if (findings.length > 0) tell(`\n${name}\n${findingReport(findings)}`);
  }
  const failed = documents.filter(({ state }) => state === "failed");
  if (failed.length > 0) throw new DuelineError("POISON", `${failed.length} of ${documents.length} documents failed`);
}

/** Resolves with the exit code when nobody wants to see the rest: Ctrl-C, or a reader that closed the pipe. */
function interrupted(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(EXIT_CODES.INTERRUPTED.code));
    process.stdout.on("error", () => resolve(EXIT_CODES.OK.code));
    process.stderr.on("error", () => {});
  });
}

/** The demo in a cloud of its own; resolves with the exit code when cloud and folder are gone again. */
async function runIn(dataDir: string, { asOf, keep }: DemoOptions, stopped: Promise<number>, begun: number): Promise<number> {
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const assemblyDir = await synthesize({ outDir: join(ROOT, ".dueline", "assembly"), log });
  const cloud = await startCloud({ dataDir, assemblyDir });
  try {
    await bringLaw(cloud, process.env[PACKS_VARIABLE] || undefined, log);
    const end = await Promise.race([show(cloud, asOf), stopped]);
    if (typeof end === "number") return end;
    tell(`\n${((performance.now() - begun) / 1000).toFixed(1)} s in all.`);
    if (keep) {
      tell(addresses(cloud));
      await stopped;
    }
    return EXIT_CODES.OK.code;
  } finally {
    await cloud.stop();
  }
}

interface DemoOptions {
  readonly asOf: string | undefined;
  readonly keep: boolean;
  readonly help: boolean;
}

function demoOptions(): DemoOptions {
  const options = { "as-of": { type: "string" }, keep: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  return optionsOf(options, ({ "as-of": asOf, keep = false, help = false }) => ({
    asOf: asOf === undefined ? undefined : parseAsOf(asOf),
    keep,
    help,
  }));
}

/** Runs the demo and tells the exit code. */
async function main(): Promise<number> {
  const begun = performance.now();
  const options = demoOptions();
  if (options.help) {
    tell(HELP);
    return EXIT_CODES.OK.code;
  }
  const stopped = interrupted();
  const dataDir = mkdtempSync(join(tmpdir(), "dueline-demo-"));
  try {
    return await runIn(dataDir, options, stopped, begun);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().then(
  (code) => process.exit(code),
  (error) => endWith(error, EXIT_CODES.SOME_FAILED.code),
);
