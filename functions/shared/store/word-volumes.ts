import * as z from "zod";
import { keptOf, type ReadingRef } from "../../../lib/search/index-part.ts";
import { KEYS } from "../keys.ts";
import { inParallel } from "../parallel.ts";
import { packedPart, unpackedPart } from "./packed-part.ts";
import { change, type RecordKind } from "./record.ts";
import { deleteItems, type Table } from "./table.ts";

const Reading = z.string().regex(/^[^# ]+#\d+$/);

/** A volume: readings bound together. It is asked once it is whole; its blocks may still hold readings that have left the list. */
export const WordVolume = z.object({
  rev: z.int().nonnegative(),
  tenant: z.string(),
  volumeId: z.string(),
  blocks: z.int().positive(),
  readings: z.array(Reading),
  /** How many readings the blocks hold. */
  held: z.int().nonnegative(),
  isWhole: z.boolean(),
});
export type WordVolume = z.infer<typeof WordVolume>;

const volumeKind: RecordKind<WordVolume> = {
  schema: WordVolume,
  key: ({ tenant, volumeId }) => KEYS.wordVolume(tenant, volumeId),
  indexes: () => ({}),
};

const WordBlock = z.object({
  rev: z.int().nonnegative(),
  tenant: z.string(),
  volumeId: z.string(),
  block: z.int().nonnegative(),
  gzip: z.instanceof(Uint8Array),
});
type WordBlock = z.infer<typeof WordBlock>;

export const blockKind: RecordKind<WordBlock> = {
  schema: WordBlock,
  key: ({ tenant, volumeId, block }) => KEYS.wordBlock(tenant, volumeId, block),
  indexes: () => ({}),
};

export interface VolumeRef {
  tenant: string;
  volumeId: string;
}

const LANES = 8;

export const readingName = ({ documentId, run }: ReadingRef): string => `${documentId}#${run}`;

/** Ids of words are digests, and so spread evenly. */
export const blockOf = (wordId: string, blocks: number): number => Buffer.from(wordId, "base64url").readUInt32BE(0) % blocks;

export const changeVolume = async (
  table: Table,
  { tenant, volumeId }: VolumeRef,
  decide: (current: WordVolume | null) => WordVolume | null,
): Promise<WordVolume | null> => (await change(table, volumeKind, KEYS.wordVolume(tenant, volumeId), decide)).after;

/**
 * Takes readings off a volume's list, and out of its blocks where they are erased or half of what the blocks hold is off the list.
 * A volume that is just being bound is emptied of them by whoever binds it.
 */
export async function strike(
  table: Table,
  ref: VolumeRef,
  struck: readonly ReadingRef[],
  { isErased }: { isErased: boolean },
): Promise<void> {
  const names = new Set(struck.map(readingName));
  const volume = await changeVolume(
    table,
    ref,
    (current) => current && { ...current, readings: current.readings.filter((one) => !names.has(one)) },
  );
  if (volume && (isErased || volume.readings.length * 2 < volume.held)) await clearBlocks(table, volume);
}

/** Leaves in the blocks what is on the list; a volume with an empty list goes. */
export async function clearBlocks(table: Table, volume: WordVolume): Promise<void> {
  if (volume.readings.length === 0 && volume.isWhole) return await removeVolume(table, volume);
  const kept = new Set(volume.readings);
  await inParallel([...Array(volume.blocks).keys()], LANES, async (block) => {
    await change(table, blockKind, KEYS.wordBlock(volume.tenant, volume.volumeId, block), (current) => {
      const part = current && unpackedPart(current.gzip);
      if (!part?.readings.some(([documentId, run]) => !kept.has(readingName({ documentId, run })))) return null;
      return { ...current, ...packedPart(keptOf(part, (one) => kept.has(readingName(one)))) } as WordBlock;
    });
  });
  await changeVolume(table, volume, (current) => current && { ...current, held: volume.readings.length });
}

/** Blocks first: as long as anything is left, so is its list. */
export async function removeVolume(table: Table, { tenant, volumeId, blocks }: WordVolume): Promise<void> {
  await deleteItems(
    table,
    [...Array(blocks).keys()].map((block) => KEYS.wordBlock(tenant, volumeId, block)),
  );
  await deleteItems(table, [KEYS.wordVolume(tenant, volumeId)]);
}
