import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertKind } from "../../functions/shared/store/alerts.ts";
import { allItems, type EmbeddedDynamoDb, startEmbeddedDynamoDb } from "./embedded-table.ts";
import { fillObligations, SWEPT } from "./many-obligations.ts";
import { measuredSweep } from "./measured-sweep.ts";

const folder = mkdtempSync(join(tmpdir(), "dueline-sweep-"));
let dynamo: EmbeddedDynamoDb;
beforeAll(async () => {
  dynamo = await startEmbeddedDynamoDb(join(folder, "table.sqlite"));
});
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Filling the table takes most of the time: a fifth by default, all with DUELINE_SWEEP_OBLIGATIONS=100000. */
const OBLIGATIONS = Number(process.env.DUELINE_SWEEP_OBLIGATIONS ?? 20_000);
const DUE = OBLIGATIONS / 50;
const LATER = OBLIGATIONS * 0.16;
/** Law and bundle need about half of it; a sweep that kept what it read would not get by. */
const HEAP_MEGABYTES = 160;
/** Of the table, for a case in which something became due: its lines, the new finding, its alert, and the numbers of the bodies in it. */
const MOST_CALLS = 18;

describe(`a sweep over ${OBLIGATIONS} open obligations of which ${DUE} become due`, () => {
  it("raises each of these once, reads nothing of the others, and keeps its memory flat", async () => {
    const table = await dynamo.newTable();
    expect(await fillObligations(table, { due: DUE, later: LATER })).toBe(OBLIGATIONS);
    const at = { endpoint: dynamo.endpoint, name: table.name, asOf: SWEPT, heapMegabytes: HEAP_MEGABYTES };
    const first = await measuredSweep(at);
    console.log(`swept in ${first.seconds.toFixed(1)} s`, JSON.stringify(first));
    expect(first).toMatchObject({ alerts: DUE, announced: 0 });
    expect(first.commands.ScanCommand).toBeUndefined();
    expect(first.megabytes.most - first.megabytes.before).toBeLessThan(200);
    const perCase = Object.values(first.commands).reduce((sum, count) => sum + count, 0) / DUE;
    expect(perCase).toBeLessThan(MOST_CALLS);

    const again = await measuredSweep(at);
    expect(again).toMatchObject({ alerts: 0, announced: 0 });
    const alerts = (await allItems(table)).flatMap((item) => (item.alertId ? [alertKind.schema.parse(item)] : []));
    expect(alerts).toHaveLength(DUE);
    expect(new Set(alerts.map(({ caseId }) => caseId)).size).toBe(DUE);
    expect(new Set(alerts.map(({ kind, way }) => `${kind} ${way}`))).toEqual(new Set(["due-soon single"]));
  });
});
