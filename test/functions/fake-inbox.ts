import type { Inbox, ListedVersion } from "../../functions/shared/inbox.ts";
import { DuelineError } from "../../lib/errors.ts";

interface Version extends ListedVersion {
  bytes: Uint8Array | null;
}

/** A versioned bucket in memory that also says what it would have told its queue. */
export class FakeInbox implements Inbox {
  private readonly versions: Version[] = [];
  /** Bodies of the messages for the inbox queue, oldest first. */
  readonly notifications: string[] = [];

  put(key: string, content: string | Uint8Array): string {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return this.add(key, bytes, "ObjectCreated:Put");
  }

  remove(key: string): void {
    this.add(key, null, "ObjectRemoved:DeleteMarkerCreated");
  }

  /** What `ingest` does with the bucket itself. */
  readonly partStore = {
    put: async (key: string, bytes: Uint8Array) => {
      if ((await this.currentVersion(key)) === null) this.put(key, bytes);
    },
    remove: async (key: string) => this.remove(key),
  };

  private add(key: string, bytes: Uint8Array | null, eventName: string): string {
    const versionId = `v${this.versions.length + 1}`;
    for (const version of this.versions) if (version.key === key) version.isLatest = false;
    this.versions.push({ key, versionId, bytes, isLatest: true, isDeletion: bytes === null });
    const encoded = encodeURIComponent(key).replaceAll("%2F", "/").replaceAll("%20", "+");
    this.notifications.push(JSON.stringify({ Records: [{ eventName, s3: { object: { key: encoded, versionId } } }] }));
    return versionId;
  }

  /** Keys that the bucket lists and does not give out. */
  readonly refused = new Set<string>();

  /** As somebody with more rights than Dueline removes a version for good. */
  purge(versionId: string): void {
    const at = this.versions.findIndex((one) => one.versionId === versionId);
    if (at >= 0) this.versions.splice(at, 1);
  }

  async open(key: string, versionId?: string) {
    if (this.refused.has(key)) throw new DuelineError("CANNOT_FETCH");
    const found = this.versions.find((one) => one.key === key && (versionId ? one.versionId === versionId : one.isLatest));
    if (!found?.bytes) return null;
    const { bytes } = found;
    return { versionId: found.versionId, size: bytes.byteLength, chunks: inChunks(bytes) };
  }

  async currentVersion(key: string) {
    const latest = this.versions.find((one) => one.key === key && one.isLatest);
    return latest?.bytes ? latest.versionId : null;
  }

  async lineage(key: string) {
    const own = this.versions.filter((one) => one.key === key);
    const deleted = own.findLastIndex(({ isDeletion }) => isDeletion);
    return own
      .slice(deleted + 1)
      .map(({ versionId }) => versionId)
      .reverse();
  }

  async listVersions(from: { versionId: string } | null) {
    const start = from ? this.versions.findIndex(({ versionId }) => versionId === from.versionId) + 1 : 0;
    const page = this.versions.slice(start, start + 2);
    const last = page.at(-1);
    const isMore = start + page.length < this.versions.length;
    return { versions: page, next: isMore && last ? { key: last.key, versionId: last.versionId } : null };
  }
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 7) yield bytes.slice(at, at + 7);
}
