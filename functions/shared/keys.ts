/**
 * The only place where keys of S3 and DynamoDB are spelled; infra and functions both import it.
 * Tenant first in every key. An object's own key never is part of a table key: it may carry a person's name, so its digest is.
 */
import { padded } from "./bucket-keys.ts";

export * from "./bucket-keys.ts";

/** Key attributes of the table and of its indexes. */
export const TABLE_KEY = { partition: "pk", sort: "sk" } as const;
export const TTL_ATTRIBUTE = "expiresAt";

/**
 * Every index is sparse: an item is in it only while it has the attributes.
 * Indexes of what is written by the thousand project keys only: a reader fetches the items, and sees with them whether they are still visible.
 */
export const INDEXES = {
  /** Documents and alerts of a tenant, newest first; cases of a tenant, by name; bodies by complaints. */
  listing: { name: "listing", partition: "listPk", sort: "listSk", projects: "all" },
  /** Documents by state, alerts by case, newest first. */
  byState: { name: "by-state", partition: "statePk", sort: "stateSk", projects: "all" },
  /** What is begun and not finished: documents being read, cases to be merged, alerts to be told and sent (the outbox). What is due first, first. */
  pending: { name: "pending", partition: "pendingPk", sort: "pendingSk", projects: "keys" },
  /** Events and lines of chronologies by action, in order of date. */
  byAction: { name: "by-action", partition: "actionPk", sort: "actionSk", projects: "keys" },
  /** Events and lines by body, in order of date. */
  byAgency: { name: "by-agency", partition: "agencyPk", sort: "agencySk", projects: "keys" },
  /** Events and lines by year, in order of date; those that may be of several years apart. */
  byDate: { name: "by-date", partition: "datePk", sort: "dateSk", projects: "keys" },
  /** Findings by status, in order of due date. */
  byStatus: { name: "by-status", partition: "findingPk", sort: "findingSk", projects: "keys" },
  /** Findings whose status will change by itself, by the next day on which it can, and snoozed ones by the day of their return; in shards. */
  byDue: { name: "by-due", partition: "duePk", sort: "dueSk", projects: "keys" },
} as const;
export type IndexName = keyof typeof INDEXES;

export interface TableKey {
  pk: string;
  sk: string;
}

const of = (tenant: string, ...parts: string[]): string => ["TENANT", tenant, ...parts].join("#");
/** A partition key takes 2048 bytes, and a sign up to four. */
export const BODY_SIGNS = 300;
const bodyPartition = (tenant: string, body: string): string => of(tenant, "BODY", body.slice(0, BODY_SIGNS));
/** What has no date sorts after everything that has one. */
const UNDATED = "~";

