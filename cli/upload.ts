import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { UploadTicket } from "../functions/api/schemas.ts";
import { DuelineError } from "../lib/errors.ts";
import { callApi, fetchOrUnreachable } from "./api-client.ts";
import type { CloudAddress } from "./cloud-address.ts";
import { saidBeside } from "./said-files.ts";

export interface Upload {
  readonly path: string;
  /** The object that holds the bytes now. */
  readonly key: string;
  /** Null for a file that lies in an uploaded one: the cloud took it out. */
  readonly size: number | null;
}

const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** Asks the API for a ticket and sends the file's bytes straight to the bucket, with what a description beside the file says of it. */
export async function uploadFile(cloud: CloudAddress, path: string): Promise<Upload> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new DuelineError("CANNOT_OPEN", error.code, { cause: error });
  });
  const metadata = await saidBeside(path);
  const body = { fileName: basename(path), size: bytes.byteLength, ...(metadata ? { metadata } : {}) };
  const { method, url, headers, key } = UploadTicket.parse(await callApi(cloud, { method: "POST", path: "/uploads", body }));
  const response = await fetchOrUnreachable(url, { method, headers, body: bytes }, UPLOAD_TIMEOUT_MS);
  if (!response.ok) throw new DuelineError("CLOUD_REFUSED", `PUT: HTTP ${response.status}`);
  return { path, key, size: bytes.byteLength };
}
