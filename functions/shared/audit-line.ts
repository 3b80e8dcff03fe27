import * as z from "zod";

/** A line of the audit log: that something was asked, or how it ended. Ids only; what was said or read never stands here. */
export const AuditLine = z.object({
  at: z.string(),
  /** The same for the line that says how it ended. */
  requestId: z.string(),
  who: z.string(),
  /** Method and path as the API describes them: `PUT /documents/{id}/sensitivity`. */
  action: z.string(),
  ids: z.record(z.string(), z.string()),
  /** `asked` is written before anything is done, so that nothing is done that is not here; then `done`, or the code of a refusal. */
  outcome: z.string(),
});
export type AuditLine = z.infer<typeof AuditLine>;
