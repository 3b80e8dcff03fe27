import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { HttpMethods } from "aws-cdk-lib/aws-s3";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { SETTINGS } from "../functions/shared/environment.ts";
import { API_PARTITIONS, EXPORT_PREFIX, INBOX_PREFIX, LAW_PREFIX, PART_NAMES, SCAN_PREFIX, TEXT_PREFIX } from "../functions/shared/keys.ts";
import { readFiles } from "../functions/shared/read-resources.ts";
import { besideBundle } from "./constructs/beside-bundle.ts";
import { builtPage } from "./constructs/built-page.ts";
import { DocumentTable } from "./constructs/document-table.ts";
import { Exporter } from "./constructs/exporter.ts";
import { HttpEndpoint } from "./constructs/http-endpoint.ts";
import { Inbox } from "./constructs/inbox.ts";
import { allowIndexes, allowListing, allowObjects, allowSubscribing, allowTable, allowWriting } from "./constructs/permissions.ts";
import { PipelineFunction, type PipelineFunctionProps } from "./constructs/pipeline-function.ts";
import { PrivateBucket } from "./constructs/private-bucket.ts";
import { RegularRun } from "./constructs/schedule.ts";
import { SignIn } from "./constructs/sign-in.ts";
import { WorkQueue } from "./constructs/work-queue.ts";
import { outputsOf, type Parts, type Settings, settingsOf } from "./settings.ts";

const INGEST_TIMEOUT = Duration.minutes(5);
const OCR_TIMEOUT = Duration.minutes(10);
const CHRONICLE_TIMEOUT = Duration.minutes(2);
const NOTIFY_TIMEOUT = Duration.minutes(2);
const MAINTENANCE_TIMEOUT = Duration.minutes(5);
const WORK_QUEUES = ["inboxQueue", "casesQueue", "outboxQueue", "reconcileQueue", "scansQueue", "exportsQueue"] as const;
const API_TIMEOUT = Duration.seconds(29);
const AUTHORIZE_TIMEOUT = Duration.seconds(10);
const PAGE_TIMEOUT = Duration.seconds(10);

/** Where the command line waits for the browser to come back. */
const CLI_RETURN = "http://localhost:4599/signed-in";

/** The second PDF reader is for comparing on a laptop; its packages would double the bundle. */
const SECOND_READER = ["pdf-parse", "pdfjs-dist"];
/** For Node 20; Lambda runs the faster build. */
const SLOW_TESSERACT = "tesseract.js-core/tesseract-core-simd-lstm.js";

