import { DeleteObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";

/** Lays the files of containers into the inbox, where they come in like all others. */
export interface PartStore {
  /** Does nothing where the object is there: its key tells its bytes. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  remove(key: string): Promise<void>;
}

const isThere = (error: unknown): boolean => error instanceof S3ServiceException && error.name === "PreconditionFailed";

export function s3PartStore(bucket: string, client: S3Client = new S3Client({})): PartStore {
  return {
    async put(key, bytes) {
      try {
        await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, IfNoneMatch: "*" }));
      } catch (error) {
        if (!isThere(error)) throw error;
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}
