import type { DatabaseSync } from "node:sqlite";
import type { ChecksumName } from "../checksums/digests.ts";
import { S3Error } from "../s3-error.ts";
import { transact } from "./database.ts";
import type { Checksums, ChecksumType } from "./versions.ts";

/** A multipart upload that is under way. */
export interface Upload {
  id: string;
  bucket: string;
  key: string;
  initiated: number;
  headers: Record<string, string>;
  /** "" where the client asked for none. */
  checksum: ChecksumName | "";
  checksumType: ChecksumType;
}

export interface Part {
  number: number;
  etag: string;
  size: number;
  blob: string;
  checksums: Checksums;
  modified: number;
}

type Row = Record<string, string | number>;

function uploadOf({ checksum_type, headers, ...same }: Row): Upload {
  return { ...same, checksumType: checksum_type, headers: JSON.parse(String(headers)) } as unknown as Upload;
}

function partOf({ checksums, ...same }: Row): Part {
  return { ...same, checksums: JSON.parse(String(checksums)) } as unknown as Part;
}

export class Uploads {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  create(upload: Upload): void {
    const { id, bucket, key, initiated, headers, checksum, checksumType } = upload;
    this.#database
      .prepare("INSERT INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?)")
      .run(id, bucket, key, initiated, JSON.stringify(headers), checksum, checksumType);
  }

  find(bucket: string, key: string, id: string): Upload {
    const row = this.#database.prepare("SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?").get(id, bucket, key);
    if (!row) throw new S3Error("NoSuchUpload");
    return uploadOf(row as Row);
  }

  list(bucket: string, prefix: string): Upload[] {
    const rows = this.#database.prepare("SELECT * FROM uploads WHERE bucket = ? ORDER BY key, initiated").all(bucket);
    return (rows as Row[]).map(uploadOf).filter((upload) => upload.key.startsWith(prefix));
  }

  parts(id: string): Part[] {
    return (this.#database.prepare("SELECT * FROM parts WHERE upload = ? ORDER BY number").all(id) as Row[]).map(partOf);
  }

  /** Stores a part, in place of an earlier one of that number, whose blob is answered. */
  putPart(id: string, part: Part): string[] {
    return transact(this.#database, () => {
      if (!this.#database.prepare("SELECT 1 FROM uploads WHERE id = ?").get(id)) throw new S3Error("NoSuchUpload");
      const old = this.#database.prepare("SELECT blob FROM parts WHERE upload = ? AND number = ?").get(id, part.number);
      this.#database
        .prepare("INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(id, part.number, part.etag, part.size, part.blob, JSON.stringify(part.checksums), part.modified);
      return old ? [String(old.blob)] : [];
    });
  }

  /** Forgets an upload and its parts; answers their blobs. */
  remove(id: string): string[] {
    return transact(this.#database, () => {
      const blobs = this.parts(id).map((part) => part.blob);
      this.#database.prepare("DELETE FROM parts WHERE upload = ?").run(id);
      this.#database.prepare("DELETE FROM uploads WHERE id = ?").run(id);
      return blobs;
    });
  }
}
