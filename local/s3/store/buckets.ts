import type { DatabaseSync } from "node:sqlite";
import { S3Error } from "../s3-error.ts";

export type Versioning = "" | "Enabled" | "Suspended";

export interface CorsRule {
  origins: string[];
  methods: string[];
  headers: string[];
  exposed: string[];
  maxAgeSeconds: number | null;
}

/** Events of a bucket that go to a queue; `prefix` and `suffix` are compared with the plain key. */
export interface QueueNotification {
  id: string;
  queueArn: string;
  events: string[];
  prefix: string;
  suffix: string;
}

export interface Bucket {
  name: string;
  created: number;
  versioning: Versioning;
  cors: CorsRule[];
  notifications: QueueNotification[];
}

const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

type Row = { name: string; created: number; versioning: Versioning; cors: string; notifications: string };

function bucketOf(row: Row): Bucket {
  return { ...row, cors: JSON.parse(row.cors), notifications: JSON.parse(row.notifications) };
}

export class Buckets {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Answers false where the bucket was there already. */
  create(name: string, now: number): boolean {
    if (!BUCKET_NAME.test(name) || name.includes("..")) throw new S3Error("InvalidBucketName");
    return this.#database.prepare("INSERT OR IGNORE INTO buckets (name, created) VALUES (?, ?)").run(name, now).changes === 1;
  }

  find(name: string): Bucket {
    const row = this.#database.prepare("SELECT * FROM buckets WHERE name = ?").get(name) as Row | undefined;
    if (!row) throw new S3Error("NoSuchBucket");
    return bucketOf(row);
  }

  list(): Bucket[] {
    return (this.#database.prepare("SELECT * FROM buckets ORDER BY name").all() as Row[]).map(bucketOf);
  }

  remove(name: string): void {
    const used = this.#database.prepare("SELECT 1 FROM versions WHERE bucket = ? LIMIT 1").get(name);
    if (used) throw new S3Error("BucketNotEmpty");
    this.#database.prepare("DELETE FROM buckets WHERE name = ?").run(name);
  }

  setVersioning(name: string, versioning: Versioning): void {
    this.#database.prepare("UPDATE buckets SET versioning = ? WHERE name = ?").run(versioning, name);
  }

  setCors(name: string, rules: CorsRule[]): void {
    this.#database.prepare("UPDATE buckets SET cors = ? WHERE name = ?").run(JSON.stringify(rules), name);
  }

  setNotifications(name: string, notifications: QueueNotification[]): void {
    this.#database.prepare("UPDATE buckets SET notifications = ? WHERE name = ?").run(JSON.stringify(notifications), name);
  }
}
