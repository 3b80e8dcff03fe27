import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { exportPrefix } from "./keys.ts";
import type { StoredFile } from "./store/exports.ts";

/** Where finished exports lie until they expire. */
export interface ExportFiles {
  /** Streams a file of this machine into the bucket. */
  put(key: string, path: string, contentType: string): Promise<StoredFile>;
  /** Removes all that was written for an export, every version of it. */
  removeAll(tenant: string, exportId: string): Promise<void>;
}

export function s3ExportFiles(bucket: string, client: S3Client = new S3Client({})): ExportFiles {
  return {
    async put(key, path, ContentType) {
      const { size: bytes } = await stat(path);
      const put = new PutObjectCommand({ Bucket: bucket, Key: key, Body: createReadStream(path), ContentLength: bytes, ContentType });
      const { VersionId } = await client.send(put);
      return { key, versionId: VersionId ?? null, bytes };
    },
    async removeAll(tenant, exportId) {
      const Prefix = exportPrefix(tenant, exportId);
      for (;;) {
        const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix }));
        const all = [...Versions, ...DeleteMarkers];
        if (all.length === 0) return;
        for (const { Key, VersionId } of all) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
      }
    },
  };
}
