import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { randomName } from "./random-name.ts";

/**
 * Bytes on disk, one file per stored body, named at random and never changed. A body is written to `incoming/` and renamed when it is whole;
 * only then does the database learn of it. So a kill -9 leaves at most files that nobody names, which `sweep` removes at the next start.
 */
export class Blobs {
  readonly #incoming: string;
  readonly #kept: string;

  constructor(folder: string) {
    this.#incoming = join(folder, "incoming");
    this.#kept = join(folder, "blobs");
    rmSync(this.#incoming, { recursive: true, force: true });
    mkdirSync(this.#incoming, { recursive: true });
    for (let first = 0; first < 256; first++)
      mkdirSync(join(this.#kept, first.toString(16).padStart(2, "0")), { recursive: true, mode: 0o700 });
  }

  #path(id: string): string {
    return join(this.#kept, id.slice(0, 2), id);
  }

  /** Streams to disk; resolves with the new blob's id once it can be named. Nothing is left behind if the source fails. */
  async write(source: AsyncIterable<Uint8Array>): Promise<string> {
    const id = randomName();
    const incoming = join(this.#incoming, id);
    try {
      await pipeline(source, createWriteStream(incoming, { mode: 0o600 }));
      await rename(incoming, this.#path(id));
      return id;
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  /** `end` is inclusive, as in HTTP ranges. */
  read(id: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.#path(id), range ?? {});
  }

  async copy(id: string): Promise<string> {
    const copied = randomName();
    const incoming = join(this.#incoming, copied);
    await copyFile(this.#path(id), incoming);
    await rename(incoming, this.#path(copied));
    return copied;
  }

  async remove(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => rm(this.#path(id), { force: true })));
  }

  /** Removes what a killed process left without a name in the database. */
  sweep(isNamed: (id: string) => boolean): void {
    for (const first of readdirSync(this.#kept))
      for (const id of readdirSync(join(this.#kept, first))) if (!isNamed(id)) rmSync(this.#path(id), { force: true });
  }
}
