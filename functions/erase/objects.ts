import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from "@aws-sdk/client-s3";

export interface VersionRef {
  key: string;
  versionId: string;
}

/** A bucket, as far as erasing goes. */
export interface Erasable {
  /** Every version and every delete marker under a prefix, a page at a time. */
  versionsUnder(prefix: string): AsyncIterable<(VersionRef & { isMarker: boolean })[]>;
  /** For good; a version that is gone is gone. */
  erase(versions: readonly VersionRef[]): Promise<void>;
}

const PAGE = 1000;

type Row = { Key?: string | undefined; VersionId?: string | undefined };
const refs = (rows: readonly Row[] | undefined, isMarker: boolean) =>
  (rows ?? []).map(({ Key = "", VersionId = "null" }) => ({ key: Key, versionId: VersionId, isMarker }));

export function s3Erasable(Bucket: string, client = new S3Client({})): Erasable {
  return {
    async *versionsUnder(Prefix) {
      let markers: { KeyMarker?: string; VersionIdMarker?: string } | null = {};
      while (markers) {
        const page: Awaited<ReturnType<typeof list>> = await list(Prefix, markers);
        yield [...refs(page.Versions, false), ...refs(page.DeleteMarkers, true)];
        markers = page.IsTruncated ? { KeyMarker: page.NextKeyMarker ?? "", VersionIdMarker: page.NextVersionIdMarker ?? "" } : null;
      }
    },
    async erase(versions) {
      for (let at = 0; at < versions.length; at += PAGE) {
        const Objects = versions.slice(at, at + PAGE).map(({ key, versionId }) => ({ Key: key, VersionId: versionId }));
        const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
        if (Errors.length > 0) throw new Error(`the bucket kept ${Errors.length} versions (${Errors[0]?.Code})`);
      }
    },
  };

  function list(Prefix: string, markers: object) {
    return client.send(new ListObjectVersionsCommand({ Bucket, Prefix, MaxKeys: PAGE, ...markers }));
  }
}

/** Erases all under a prefix that `isWanted` says; answers how many versions with bytes that were. */
export async function eraseUnder(objects: Erasable, prefix: string, isWanted: (key: string) => boolean = () => true): Promise<number> {
  let count = 0;
  for await (const page of objects.versionsUnder(prefix)) {
    const wanted = page.filter(({ key }) => isWanted(key));
    await objects.erase(wanted);
    count += wanted.filter(({ isMarker }) => !isMarker).length;
  }
  return count;
}
