import { randomUUID } from "node:crypto";
import * as z from "zod";
import { dealtOut, type ReadingRef } from "../../../lib/search/index-part.ts";
import { KEYS, readingOfWords } from "../keys.ts";
import { packedPart, unpackedPart } from "./packed-part.ts";
import { change, type RecordKind, toItem } from "./record.ts";
import { deleteItems, type Item, putItems, queryAll, type Table, wholePartition } from "./table.ts";
import { blockKind, blockOf, changeVolume, clearBlocks, readingName, removeVolume, strike, WordVolume } from "./word-volumes.ts";

/** Whoever is to bind a volume has this to himself until then. */
const Binding = z.object({ rev: z.int().nonnegative(), tenant: z.string(), until: z.string() });
const bindingKind: RecordKind<z.infer<typeof Binding>> = {
  schema: Binding,
  key: ({ tenant }) => KEYS.wordBinding(tenant),
  indexes: () => ({}),
};

/** Fewer are read beside the volumes faster than they are bound. */
const LEAST_READINGS = 64;
const LEAST_BYTES = 1_000_000;
/** What one volume takes, so that a function's memory holds it. */
const MOST_READINGS = 256;
const BLOCK_BYTES = 3_000;
const MOST_BLOCKS = 4096;
const LEASE_MILLISECONDS = 5 * 60_000;

/** One document in so many looks whether there is enough to bind: ids are digests, so any sign of them draws evenly. */
const TURNS = 8;
export const isTurnToBind = (documentId: string): boolean => Number.parseInt(documentId.at(-1) ?? "", 16) % TURNS === 0;

const bytesOf = (item: Item): number => (item.gzip as Uint8Array).byteLength;
const latest = (tenant: string) => wholePartition(KEYS.latestWords(tenant, "", 0, 0).pk);

async function claim(table: Table, tenant: string, now: string): Promise<boolean> {
  const until = new Date(Date.parse(now) + LEASE_MILLISECONDS).toISOString();
  const { after } = await change(table, bindingKind, KEYS.wordBinding(tenant), (current) =>
    current && current.until > now ? null : { rev: 0, tenant, until },
  );
  return after !== null;
}

const release = (table: Table, tenant: string): Promise<unknown> =>
  change(table, bindingKind, KEYS.wordBinding(tenant), (current) => current && { ...current, until: "" });

function firstReadings(items: readonly Item[], most: number): Item[] {
  const names = new Set<string>();
  return items.filter((item) => {
    names.add(readingName(readingOfWords(item)));
    return names.size <= most;
  });
}

const readingsOf = (items: readonly Item[]): ReadingRef[] => [
  ...new Map(items.map(readingOfWords).map((one) => [readingName(one), one])).values(),
];

/**
 * Binds the latest words into a volume, once there are enough of them. May be left off anywhere: what is not whole is not asked and is removed
 * by the next one, and what is bound and still among the latest is found once all the same.
 */
export async function bindWords(table: Table, tenant: string, now: string, { isPatient = true } = {}): Promise<boolean> {
  const items = firstReadings(await queryAll(table, latest(tenant)), MOST_READINGS);
  const bytes = items.reduce((sum, item) => sum + bytesOf(item), 0);
  const isEnough = readingsOf(items).length >= LEAST_READINGS || bytes >= LEAST_BYTES;
  if (items.length === 0 || (isPatient && !isEnough) || !(await claim(table, tenant, now))) return false;
  await removeUnfinished(table, tenant);
  await bind(table, tenant, `${now}-${randomUUID().slice(0, 8)}`, items, bytes);
  await release(table, tenant);
  return true;
}

async function removeUnfinished(table: Table, tenant: string): Promise<void> {
  const volumes = await queryAll(table, wholePartition(KEYS.wordVolume(tenant, "").pk));
  for (const volume of volumes.map((item) => WordVolume.parse(item))) if (!volume.isWhole) await removeVolume(table, volume);
}

/** The list comes first, since it is how the blocks are found again; the latest go last. */
async function bind(table: Table, tenant: string, volumeId: string, items: readonly Item[], bytes: number): Promise<void> {
  const readings = readingsOf(items);
  const blocks = Math.min(MOST_BLOCKS, Math.max(1, Math.ceil(bytes / BLOCK_BYTES)));
  const volume: WordVolume = {
    rev: 0,
    tenant,
    volumeId,
    blocks,
    readings: readings.map(readingName),
    held: readings.length,
    isWhole: false,
  };
  await changeVolume(table, volume, () => volume);
  await putItems(
    table,
    readings.map(({ documentId, run }) => ({ ...KEYS.inVolume(tenant, documentId, run, volumeId) })),
  );
  const parts = dealtOut(
    items.map((item) => unpackedPart(item.gzip)),
    blocks,
    (wordId) => blockOf(wordId, blocks),
  );
  await putItems(
    table,
    parts.map((part, block) => toItem(blockKind, { rev: 1, tenant, volumeId, block, ...packedPart(part) })),
  );
  const whole = await changeVolume(table, volume, (current) => current && { ...current, isWhole: true });
  if (whole && whole.readings.length < readings.length) await clearBlocks(table, whole);
  await strikeVanished(table, volume, readings);
  await deleteItems(table, items);
}

/** What was taken back while it was being bound. */
async function strikeVanished(table: Table, volume: WordVolume, readings: readonly ReadingRef[]): Promise<void> {
  const left = await queryAll(table, { ...latest(volume.tenant), ProjectionExpression: "pk, sk" });
  const names = new Set(left.map((item) => readingName(readingOfWords(item))));
  const vanished = readings.filter((one) => !names.has(readingName(one)));
  if (vanished.length > 0) await strike(table, volume, vanished, { isErased: true });
}
