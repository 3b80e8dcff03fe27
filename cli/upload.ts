import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { UploadTicket } from "../functions/api/schemas.ts";
import { DuelineError } from "../lib/errors.ts";
import { callApi, fetchOrUnreachable } from "./api-client.ts";
import type { CloudAddress } from "./cloud-address.ts";

export interface Upload {
  readonly path: string;
  /** The object that holds the bytes now. */
  readonly key: string;
  readonly size: number;
}

const UPLOAD_TIMEOUT_MS = 10 * 60_000;

/** Asks the API for a ticket and sends the file's bytes straight to the bucket. */
export async function uploadFile(cloud: CloudAddress, path: string): Promise<Upload> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new DuelineError("CANNOT_OPEN", error.code, { cause: error });
  });
  const body = { fileName: basename(path) };
  const { method, url, headers, key } = UploadTicket.parse(await callApi(cloud, { method: "POST", path: "/uploads", body }));
  const response = await fetchOrUnreachable(url, { method, headers, body: bytes }, UPLOAD_TIMEOUT_MS);
  if (!response.ok) throw new DuelineError("CLOUD_REFUSED", `PUT: HTTP ${response.status}`);
  return { path, key, size: bytes.byteLength };
}
