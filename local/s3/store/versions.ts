import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { ChecksumName } from "../checksums/digests.ts";
import { randomName } from "../random-name.ts";
import type { Bucket } from "./buckets.ts";
import { transact } from "./database.ts";

export type ChecksumType = "FULL_OBJECT" | "COMPOSITE";
export type Checksums = Partial<Record<ChecksumName, string>>;

/** What a stored body brings to its version. `etag` without quotes; `headers` are sent back as they came (content-type, x-amz-meta-…). */
export interface NewObject {
  size: number;
  etag: string;
  blob: string;
  headers: Record<string, string>;
  checksums: Checksums;
  checksumType: ChecksumType;
}

/** One version of a key, or a delete marker. Its id is "null" where it was written without versioning. */
export interface Version extends Omit<NewObject, "blob"> {
  seq: number;
  bucket: string;
  key: string;
  versionId: string;
  latest: boolean;
  marker: boolean;
  blob: string | null;
  modified: number;
}

type Row = Record<string, string | number | null>;

function versionOf(row: Row): Version {
  const { version_id, checksum_type, latest, marker, headers, checksums, ...same } = row;
  return {
    ...same,
    versionId: version_id,
    checksumType: checksum_type,
    latest: latest === 1,
    marker: marker === 1,
    headers: JSON.parse(String(headers)),
    checksums: JSON.parse(String(checksums)),
  } as unknown as Version;
}

export class Versions {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  rows(sql: string, ...values: SQLInputValue[]): Version[] {
    return (this.#database.prepare(`SELECT * FROM versions WHERE ${sql}`).all(...values) as Row[]).map(versionOf);
  }

  latest(bucket: string, key: string): Version | undefined {
    return this.rows("bucket = ? AND key = ? AND latest = 1", bucket, key)[0];
  }

  find(bucket: string, key: string, versionId: string): Version | undefined {
    return this.rows("bucket = ? AND key = ? AND version_id = ?", bucket, key, versionId)[0];
  }

  isNamed(blob: string): boolean {
    return Boolean(
      this.#database.prepare("SELECT 1 FROM versions WHERE blob = ? UNION ALL SELECT 1 FROM parts WHERE blob = ?").get(blob, blob),
    );
  }

  #insert(bucket: Bucket, key: string, object: Omit<NewObject, "blob"> & { blob: string | null }, now: number): Version {
    const versionId = bucket.versioning === "Enabled" ? randomName() : "null";
    this.#database.prepare("UPDATE versions SET latest = 0 WHERE bucket = ? AND key = ? AND latest = 1").run(bucket.name, key);
    const row = this.#database
      .prepare(
        `INSERT INTO versions (bucket, key, version_id, latest, marker, size, etag, blob, modified, headers, checksums, checksum_type)
         VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
      )
      .get(
        bucket.name,
        key,
        versionId,
        object.blob === null ? 1 : 0,
        object.size,
        object.etag,
        object.blob,
        now,
        JSON.stringify(object.headers),
        JSON.stringify(object.checksums),
        object.checksumType,
      );
    return versionOf(row as Row);
  }

  /** Takes away the version that a write without versioning overwrites; answers the blobs that nobody names any more. */
  #dropNullVersion(bucket: Bucket, key: string): string[] {
    if (bucket.versioning === "Enabled") return [];
    const old = this.find(bucket.name, key, "null");
    if (!old) return [];
    this.#database.prepare("DELETE FROM versions WHERE seq = ?").run(old.seq);
    return old.blob === null ? [] : [old.blob];
  }

  /** `check` sees the present state inside the same transaction and throws where a precondition does not hold. */
  put(
    bucket: Bucket,
    key: string,
    object: NewObject,
    options: { now: number; check: (latest: Version | undefined) => void },
  ): { version: Version; unnamed: string[] } {
    return transact(this.#database, () => {
      options.check(this.latest(bucket.name, key));
      const unnamed = this.#dropNullVersion(bucket, key);
      return { version: this.#insert(bucket, key, object, options.now), unnamed };
    });
  }

  putMarker(bucket: Bucket, key: string, now: number): { version: Version; unnamed: string[] } {
    return transact(this.#database, () => {
      const unnamed = this.#dropNullVersion(bucket, key);
      const nothing = { size: 0, etag: "", blob: null, headers: {}, checksums: {}, checksumType: "FULL_OBJECT" as const };
      return { version: this.#insert(bucket, key, nothing, now), unnamed };
    });
  }

  /** Removes one version for good; the newest of the rest becomes the latest. */
  remove(version: Version): void {
    transact(this.#database, () => {
      this.#database.prepare("DELETE FROM versions WHERE seq = ?").run(version.seq);
      if (version.latest)
        this.#database
          .prepare("UPDATE versions SET latest = 1 WHERE seq = (SELECT MAX(seq) FROM versions WHERE bucket = ? AND key = ?)")
          .run(version.bucket, version.key);
    });
  }
}