/** Documents in S3 → ingest → events → chronicle → entries and findings → outbox → notify; the clock and the API on the side. */
export class DuelineStack extends Stack {
  private readonly inbox = new Inbox(this, "Inbox", { handlerTimeout: INGEST_TIMEOUT });
  private readonly data = new PrivateBucket(this, "Data").bucket;
  private readonly table = new DocumentTable(this, "Store").table;
  private readonly scans = new WorkQueue(this, "Scans", { handlerTimeout: OCR_TIMEOUT });
  private readonly cases = new WorkQueue(this, "CaseChanged", { handlerTimeout: CHRONICLE_TIMEOUT, fifo: true }).queue;
  private readonly outbox = new WorkQueue(this, "Outbox", { handlerTimeout: NOTIFY_TIMEOUT }).queue;
  private readonly maintenance = new WorkQueue(this, "Maintenance", { handlerTimeout: MAINTENANCE_TIMEOUT }).queue;
  private readonly deletions = new WorkQueue(this, "Deletions", { handlerTimeout: MAINTENANCE_TIMEOUT }).queue;
  private readonly sweeps = new WorkQueue(this, "Sweeps", { handlerTimeout: MAINTENANCE_TIMEOUT }).queue;
  private readonly alerts = new Topic(this, "Alerts", { enforceSSL: true });
  private readonly http = new HttpEndpoint(this, "Http");
  private readonly exports = new Exporter(this, "Exporter", { table: this.table, data: this.data, linkBase: this.http.url }).queue;
  private readonly signIn = new SignIn(this, "SignIn", {
    returnTo: [`${this.http.url}/app/signed-in`, `${this.http.url}/app/`, CLI_RETURN],
  });
  /** One mail address each, by a filter: what a subscriber chose to read goes to nobody else. */
  private readonly mail = new Topic(this, "Mail", { enforceSSL: true });

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.addIngest();
    this.addOcr();
    this.addChronicle();
    const sweep = this.addSweep();
    const reconcile = this.addReconcile();
    const apiUrl = this.http.url;
    this.http.addRoutes(this.addApi(), this.addAuthorize());
    this.addPage();
    const pulse = this.addNotify(apiUrl);
    const erasing = this.addErase();
    const outputs = outputsOf(this.parts, { sweep, reconcile, pulse, erasing, apiUrl });
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }

  private addIngest(): void {
    const ingest = this.addFunction("Ingest", {
      name: "ingest",
      timeout: INGEST_TIMEOUT,
      memorySize: 2048,
      settings: ["table", "inboxBucket", "dataBucket", "casesQueue", "scansQueue"],
      bundling: { commandHooks: besideBundle(["@embedpdf/pdfium/pdfium.wasm"], [...SECOND_READER, "tesseract.js-core"]) },
    });
    allowObjects(this.inbox.bucket, ingest, ["s3:GetObject", "s3:GetObjectVersion"], INBOX_PREFIX);
    allowObjects(this.inbox.bucket, ingest, ["s3:PutObject", "s3:DeleteObject"], `${INBOX_PREFIX}*/${PART_NAMES}`);
    allowListing(this.inbox.bucket, ingest, ["s3:ListBucket", "s3:ListBucketVersions"]);
    allowObjects(this.data, ingest, ["s3:PutObject"], TEXT_PREFIX);
    allowObjects(this.data, ingest, ["s3:GetObject"], SCAN_PREFIX);
    allowListing(this.data, ingest, ["s3:ListBucket"]);
    this.scans.queue.grantSendMessages(ingest);
    allowTable(this.table, ingest, ["GetItem", "BatchGetItem", "Query", "PutItem", "BatchWriteItem"]);
    this.cases.grantSendMessages(ingest);
    // One document per run: a file that takes its process down takes no other with it. A thousand files at once wait for their turn.
    ingest.addEventSource(new SqsEventSource(this.inbox.queue, { batchSize: 1, maxConcurrency: 50, reportBatchItemFailures: true }));
  }

  /** One processor core comes with 1769 MB, and OCR uses no second one. */
  private addOcr(): void {
    const ocr = this.addFunction("Ocr", {
      name: "ocr",
      timeout: OCR_TIMEOUT,
      memorySize: 2048,
      settings: ["table", "inboxBucket", "inboxQueue", "dataBucket"],
      bundling: { commandHooks: besideBundle(readFiles(["relaxedsimd"]), [...SECOND_READER, SLOW_TESSERACT]) },
    });
    allowObjects(this.inbox.bucket, ocr, ["s3:GetObject", "s3:GetObjectVersion"], INBOX_PREFIX);
    allowListing(this.inbox.bucket, ocr, ["s3:ListBucket", "s3:ListBucketVersions"]);
    allowObjects(this.data, ocr, ["s3:PutObject"], SCAN_PREFIX);
    allowTable(this.table, ocr, ["GetItem", "BatchGetItem", "Query", "PutItem"]);
    this.inbox.queue.grantSendMessages(ocr);
    ocr.addEventSource(new SqsEventSource(this.scans.queue, { batchSize: 1, maxConcurrency: 20, reportBatchItemFailures: true }));
  }

  private addChronicle(): void {
    const chronicle = this.addFunction("Chronicle", {
      name: "chronicle",
      timeout: CHRONICLE_TIMEOUT,
      memorySize: 1024,
      settings: ["table", "dataBucket", "outboxQueue", "casesQueue"],
    });
    this.allowLaw(chronicle);
    allowTable(this.table, chronicle, ["GetItem", "BatchGetItem", "Query", "PutItem", "BatchWriteItem"]);
    for (const queue of [this.outbox, this.cases]) queue.grantSendMessages(chronicle);
    chronicle.addEventSource(new SqsEventSource(this.cases, { batchSize: 10, reportBatchItemFailures: true }));
  }

  private addNotify(apiUrl: string): RegularRun {
    const notify = this.addFunction("Notify", {
      name: "notify",
      timeout: NOTIFY_TIMEOUT,
      memorySize: 512,
      settings: ["table", "outboxQueue", "alertsTopic", "mailTopic"],
    });
    notify.addEnvironment(SETTINGS.linkBase, apiUrl);
    allowTable(this.table, notify, ["GetItem", "BatchGetItem", "Query", "PutItem"]);
    allowIndexes(this.table, notify, ["pending"]);
    for (const topic of [this.alerts, this.mail]) topic.grantPublish(notify);
    this.outbox.grantSendMessages(notify);
    notify.addEventSource(new SqsEventSource(this.outbox, { batchSize: 10, reportBatchItemFailures: true }));
    const expression = ScheduleExpression.rate(Duration.minutes(1));
    const description = "Dueline: sends what waited for quiet hours, a pause or a digest";
    return new RegularRun(this, "Pulse", { target: notify, expression, input: { trigger: "schedule" }, description });
  }

  private addSweep(): RegularRun {
    const sweep = this.addFunction("Sweep", {
      name: "sweep",
      timeout: MAINTENANCE_TIMEOUT,
      memorySize: 1024,
      settings: ["table", "dataBucket", "casesQueue", "outboxQueue", "sweepQueue"],
    });
    this.allowLaw(sweep);
    allowTable(this.table, sweep, ["GetItem", "BatchGetItem", "Query", "PutItem"]);
    allowIndexes(this.table, sweep, ["byDue", "listing"]);
    for (const queue of [this.cases, this.outbox, this.sweeps]) queue.grantSendMessages(sweep);
    sweep.addEventSource(new SqsEventSource(this.sweeps, { batchSize: 1, reportBatchItemFailures: true }));
    const expression = ScheduleExpression.cron({ hour: "0", minute: "15" });
    return new RegularRun(this, "Daily", { target: sweep, expression, input: {}, description: "Dueline: looks for what became due" });
  }

  private addReconcile(): RegularRun {
    const reconcile = this.addFunction("Reconcile", {
      name: "reconcile",
      timeout: MAINTENANCE_TIMEOUT,
      memorySize: 512,
      settings: ["table", "inboxBucket", ...WORK_QUEUES, "inboxDeadLetters", "scansDeadLetters"],
    });
    allowListing(this.inbox.bucket, reconcile, ["s3:ListBucket", "s3:ListBucketVersions"]);
    allowTable(this.table, reconcile, ["GetItem", "BatchGetItem", "Query", "PutItem", "BatchWriteItem"]);
    allowIndexes(this.table, reconcile, ["pending"]);
    for (const letters of [this.inbox.deadLetters, this.scans.deadLetters]) letters.grantConsumeMessages(reconcile);
    for (const queue of [this.inbox.queue, this.scans.queue, this.cases, this.outbox, this.maintenance, this.exports])
      queue.grantSendMessages(reconcile);
    reconcile.addEventSource(new SqsEventSource(this.maintenance, { batchSize: 1, reportBatchItemFailures: true }));
    const expression = ScheduleExpression.rate(Duration.hours(1));
    const description = "Dueline: queues again what was left unfinished";
    return new RegularRun(this, "Hourly", { target: reconcile, expression, input: { trigger: "schedule" }, description });
  }

  private addApi(): NodejsFunction {
    const api = this.addFunction("Api", {
      name: "api",
      timeout: API_TIMEOUT,
      memorySize: 1024,
      settings: [
        "table",
        "inboxBucket",
        "dataBucket",
        "casesQueue",
        "reconcileQueue",
        "exportsQueue",
        "mailTopic",
        "userPool",
        "deletionsQueue",
      ],
    });
    this.signIn.allowPeople(api);
    this.allowLaw(api);
    allowTable(this.table, api, ["GetItem", "BatchGetItem", "Query"]);
    allowWriting(this.table, api, API_PARTITIONS);
    allowIndexes(this.table, api, ["listing", "byState", "byAction", "byAgency", "byDate", "byStatus"]);
    allowObjects(this.inbox.bucket, api, ["s3:PutObject", "s3:GetObject", "s3:GetObjectVersion"], INBOX_PREFIX);
    for (const prefix of [TEXT_PREFIX, EXPORT_PREFIX]) allowObjects(this.data, api, ["s3:GetObject"], prefix);
    for (const queue of [this.cases, this.maintenance, this.exports]) queue.grantSendMessages(api);
    allowSubscribing(this.mail, api);
    return api;
  }

  /** The only function that may take bytes away for good, and go through the whole table. */
  private addErase(): RegularRun {
    const erase = this.addFunction("Erase", {
      name: "erase",
      timeout: MAINTENANCE_TIMEOUT,
      memorySize: 512,
      settings: ["table", "inboxBucket", "dataBucket", "casesQueue", "deletionsQueue", "userPool"],
    });
    for (const bucket of [this.inbox.bucket, this.data]) {
      allowListing(bucket, erase, ["s3:ListBucketVersions"]);
      allowObjects(bucket, erase, ["s3:DeleteObject", "s3:DeleteObjectVersion"], "");
    }
    allowTable(this.table, erase, ["GetItem", "BatchGetItem", "Query", "PutItem", "BatchWriteItem", "Scan"]);
    allowIndexes(this.table, erase, ["pending", "listing", "byState"]);
    for (const queue of [this.cases, this.deletions]) queue.grantSendMessages(erase);
    this.signIn.allowRemoving(erase);
    erase.addEventSource(new SqsEventSource(this.deletions, { batchSize: 1, reportBatchItemFailures: true }));
    const expression = ScheduleExpression.rate(Duration.minutes(10));
    const description = "Dueline: goes on with deletions, and begins those of what is kept too long";
    return new RegularRun(this, "Erasing", { target: erase, expression, input: {}, description });
  }

  private addAuthorize(): NodejsFunction {
    const authorize = this.addFunction("Authorize", {
      name: "authorize",
      timeout: AUTHORIZE_TIMEOUT,
      memorySize: 512,
      settings: ["table", "issuer", "clientId"],
    });
    allowTable(this.table, authorize, ["GetItem"]);
    return authorize;
  }

  /** Its browser sends documents to the inbox, and fetches originals from there. */
  private addPage(): void {
    const page = this.addFunction("Page", {
      name: "page",
      timeout: PAGE_TIMEOUT,
      memorySize: 512,
      settings: ["inboxBucket", "issuer", "clientId", "signInUrl"],
      bundling: { commandHooks: builtPage },
    });
    this.http.addPage(page);
    const allowedMethods = [HttpMethods.GET, HttpMethods.PUT, HttpMethods.POST];
    this.inbox.bucket.addCorsRule({ allowedOrigins: [this.http.url], allowedMethods, allowedHeaders: ["*"], maxAge: 3000 });
  }

  /** Packs and calendars of the installation's own. */
  private allowLaw(who: NodejsFunction): void {
    allowObjects(this.data, who, ["s3:GetObject"], LAW_PREFIX);
    allowListing(this.data, who, ["s3:ListBucket"]);
  }

  private addFunction(
    id: string,
    props: Omit<PipelineFunctionProps, "environment"> & { settings: readonly (keyof Settings)[] },
  ): NodejsFunction {
    const { settings, ...rest } = props;
    const values = settingsOf(this.parts);
    const environment = Object.fromEntries(settings.map((setting) => [SETTINGS[setting], values[setting]]));
    return new PipelineFunction(this, id, { ...rest, environment }).function;
  }

  private get parts(): Parts {
    const { inbox, data, table, scans, cases, outbox, maintenance, deletions, sweeps, exports, alerts, mail, signIn } = this;
    return { inbox, data, table, scans, cases, outbox, maintenance, deletions, sweeps, exports, alerts, mail, signIn };
  }
}
