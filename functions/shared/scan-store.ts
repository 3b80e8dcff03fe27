import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import * as z from "zod";
import { ScannedPage } from "../../lib/read/ocr/scanned-page.ts";
import { scanKey } from "./keys.ts";
import type { DocumentRecord } from "./store/document-record.ts";

const StoredPages = z.object({ schema: z.literal("dueline.scanned-pages/1"), pages: z.array(ScannedPage) });

/** What OCR read of a document's pages. Writing a batch again gives the same: it is read from the same bytes. */
export interface ScanStore {
  write(tenant: string, documentId: string, batch: number, pages: readonly ScannedPage[]): Promise<void>;
  /** Null where it is not there. */
  read(tenant: string, documentId: string, batch: number): Promise<ScannedPage[] | null>;
}

export function s3Scans(bucket: string, client: S3Client = new S3Client({})): ScanStore {
  return {
    async write(tenant, documentId, batch, pages) {
      const Body = JSON.stringify({ schema: "dueline.scanned-pages/1", pages });
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: scanKey(tenant, documentId, batch), Body, ContentType: "application/json" }),
      );
    },
    async read(tenant, documentId, batch) {
      try {
        const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: scanKey(tenant, documentId, batch) }));
        return StoredPages.parse(JSON.parse((await object.Body?.transformToString("utf-8")) ?? "")).pages;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
  };
}

export const failedPage = (number: number, code: string): ScannedPage => ({ number, width: 0, height: 0, state: "failed", code });

/** All pages whose batch has come to an end; what was given up, or got lost on the way, is known to have failed. */
export async function knownPages(store: ScanStore, { tenant, documentId, scans }: DocumentRecord): Promise<ScannedPage[]> {
  const known: ScannedPage[] = [];
  for (const [batch, { pages, state }] of scans.entries()) {
    if (state === "waiting") continue;
    const read = state === "done" ? await store.read(tenant, documentId, batch) : null;
    known.push(...(read ?? pages.map((number) => failedPage(number, "OCR_FAILED"))));
  }
  return known;
}