/** Single items and their partitions. */
export const KEYS = {
  tenant: (tenant: string): TableKey => ({ pk: "TENANTS", sk: tenant }),
  tenantSecret: (tenant: string): TableKey => ({ pk: of(tenant, "SECRET"), sk: "META" }),
  /** Where the secret lay at first: a partition that no pattern can name without naming all others of its tenant. */
  formerSecret: (tenant: string): TableKey => ({ pk: of(tenant), sk: "SECRET" }),

  objectHead: (tenant: string, objectId: string): TableKey => ({ pk: of(tenant, "OBJECT", objectId), sk: "HEAD" }),
  objectUpload: (tenant: string, objectId: string): TableKey => ({ pk: of(tenant, "OBJECT", objectId), sk: "UPLOAD" }),
  /** The objects that hold the files of an archive or message. */
  objectParts: (tenant: string, objectId: string): TableKey => ({ pk: of(tenant, "OBJECT", objectId), sk: "PARTS" }),
  objectVersion: (tenant: string, objectId: string, versionId: string): TableKey => ({
    pk: of(tenant, "OBJECT", objectId),
    sk: `VERSION#${versionId}`,
  }),

  document: (tenant: string, documentId: string): TableKey => ({ pk: of(tenant, "DOCUMENT", documentId), sk: "META" }),
  source: (tenant: string, documentId: string, objectId: string, versionId: string): TableKey => ({
    pk: of(tenant, "DOCUMENT", documentId),
    sk: `SOURCE#${objectId}#${versionId}`,
  }),
  event: (tenant: string, documentId: string, run: number, index: number): TableKey => ({
    pk: of(tenant, "DOCUMENT", documentId),
    sk: `EVENT#${padded(run)}#${padded(index)}`,
  }),
  /** A small item per body of an event, so that an event with three bodies is found under each. */
  eventBody: (tenant: string, documentId: string, run: number, index: number, body: number): TableKey => ({
    pk: of(tenant, "DOCUMENT", documentId),
    sk: `EVENT-BODY#${padded(run)}#${padded(index)}#${padded(body)}`,
  }),

  /** What readings are found by that came last, side by side; a long one in pieces. */
  latestWords: (tenant: string, documentId: string, run: number, piece: number): TableKey => ({
    pk: of(tenant, "LATEST-WORDS"),
    sk: `${documentId}#${padded(run)}#${padded(piece)}`,
  }),
  /** What many readings together are found by: which these are, and beside it their words in blocks. */
  wordVolume: (tenant: string, volumeId: string): TableKey => ({ pk: of(tenant, "WORD-VOLUMES"), sk: volumeId }),
  wordBlock: (tenant: string, volumeId: string, block: number): TableKey => ({
    pk: of(tenant, "WORD-BLOCKS", volumeId),
    sk: padded(block),
  }),
  /** Who is just binding a volume. */
  wordBinding: (tenant: string): TableKey => ({ pk: of(tenant, "WORD-BINDING"), sk: "META" }),
  /** The volumes in which a reading of a document is, so that it can be taken out. */
  inVolume: (tenant: string, documentId: string, run: number, volumeId: string): TableKey => ({
    pk: of(tenant, "DOCUMENT", documentId),
    sk: `WORDS#${padded(run)}#${volumeId}`,
  }),

  case: (tenant: string, caseId: string): TableKey => ({ pk: of(tenant, "CASE", caseId), sk: "META" }),
  member: (tenant: string, caseId: string, documentId: string): TableKey => ({
    pk: of(tenant, "CASE", caseId),
    sk: `MEMBER#${documentId}`,
  }),
  entry: (tenant: string, caseId: string, run: number, date: string | null, entryId: string): TableKey => ({
    pk: of(tenant, "CASE", caseId),
    sk: `ENTRY#${padded(run)}#${date ?? UNDATED}#${entryId}`,
  }),
  /** A small item per body of an entry, as for events. */
  entryBody: (tenant: string, caseId: string, run: number, date: string | null, entryId: string, body: number): TableKey => ({
    pk: of(tenant, "CASE", caseId),
    sk: `ENTRY-BODY#${padded(run)}#${date ?? UNDATED}#${entryId}#${padded(body)}`,
  }),
  finding: (tenant: string, caseId: string, run: number, findingId: string): TableKey => ({
    pk: of(tenant, "CASE", caseId),
    sk: `FINDING#${padded(run)}#${findingId}`,
  }),
  /** What people say of a case and its lines. Apart from the case, which is written by the machine only; HEAD counts it. */
  correctionsHead: (tenant: string, caseId: string): TableKey => ({ pk: of(tenant, "CORRECTIONS", caseId), sk: "HEAD" }),
  correction: (tenant: string, caseId: string, number: number): TableKey => ({
    pk: of(tenant, "CORRECTIONS", caseId),
    sk: `CORRECTION#${padded(number)}`,
  }),

  /** What a case contributes to statistics, and to which bodies' rows it has been written. */
  caseStatistics: (tenant: string, caseId: string): TableKey => ({ pk: of(tenant, "CASE", caseId), sk: "STATISTICS" }),
  /** A body's part in one case; beside them the sum over all cases, by itself and with those that it took over from. */
  bodyInCase: (tenant: string, body: string, caseId: string): TableKey => ({ pk: bodyPartition(tenant, body), sk: `CASE#${caseId}` }),
  bodySum: (tenant: string, body: string, scope: "alone" | "joined"): TableKey => ({ pk: bodyPartition(tenant, body), sk: `SUM#${scope}` }),

  /** What a case is known again by. */
  identity: (tenant: string, caseId: string): TableKey => ({ pk: of(tenant, "CASE", caseId), sk: "IDENTITY" }),
  /** Cases of one name or one folder; HEAD counts the changes of the list. */
  knownHead: (tenant: string, clueId: string): TableKey => ({ pk: of(tenant, "KNOWN", clueId), sk: "HEAD" }),
  knownCase: (tenant: string, clueId: string, caseId: string): TableKey => ({ pk: of(tenant, "KNOWN", clueId), sk: `CASE#${caseId}` }),

  alert: (tenant: string, alertId: string): TableKey => ({ pk: of(tenant, "ALERT", alertId), sk: "META" }),
  /** What a person decided about a finding. Apart from the case, so that who may decide may not write over the case. */
  decision: (tenant: string, caseId: string, findingId: string): TableKey => ({ pk: of(tenant, "DECISION", caseId), sk: findingId }),
  subscription: (tenant: string, subscriptionId: string): TableKey => ({ pk: of(tenant, "SUBSCRIPTIONS"), sk: subscriptionId }),
  delivery: (tenant: string, subscriptionId: string, alertId: string): TableKey => ({
    pk: of(tenant, "DELIVERY", subscriptionId),
    sk: alertId,
  }),
  /** An address of a calendar, by the digest of its secret part. */
  feed: (tenant: string, tokenId: string): TableKey => ({ pk: of(tenant, "FEED", tokenId), sk: "META" }),
  /** How far documents may go, all of a tenant side by side. */
  sensitivity: (tenant: string, documentId: string): TableKey => ({ pk: of(tenant, "SENSITIVITY"), sk: documentId }),
  membership: (tenant: string, memberId: string): TableKey => ({ pk: of(tenant, "MEMBERS"), sk: memberId }),
  apiKey: (tenant: string, keyId: string): TableKey => ({ pk: of(tenant, "API-KEYS"), sk: keyId }),
  /** By month; within one by moment, what was asked before how it ended. */
  audit: (tenant: string, at: string, requestId: string, isAsked: boolean): TableKey => ({
    pk: of(tenant, "AUDIT", at.slice(0, 7)),
    sk: `${at}#${requestId}#${isAsked ? "1" : "2"}`,
  }),
  export: (tenant: string, exportId: string): TableKey => ({ pk: of(tenant, "EXPORT", exportId), sk: "META" }),
  deletion: (tenant: string, deletionId: string): TableKey => ({ pk: of(tenant, "DELETIONS"), sk: deletionId }),
  retention: (tenant: string): TableKey => ({ pk: of(tenant, "SETTINGS"), sk: "RETENTION" }),
  alertSettings: (tenant: string): TableKey => ({ pk: of(tenant, "SETTINGS"), sk: "ALERTS" }),
  /** The law and the settings by which all cases have been judged, or are about to be. */
  judgedBy: (tenant: string): TableKey => ({ pk: of(tenant, "JUDGED-BY"), sk: "META" }),
} as const;

