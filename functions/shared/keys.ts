/**
 * The only place where keys of S3 and DynamoDB are spelled; infra and functions both import it.
 * Tenant first in every key. An object's own key never is part of a table key: it may carry a person's name, so its digest is.
 */
/**
 * Key attributes of the table and of its indexes. Every index is sparse: an item is in it only while it has the attributes.
 * Indexes of what is written by the thousand project keys only: a reader fetches the items, and sees with them whether they are still visible.
 */
export const TABLE_KEY = { partition: "pk", sort: "sk" } as const;
export const TTL_ATTRIBUTE = "expiresAt";

export const INDEXES = {
  /** Documents and cases of a tenant, newest first. */
  listing: { name: "listing", partition: "listPk", sort: "listSk", projects: "all" },
  /** Documents by state, newest first. */
  byState: { name: "by-state", partition: "statePk", sort: "stateSk", projects: "all" },
  /** What is begun and not finished: documents being read, cases to be merged, alerts to be sent (the outbox). Oldest first. */
  pending: { name: "pending", partition: "pendingPk", sort: "pendingSk", projects: "keys" },
  /** Events by action, in order of date. */
  byAction: { name: "by-action", partition: "actionPk", sort: "actionSk", projects: "keys" },
  /** Events by body, in order of date. */
  byAgency: { name: "by-agency", partition: "agencyPk", sort: "agencySk", projects: "keys" },
  /** Events by year, in order of date. */
  byDate: { name: "by-date", partition: "datePk", sort: "dateSk", projects: "keys" },
  /** Findings by status, in order of due date. */
  byStatus: { name: "by-status", partition: "findingPk", sort: "findingSk", projects: "keys" },
  /** Findings whose status will change by itself, by the next day on which it can; in shards. */
  byDue: { name: "by-due", partition: "duePk", sort: "dueSk", projects: "keys" },
} as const;
export type IndexName = keyof typeof INDEXES;

export const INBOX_PREFIX = "in/";
export const TEXT_PREFIX = "text/";
export const DEFAULT_TENANT = "default";
