/** What the HTTP API answers and takes about who may do what and how far documents may go. */
import * as z from "zod";
import { Sensitivity } from "../../lib/model/sensitivity.ts";
import { AuditLine } from "../shared/audit-line.ts";
import { TENANT_NAME } from "../shared/keys.ts";
import { Role } from "../shared/role.ts";

export const SensitivityRequest = z.object({ sensitivity: Sensitivity, consent: z.string().max(4000).nullable().default(null) });

/** `changedBy` is null where nobody has judged the document yet. Its tag is for `If-Match`. */
export const SensitivityView = z.object({
  schema: z.literal("dueline.sensitivity/1"),
  documentId: z.string(),
  sensitivity: Sensitivity,
  consent: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
});
export type SensitivityView = z.infer<typeof SensitivityView>;

export const Me = z.object({
  schema: z.literal("dueline.me/1"),
  tenant: z.string(),
  who: z.string(),
  role: Role,
  readOnly: z.boolean(),
  /** The only cases that a key is for; null: all. */
  cases: z.array(z.string()).nullable(),
});
export type Me = z.infer<typeof Me>;

const Email = z.email().max(254);
export const MemberRequest = z.object({ email: Email, role: Role });
export const MemberChange = z.object({ role: Role });

/** Its tag is for `If-Match`. */
export const MemberView = z.object({
  schema: z.literal("dueline.member/1"),
  id: z.string(),
  email: z.string(),
  role: Role,
  addedBy: z.string(),
  addedAt: z.string(),
});
export type MemberView = z.infer<typeof MemberView>;
export const MemberList = z.object({ members: z.array(MemberView) });

export const ApiKeyRequest = z.object({
  name: z.string().min(1).max(100),
  role: Role.default("viewer"),
  readOnly: z.boolean().default(true),
  /** The only cases it is for; such a key only reads. */
  cases: z.array(z.string().min(1).max(100)).min(1).max(100).nullable().default(null),
  /** Days until it expires; null: never. */
  days: z.int().min(1).max(3650).nullable().default(365),
});

export const ApiKeyView = z.object({
  schema: z.literal("dueline.api-key/1"),
  id: z.string(),
  name: z.string(),
  role: Role,
  readOnly: z.boolean(),
  cases: z.array(z.string()).nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  lastUsedOn: z.string().nullable(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;
export const ApiKeyList = z.object({ keys: z.array(ApiKeyView) });
/** The key itself is told this once. */
export const NewApiKey = ApiKeyView.extend({ key: z.string() });

export const TenantRequest = z.object({
  id: z.string().regex(TENANT_NAME, "small letters, digits and hyphens, at most forty"),
  /** Who gets the first administrator's role, or another one where there are some already. */
  admin: Email,
});
export const TenantView = z.object({ schema: z.literal("dueline.tenant/1"), id: z.string(), admin: MemberView });

export const AuditList = z.object({ lines: z.array(AuditLine), cursor: z.string().nullable() });
export type AuditList = z.infer<typeof AuditList>;

export const OriginalLink = z.object({ url: z.url(), expiresInSeconds: z.int().positive(), fileName: z.string() });

const Id = z.string().min(1).max(100);
export const DeletionRequest = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("document"), documentId: Id }),
  /** `shared`: what becomes of documents that tell of other people's cases too. */
  z.object({ kind: z.literal("person"), caseId: Id, shared: z.enum(["keep", "delete"]).optional() }),
  z.object({ kind: z.literal("tenant"), confirm: z.string() }),
]);

export const DeletionView = z.object({
  schema: z.literal("dueline.deletion/1"),
  id: z.string(),
  kind: z.enum(["document", "person", "tenant"]),
  /** `checking`: all is gone, and is looked for once more a while later. */
  state: z.enum(["erasing", "checking", "done"]),
  documents: z.int().nonnegative(),
  /** Versions of files. */
  objects: z.int().nonnegative(),
  /** Documents still to go. */
  waiting: z.int().nonnegative(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  finishedAt: z.string().nullable(),
  /** The day until which the table's point-in-time recovery still holds it. */
  recoverableUntil: z.string().nullable(),
});
export type DeletionView = z.infer<typeof DeletionView>;
export const DeletionList = z.object({ deletions: z.array(DeletionView), cursor: z.string().nullable() });

export const RetentionView = z.object({ days: z.int().min(1).max(36_500).nullable() });
