import * as z from "zod";
import { type IndexPart, type ReadPosting, readingsWith } from "../../../lib/search/index-part.ts";
import { KEYS } from "../keys.ts";
import { inParallel } from "../parallel.ts";
import { unpackedPart } from "./packed-part.ts";
import { chunked, getItems, queryAll, queryPage, type Table, wholePartition } from "./table.ts";
import { blockOf } from "./word-volumes.ts";

const LANES = 8;
const BLOCKS_PER_READ = 50;
/** The newest volumes that one question asks; beyond them the answer says that it is partial. */
const MOST_VOLUMES = 2000;

const AskedVolume = z.object({ sk: z.string(), blocks: z.int().positive(), isWhole: z.boolean() });

async function volumesOf(table: Table, tenant: string): Promise<{ volumes: { volumeId: string; blocks: number }[]; isPartial: boolean }> {
  const query = { ...wholePartition(KEYS.wordVolume(tenant, "").pk), ScanIndexForward: false, ProjectionExpression: "sk, blocks, isWhole" };
  const volumes: z.infer<typeof AskedVolume>[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await queryPage(table, query, { limit: MOST_VOLUMES - volumes.length, ...(after ? { after } : {}) });
    volumes.push(...page.items.map((item) => AskedVolume.parse(item)));
    after = page.after;
  } while (after && volumes.length < MOST_VOLUMES);
  const whole = volumes.filter(({ isWhole }) => isWhole).map(({ sk, blocks }) => ({ volumeId: sk, blocks }));
  return { volumes: whole, isPartial: after !== undefined };
}

/**
 * Every reading of a tenant that has one of these words, by word and by the reading's name. The latest are read before the list of volumes: what
 * is bound in between is found twice and counted once.
 */
export async function readWords(
  table: Table,
  tenant: string,
  wordIds: readonly string[],
): Promise<{ found: Map<string, ReadPosting[]>; isPartial: boolean }> {
  const latest = await queryAll(table, wholePartition(KEYS.latestWords(tenant, "", 0, 0).pk));
  const { volumes, isPartial } = await volumesOf(table, tenant);
  const parts: IndexPart[] = latest.map(({ gzip }) => unpackedPart(gzip));
  const keys = volumes.flatMap(({ volumeId, blocks }) =>
    [...new Set(wordIds.map((wordId) => blockOf(wordId, blocks)))].map((block) => KEYS.wordBlock(tenant, volumeId, block)),
  );
  await inParallel(
    chunked(keys, BLOCKS_PER_READ),
    LANES,
    async (chunk) => void parts.push(...(await getItems(table, chunk)).map(({ gzip }) => unpackedPart(gzip))),
  );
  return { found: new Map(wordIds.map((wordId) => [wordId, parts.flatMap((part) => readingsWith(part, wordId))])), isPartial };
}
