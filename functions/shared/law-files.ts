import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import type { LawFile } from "../../lib/law/law-file.ts";
import { isLawFileName, MAX_LAW_FILE_CHARACTERS } from "../../lib/law/law-file.ts";
import { LAW_PREFIX } from "./keys.ts";

/** Far more than anybody's law; a folder of other things must not be read for ever. */
const MAX_FILES = 200;

/** A file of law as the bucket lists it; `tag` changes with every byte. */
export interface ListedLawFile {
  name: string;
  tag: string;
}

export interface LawFiles {
  list(): Promise<ListedLawFile[]>;
  read(name: string): Promise<LawFile>;
}

/** The packs and calendars under `law/` in a bucket. What is too large is read as empty, and refused as no law. */
export function s3LawFiles(bucket: string, client: S3Client = new S3Client({})): LawFiles {
  return {
    async list() {
      const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: LAW_PREFIX, MaxKeys: MAX_FILES }));
      return (listed.Contents ?? []).flatMap(({ Key = "", ETag = "", Size = 0 }) => {
        const name = Key.slice(LAW_PREFIX.length);
        return isLawFileName(name) && !name.includes("/") ? [{ name, tag: `${ETag} ${Size}` }] : [];
      });
    },
    async read(name) {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `${LAW_PREFIX}${name}` }));
      if ((object.ContentLength ?? 0) > MAX_LAW_FILE_CHARACTERS) return { name, text: "" };
      return { name, text: (await object.Body?.transformToString("utf-8")) ?? "" };
    },
  };
}
