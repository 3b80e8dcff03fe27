import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { textKey } from "./keys.ts";

/** The clean text of documents, for showing quotes in their place. */
export interface Texts {
  write(tenant: string, documentId: string, run: number, text: string): Promise<void>;
  read(tenant: string, documentId: string, run: number): Promise<string>;
  /** Bytes of its UTF-8, at most `length`; characters may be cut at both ends. */
  piece(tenant: string, documentId: string, run: number, from: number, length: number): Promise<Uint8Array>;
}

export function s3Texts(bucket: string, client: S3Client = new S3Client({})): Texts {
  return {
    async write(tenant, documentId, run, text) {
      const Key = textKey(tenant, documentId, run);
      const about = { ContentType: "text/plain; charset=utf-8", ContentLength: Buffer.byteLength(text) };
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: text, ...about }));
    },
    async read(tenant, documentId, run) {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: textKey(tenant, documentId, run) }));
      return (await object.Body?.transformToString("utf-8")) ?? "";
    },
    async piece(tenant, documentId, run, from, length) {
      const Range = `bytes=${from}-${from + length - 1}`;
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: textKey(tenant, documentId, run), Range }));
      return (await object.Body?.transformToByteArray()) ?? new Uint8Array();
    },
  };
}
