import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Blobs } from "./blobs.ts";
import { Buckets } from "./store/buckets.ts";
import { openDatabase } from "./store/database.ts";
import { Uploads } from "./store/uploads.ts";
import { Versions } from "./store/versions.ts";

/** Everything S3 keeps on disk, in one folder: `index.sqlite` and the blobs it names. */
export class S3Store {
  readonly blobs: Blobs;
  readonly buckets: Buckets;
  readonly versions: Versions;
  readonly uploads: Uploads;
  readonly #database: DatabaseSync;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#database = openDatabase(join(folder, "index.sqlite"));
    this.blobs = new Blobs(folder);
    this.buckets = new Buckets(this.#database);
    this.versions = new Versions(this.#database);
    this.uploads = new Uploads(this.#database);
    this.blobs.sweep((id) => this.versions.isNamed(id));
  }

  close(): void {
    this.#database.close();
  }
}