/**
 * Partitions that the API may write, of whatever tenant, as IAM compares them. A star stands for a tenant's name or an id, neither of which
 * holds a #; whose partition a request writes is decided by `scopedTable`.
 */
export const API_PARTITIONS: readonly string[] = [
  KEYS.tenant("").pk,
  KEYS.tenantSecret("*").pk,
  KEYS.objectUpload("*", "*").pk,
  KEYS.decision("*", "*", "").pk,
  KEYS.correctionsHead("*", "*").pk,
  KEYS.subscription("*", "").pk,
  KEYS.feed("*", "*").pk,
  KEYS.alertSettings("*").pk,
  KEYS.sensitivity("*", "").pk,
  KEYS.membership("*", "").pk,
  KEYS.apiKey("*", "").pk,
  KEYS.audit("*", "*", "", true).pk,
  KEYS.export("*", "*").pk,
  KEYS.deletion("*", "").pk,
];

/** What every partition of a tenant begins with. */
export const partitionsOf = (tenant: string): string => `${of(tenant)}#`;

/** Whether a partition, of the table or of an index, is this tenant's. */
export const isOfTenant = (partition: unknown, tenant: string): boolean =>
  typeof partition === "string" && (partition === of(tenant) || partition.startsWith(partitionsOf(tenant)));

/** Beginnings of sort keys, for queries of one partition. */
export const PREFIXES = {
  known: "CASE#",
  bodyCases: "CASE#",
  versions: "VERSION#",
  sources: "SOURCE#",
  events: "EVENT",
  eventsOf: (run: number): string => `EVENT#${padded(run)}#`,
  inVolumes: "WORDS#",
  latestWordsOf: (documentId: string): string => `${documentId}#`,
  members: "MEMBER#",
  entries: "ENTRY",
  entriesOf: (run: number): string => `ENTRY#${padded(run)}#`,
  findings: "FINDING#",
  findingsOf: (run: number): string => `FINDING#${padded(run)}#`,
  corrections: "CORRECTION#",
} as const;

