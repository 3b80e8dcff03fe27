import { createHmac, type Hmac } from "node:crypto";

const HEX_DIGITS = 32;
/** 66 bits. */
const WORD_ID_SIGNS = 11;

/**
 * Ids of documents are keyed: who holds a leaked file can't prove by its id that it is here.
 * The same bytes of the same tenant always give the same id.
 */
export class Fingerprint {
  private readonly hmac: Hmac;

  constructor(tenantKey: string) {
    this.hmac = createHmac("sha256", Buffer.from(tenantKey, "hex")).update("document\n");
  }

  add(bytes: Uint8Array): this {
    this.hmac.update(bytes);
    return this;
  }

  documentId(): string {
    return `doc_${this.hmac.digest("hex").slice(0, HEX_DIGITS)}`;
  }
}

export const documentIdOf = (tenantKey: string, bytes: Uint8Array): string => new Fingerprint(tenantKey).add(bytes).documentId();

const keyed = (tenantKey: string, kind: string, value: string): string =>
  createHmac("sha256", Buffer.from(tenantKey, "hex")).update(`${kind}\n${value}`).digest("hex").slice(0, HEX_DIGITS);

/** Stands for an object's key where the key itself may not stand. */
export const objectIdOf = (tenantKey: string, objectKey: string): string => `obj_${keyed(tenantKey, "object", objectKey)}`;

/** For a version whose bytes can't be taken in at all (far too large): it still becomes a document that says so. */
export const unreadDocumentId = (tenantKey: string, objectId: string, versionId: string): string =>
  `doc_${keyed(tenantKey, "unread", `${objectId}\n${versionId}`)}`;

/** The stable id of an alert, whoever computes it how often. */
export const alertIdOf = (tenantKey: string, parts: readonly string[]): string => `alert_${keyed(tenantKey, "alert", parts.join("\n"))}`;

/** The idempotency key of an alert on one channel: sending it twice can be seen by the receiver. */
export const deliveryIdOf = (tenantKey: string, alertId: string, subscriptionId: string): string =>
  `dlv_${keyed(tenantKey, "delivery", `${alertId}\n${subscriptionId}`)}`;

/** A new case's id: made of a folder or a name, it stands in logs and alerts and tells neither. */
export const caseIdOf = (tenantKey: string, parts: readonly string[]): string => `case_${keyed(tenantKey, "case", parts.join("\n"))}`;

/** Stands for a name or a folder under which cases are looked up. */
export const clueIdOf = (tenantKey: string, kind: "name" | "folder", value: string): string => `clue_${keyed(tenantKey, kind, value)}`;

/** Stands for a word of the documents where the word itself may not stand; short, since a document has thousands. */
export const wordIdOf = (tenantKey: string, stem: string): string =>
  createHmac("sha256", Buffer.from(tenantKey, "hex")).update(`word\n${stem}`).digest("base64url").slice(0, WORD_ID_SIGNS);

/** The same file at the same place of the same object always has the same id; its name is in it and cannot be read from it. */
export const partIdOf = (tenantKey: string, objectId: string, part: { number: number; name: string; documentId: string }): string =>
  keyed(tenantKey, "part", `${objectId}\n${part.documentId}\n${part.number}\n${part.name}`);
