import { setTimeout as sleep } from "node:timers/promises";
import type { DocumentSummary } from "../functions/api/schemas.ts";
import type { CloudAddress } from "./cloud-address.ts";
import { getDocument, listDocuments } from "./store-client.ts";
import type { Upload } from "./upload.ts";

const POLL_MS = 300;
/** Bytes that the store held before show up under an old document: every so many rounds all of them are looked at. */
const FULL_EVERY = 8;
const GIVE_UP_AFTER_MS = 15 * 60_000;

/** A document that waits for OCR, or for the files in it, is shown in part, and goes on. */
const GOES_ON: readonly (string | null)[] = ["OCR_PENDING", "PARTS_PENDING"];
const isFinished = ({ state, code }: DocumentSummary): boolean =>
  state !== "received" && state !== "reading" && !(state === "partial" && GOES_ON.includes(code));

export interface Followed {
  readonly upload: Upload;
  readonly document: DocumentSummary;
}

/**
 * Watches the store until every upload is a finished document, and so is every file that lies in one; yields each as it is. `pending`, by key, loses what is finished.
 * Gives up on what has not finished in fifteen minutes without any other finishing.
 */
export async function* followUploads(cloud: CloudAddress, pending: Map<string, Upload>, since: string): AsyncGenerator<Followed> {
  const seen = new Map<string, string>();
  let lastProgress = Date.now();
  for (let round = 0; pending.size > 0 && Date.now() - lastProgress < GIVE_UP_AFTER_MS; round += 1) {
    const sizes = new Set([...pending.values()].map(({ size }) => size));
    const isExpected = ({ size }: DocumentSummary): boolean => sizes.has(size) || sizes.has(null);
    const documents = await listDocuments(cloud, round % FULL_EVERY === 0 ? "" : since);
    for (const document of documents.filter((one) => isFinished(one) && isExpected(one))) {
      if (seen.get(document.id) === document.updatedAt && round % FULL_EVERY !== 0) continue;
      seen.set(document.id, document.updatedAt);
      const { sources, parts } = await getDocument(cloud, document.id);
      for (const { key, container } of parts === null ? [] : sources) {
        const upload = pending.get(key);
        if (!upload) continue;
        pending.delete(key);
        const path = container ? `${upload.path}/${container.name}` : upload.path;
        for (const part of parts ?? []) pending.set(part, { path, key: part, size: null });
        lastProgress = Date.now();
        yield { upload: { ...upload, path }, document };
      }
    }
    if (pending.size > 0) await sleep(POLL_MS);
  }
}
