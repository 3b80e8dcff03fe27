import { DuelineError } from "../../lib/errors.ts";
import { describedKey, type InboxPlace, inboxPlace } from "./keys.ts";
import { Arrival, S3Notification, S3TestEvent } from "./messages.ts";

/** A version of an object that came or went. */
export interface ObjectChange {
  key: string;
  place: InboxPlace;
  versionId: string | undefined;
  /** `described`: somebody says something else of the file than before. */
  kind: "created" | "removed" | "described";
}

/** What a message of the inbox queue says; what is no document's place is left out. Throws on a message of no known shape. */
export function objectChanges(body: string): ObjectChange[] {
  const message = parseJson(body);
  const arrival = Arrival.safeParse(message);
  if (arrival.success) {
    const { key, versionId } = arrival.data;
    return changeOf(key, versionId ?? undefined, versionId === null ? "removed" : "created");
  }
  if (S3TestEvent.safeParse(message).success) return [];
  const notification = S3Notification.safeParse(message);
  if (!notification.success) throw new DuelineError("BAD_INPUT", "a message of the inbox queue");
  return notification.data.Records.flatMap(({ eventName, s3 }) =>
    changeOf(decodeKey(s3.object.key), s3.object.versionId, eventName.includes("ObjectRemoved") ? "removed" : "created"),
  );
}

function changeOf(key: string, versionId: string | undefined, kind: ObjectChange["kind"]): ObjectChange[] {
  const described = describedKey(key);
  if (described !== null) return changeOf(described, undefined, "described");
  const place = inboxPlace(key);
  return place ? [{ key, place, versionId, kind }] : [];
}

/** S3 writes keys into its events as a form would: + for a space, the rest percent-encoded. */
export const decodeKey = (encoded: string): string => decodeURIComponent(encoded.replaceAll("+", " "));

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new DuelineError("BAD_INPUT", "a message of the inbox queue is no JSON");
  }
}
