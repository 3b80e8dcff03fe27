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

/** To `chronicle`: look at this case again. `asOf` only where somebody asks for another day than today. */
export const CaseChanged = z.object({
  schema: z.literal("dueline.case-changed/1"),
  tenant: z.string(),
  caseId: z.string(),
  revision: z.int(),
  asOf: z.string().nullable(),
});
export type CaseChanged = z.infer<typeof CaseChanged>;

/** To `notify`: send this alert. */
export const AlertQueued = z.object({ schema: z.literal("dueline.alert-queued/1"), tenant: z.string(), alertId: z.string() });
export type AlertQueued = z.infer<typeof AlertQueued>;

/** What starts `reconcile`; `start` says that all functions have just been started, so none is at work on anything. */
export const ReconcileTrigger = z.enum(["schedule", "start", "command"]);
export const ReconcileRequest = z.object({
  trigger: ReconcileTrigger.default("schedule"),
  /** Where a listing of the bucket goes on. */
  from: z.object({ key: z.string(), versionId: z.string() }).nullable().default(null),
});
export type ReconcileRequest = z.infer<typeof ReconcileRequest>;

export const SweepRequest = z.object({ asOf: z.string().optional() });
export type SweepRequest = z.infer<typeof SweepRequest>;