export type PendingKind =
  | "DOCUMENT"
  | "CASE"
  | "CORRECTIONS"
  | "ALERT"
  | "DIGEST"
  | "DELIVERY"
  | "SENSITIVITY"
  | "BODY"
  | "EXPORT"
  | "DELETION";
const DUE_SHARDS = 8;

/** Partition and sort keys of the indexes. */
export const INDEX_KEYS = {
  documents: (tenant: string): string => of(tenant, "DOCUMENTS"),
  cases: (tenant: string): string => of(tenant, "CASES"),
  /** Sums of bodies, those with most complaints first: each by itself, and joined with those that it took over from. */
  bodies: (tenant: string): string => of(tenant, "BODIES"),
  bodiesJoined: (tenant: string): string => of(tenant, "BODIES-JOINED"),
  alerts: (tenant: string): string => of(tenant, "ALERTS"),
  exports: (tenant: string): string => of(tenant, "EXPORTS"),
  alertsOf: (tenant: string, caseId: string): string => of(tenant, "ALERTS-OF", caseId),
  state: (tenant: string, state: string): string => of(tenant, "STATE", state),
  pending: (tenant: string, kind: PendingKind): string => of(tenant, "PENDING", kind),
  action: (tenant: string, action: string): string => of(tenant, "ACTION", action),
  agency: (tenant: string, agencyId: string): string => of(tenant, "AGENCY", agencyId),
  year: (tenant: string, year: string): string => of(tenant, "YEAR", year),
  /** The same indexes hold the lines of chronologies, in partitions of their own. */
  entryAction: (tenant: string, action: string): string => of(tenant, "ENTRY-ACTION", action),
  entryAgency: (tenant: string, agency: string): string => of(tenant, "ENTRY-AGENCY", agency),
  entryYear: (tenant: string, year: string): string => of(tenant, "ENTRY-YEAR", year),
  status: (tenant: string, status: string): string => of(tenant, "STATUS", status),
  due: (tenant: string, shard: number): string => of(tenant, "DUE", String(shard)),
  dueShards: Array.from({ length: DUE_SHARDS }, (_, shard) => shard),
  /** Most first. */
  descending: (count: number, id: string): string => `${padded(99_999_999 - count)}#${id}`,
  /** In order of `by`, then told apart by `id`. */
  sorted: (by: string | null, id: string): string => `${by ?? UNDATED}#${id}`,
  /** Sorts after everything that begins with `by`. */
  upTo: (by: string): string => `${by}#${UNDATED}`,
} as const;

/** The shard of a case among the partitions of `by-due`: any spread does, as long as it stays. */
export const dueShard = (caseId: string): number => [...caseId].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % DUE_SHARDS;

/** Which run, which position: what an event's sort key says. */
export function eventPlace(key: TableKey): { run: number; index: number } | null {
  const [kind, run, index] = key.sk.split("#");
  return kind === "EVENT" || kind === "EVENT-BODY" ? { run: Number(run), index: Number(index) } : null;
}

/** The document and the reading of it whose words an item of the latest holds. */
export function readingOfWords({ sk }: TableKey): { documentId: string; run: number } {
  const [documentId = "", run] = sk.split("#");
  return { documentId, run: Number(run) };
}

/** The volume that an `WORDS#…` sort key of a document names. */
export const volumeOf = ({ sk }: TableKey): string => sk.split("#")[2] ?? "";

/** The item that an entry's small item stands for. */
export function entryKeyOf({ pk, sk }: TableKey): TableKey {
  const [, run, date, entryId] = sk.split("#");
  return { pk, sk: ["ENTRY", run, date, entryId].join("#") };
}

/** The run of an `ENTRY#…`, `FINDING#…` or `EVENT…#…` sort key. */
export const runOf = (key: TableKey): number => Number(key.sk.split("#")[1]);
/** The document, case, alert or subscription that a partition belongs to. */
export const ownerOf = (key: TableKey): string => key.pk.split("#")[3] ?? "";
