import * as z from "zod";
import { inOrder } from "../../../lib/chronology/chronicle.ts";
import { Entry } from "../../../lib/model/chronology.ts";
import { Finding } from "../../../lib/model/finding.ts";
import { dueShard, entryKeyOf, INDEX_KEYS, KEYS, ownerOf, PREFIXES, runOf, type TableKey } from "../keys.ts";
import { Raised } from "./alerts.ts";
import { CaseRecord } from "./case-record.ts";
import { bodyAttributes, ENTRY_PARTITIONS, lineAttributes } from "./indexed-line.ts";
import { packed, unpacked } from "./lines.ts";
import { deleteItems, getItems, type Item, putItems, queryAll, queryItems, type Table, withPrefix } from "./table.ts";

export const StoredFinding = z.object({
  finding: Finding,
  /** What is new about it in this generation, and concerns people. */
  raised: z.array(Raised),
  /** The next day on which the status can change by itself; null: never. */
  lookAgain: z.string().nullable(),
  /** Counts the changes of what calendars show of it. */
  sequence: z.int().nonnegative(),
});
export type StoredFinding = z.infer<typeof StoredFinding>;

/** A line as items: itself, found by action and by year, and a small item for each of its bodies. */
export function entryItems(tenant: string, run: number, entry: Entry): Item[] {
  const { caseId, earliest, id } = entry;
  const main = {
    ...KEYS.entry(tenant, caseId, run, earliest, id),
    ...packed("entry", entry),
    ...lineAttributes(ENTRY_PARTITIONS, tenant, entry),
  };
  const found = bodyAttributes(ENTRY_PARTITIONS, tenant, entry).map((attributes, body) => ({
    ...KEYS.entryBody(tenant, caseId, run, earliest, id, body),
    ...attributes,
  }));
  return [main, ...found];
}

export const entryOf = (item: Item): Entry => Entry.parse(unpacked("entry", item));

export function findingItem(tenant: string, run: number, { finding, raised, lookAgain, sequence }: StoredFinding): Item {
  const { id, caseId, status, due } = finding;
  const dueAgain = lookAgain
    ? { duePk: INDEX_KEYS.due(tenant, dueShard(caseId)), dueSk: INDEX_KEYS.sorted(lookAgain, `${caseId}#${id}`) }
    : {};
  return {
    ...KEYS.finding(tenant, caseId, run, id),
    finding,
    raised,
    lookAgain,
    sequence,
    findingPk: INDEX_KEYS.status(tenant, status),
    findingSk: INDEX_KEYS.sorted(due.earliest, `${caseId}#${id}`),
    ...dueAgain,
  };
}

export async function writeLines(
  table: Table,
  tenant: string,
  run: number,
  lines: { entries: readonly Entry[]; findings: readonly StoredFinding[] },
): Promise<void> {
  const entries = lines.entries.flatMap((entry) => entryItems(tenant, run, entry));
  await putItems(table, [...entries, ...lines.findings.map((finding) => findingItem(tenant, run, finding))]);
}

/** The timeline of a case in order of date; keys know days only, so lines of one day are put in the order of the text here. */
export async function readEntries(table: Table, tenant: string, caseId: string, run: number): Promise<Entry[]> {
  const items = await queryAll(table, withPrefix(KEYS.case(tenant, caseId).pk, PREFIXES.entriesOf(run)));
  return items.map(entryOf).sort(inOrder);
}

export async function readFindings(table: Table, tenant: string, caseId: string, run: number): Promise<StoredFinding[]> {
  const items = await queryAll(table, withPrefix(KEYS.case(tenant, caseId).pk, PREFIXES.findingsOf(run)));
  return items.map((item) => StoredFinding.parse(item));
}

/** Findings by keys of an index, each with the run that wrote it: only the reader of the case knows whether it is visible. */
export async function findingsByKey(table: Table, keys: readonly TableKey[]): Promise<{ stored: StoredFinding; run: number }[]> {
  const items = await getItems(table, keys);
  const byKey = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]));
  return keys.flatMap(({ pk, sk }) => {
    const item = byKey.get(`${pk}\n${sk}`);
    return item ? [{ stored: StoredFinding.parse(item), run: runOf(item) }] : [];
  });
}

/** From items found on an index to the lines that are visible now: of their case's visible generation. */
export async function visibleEntries<F extends TableKey>(
  table: Table,
  tenant: string,
  found: readonly F[],
): Promise<{ line: Entry; item: F }[]> {
  const records = await getItems(
    table,
    found.map((item) => KEYS.case(tenant, ownerOf(item))),
  );
  const generations = new Map(records.map((item) => CaseRecord.parse(item)).map(({ caseId, generation }) => [caseId, generation]));
  const shown = found.filter((item) => generations.get(ownerOf(item)) === runOf(item)).map((item) => ({ item, ...entryKeyOf(item) }));
  const entries = new Map((await getItems(table, shown)).map((item) => [`${item.pk}\n${item.sk}`, entryOf(item)]));
  return shown.flatMap(({ item, pk, sk }) => {
    const line = entries.get(`${pk}\n${sk}`);
    return line ? [{ line, item }] : [];
  });
}

/** Removes what runs before the visible one wrote. */
export async function dropLinesBefore(table: Table, tenant: string, caseId: string, generation: number): Promise<void> {
  await dropLines(table, tenant, caseId, (run) => run < generation);
}

export const dropLinesOf = (table: Table, tenant: string, caseId: string, run: number): Promise<void> =>
  dropLines(table, tenant, caseId, (one) => one === run);

async function dropLines(table: Table, tenant: string, caseId: string, isOld: (run: number) => boolean): Promise<void> {
  const { pk } = KEYS.case(tenant, caseId);
  const old: TableKey[] = [];
  for (const prefix of [PREFIXES.entries, PREFIXES.findings]) {
    const keys = { ...withPrefix(pk, prefix), ProjectionExpression: "pk, sk" };
    for await (const item of queryItems(table, keys)) if (isOld(runOf(item))) old.push({ pk: item.pk, sk: item.sk });
  }
  await deleteItems(table, old);
}

export async function addMember(table: Table, tenant: string, caseId: string, documentId: string): Promise<void> {
  await putItems(table, [{ ...KEYS.member(tenant, caseId, documentId), documentId }]);
}

/** Documents that have, or once had, events of the case. */
export async function readMembers(table: Table, tenant: string, caseId: string): Promise<string[]> {
  const items = await queryAll(table, withPrefix(KEYS.case(tenant, caseId).pk, PREFIXES.members));
  return items.map((item) => String(item.documentId));
}
