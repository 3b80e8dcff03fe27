import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { Print } from "../../lib/read/boxes.ts";
import { printKey } from "./keys.ts";

/** Where the text of documents with pages is printed, for drawing quotes in their place. */
export interface Prints {
  write(tenant: string, documentId: string, run: number, print: Print): Promise<void>;
  read(tenant: string, documentId: string, run: number): Promise<Print>;
}

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

export function s3Prints(bucket: string, client: S3Client = new S3Client({})): Prints {
  return {
    async write(tenant, documentId, run, print) {
      const Body = await packed(JSON.stringify(print));
      const Key = printKey(tenant, documentId, run);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: "application/gzip" }));
    },
    async read(tenant, documentId, run) {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: printKey(tenant, documentId, run) }));
      const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array(0);
      return Print.parse(JSON.parse((await unpacked(bytes)).toString("utf8")));
    },
  };
}
