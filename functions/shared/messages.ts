import * as z from "zod";

/** What passes between the functions; each schema is checked on both sides. */

/** To `ingest`, from `reconcile`: take in this version of an object (again); without a version, only see what became of the key. */
export const Arrival = z.object({ schema: z.literal("dueline.arrival/1"), key: z.string(), versionId: z.string().nullable() });
export type Arrival = z.infer<typeof Arrival>;

/** To `ingest`, from S3. Keys are URL-encoded with + for a space. */
export const S3Notification = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      s3: z.object({ object: z.object({ key: z.string(), versionId: z.string().optional() }) }),
    }),
  ),
});
/** S3 sends this once, when notifications are switched on. */
export const S3TestEvent = z.object({ Event: z.literal("s3:TestEvent") });

/** To `ocr`: read these pages of a document as pictures; which they are stands in its record. */
export const ScanQueued = z.object({
  schema: z.literal("dueline.scan-queued/1"),
  tenant: z.string(),
  documentId: z.string(),
  batch: z.int().nonnegative(),
});
export type ScanQueued = z.infer<typeof ScanQueued>;

/** To `chronicle`: look at this case again. `asOf` only where somebody asks for another day than today. */
export const CaseChanged = z.object({
  schema: z.literal("dueline.case-changed/1"),
  tenant: z.string(),
  caseId: z.string(),
  revision: z.int(),
  /** How many corrections people have written; 0 where the news are about something else. */
  corrections: z.int().nonnegative().default(0),
  asOf: z.string().nullable(),
});
export type CaseChanged = z.infer<typeof CaseChanged>;

/** To `notify`: tell this alert to whoever wants it. */
export const AlertQueued = z.object({ schema: z.literal("dueline.alert-queued/1"), tenant: z.string(), alertId: z.string() });
export type AlertQueued = z.infer<typeof AlertQueued>;

/** To `notify`: send this alert to this subscription. */
export const DeliveryQueued = z.object({
  schema: z.literal("dueline.delivery-queued/1"),
  tenant: z.string(),
  alertId: z.string(),
  subscriptionId: z.string(),
});
export type DeliveryQueued = z.infer<typeof DeliveryQueued>;

export const OutboxMessage = z.discriminatedUnion("schema", [AlertQueued, DeliveryQueued]);
export type OutboxMessage = z.infer<typeof OutboxMessage>;

/** To `exporter`: look at this export, and do what its record says is to be done. */
export const ExportQueued = z.object({ schema: z.literal("dueline.export-queued/1"), tenant: z.string(), exportId: z.string() });
export type ExportQueued = z.infer<typeof ExportQueued>;

/** What starts `notify` beside its queue; `start` says that all functions have just been started, so none is sending anything. */
export const PulseRequest = z.object({ trigger: z.enum(["schedule", "start"]).default("schedule") });
export type PulseRequest = z.infer<typeof PulseRequest>;

/** What starts `reconcile`; `start` says that all functions have just been started, so none is at work on anything. */
export const ReconcileTrigger = z.enum(["schedule", "start", "command"]);
export const Reread = z.object({ tenant: z.string(), documentIds: z.array(z.string()) });
export type Reread = z.infer<typeof Reread>;
export const ReconcileRequest = z.object({
  trigger: ReconcileTrigger.default("schedule"),
  /** One thing only, where somebody waits for it. */
  task: z.literal("sensitivities").optional(),
  /** Documents to be read anew, and nothing else. */
  reread: Reread.optional(),
  /** Where a listing of the bucket goes on. */
  from: z.object({ key: z.string(), versionId: z.string() }).nullable().default(null),
});
export type ReconcileRequest = z.infer<typeof ReconcileRequest>;

/** To `erase`: go on with this deletion. */
export const DeletionQueued = z.object({ schema: z.literal("dueline.deletion-queued/1"), tenant: z.string(), deletionId: z.string() });
export type DeletionQueued = z.infer<typeof DeletionQueued>;

export const SweepRequest = z.object({
  /** The day or moment to judge from, where it is not now. */
  asOf: z.string().optional(),
  /** Where a long sweep goes on: after this place of the index of due dates. */
  from: z.object({ tenant: z.string(), shard: z.int().nonnegative(), after: z.string() }).nullable().optional(),
});
export type SweepRequest = z.infer<typeof SweepRequest>;
