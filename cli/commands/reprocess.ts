import type { DocumentSummary } from "../../functions/api/schemas.ts";
import type { Event } from "../../lib/model/event.ts";
import { EXTRACTOR } from "../../lib/pipeline.ts";
import type { CloudAddress } from "../cloud-address.ts";
import { defineCommand } from "../command.ts";
import { describeError, type Io, say } from "../io.ts";
import { type Format, formatOption } from "../options.ts";
import { printRows } from "../print.ts";
import type { Difference } from "../reprocess-differences.ts";
import { renderTable } from "../table.ts";

interface Options {
  readonly all?: boolean;
  readonly dryRun?: boolean;
  readonly format: Format;
}

type Client = typeof import("../store-client.ts");

const COLUMNS = [
  { title: "OF", width: 8 },
  { title: "CHANGE", width: 8 },
  { title: "ID", width: 30 },
  { title: "BEFORE", width: 60 },
  { title: "AFTER", width: 60 },
];
const differenceTable = (all: readonly Difference[]): string =>
  renderTable(
    COLUMNS,
    all.map(({ of, change, id, before, after }) => [of, change, id, before ?? "", after ?? ""]),
  );

interface Stored {
  document: DocumentSummary;
  events: Event[];
}

/** Documents that were read and stand; without `--all` those whose events another version read. */
async function chosen(cloud: CloudAddress, client: Client, all: boolean): Promise<Stored[]> {
  const readable = (await client.listDocuments(cloud)).filter(({ state }) => ["done", "partial", "failed"].includes(state));
  const found: Stored[] = [];
  for (const document of readable) {
    const events = await client.listEvents(cloud, document.id);
    if (all || events.some(({ extractor }) => extractor !== EXTRACTOR)) found.push({ document, events });
  }
  return found;
}

async function compare(cloud: CloudAddress, stored: readonly Stored[], io: Io): Promise<{ differences: Difference[]; failed: number }> {
  const [{ rereadDocument }, { eventDifferences }, { caseDifferences }] = await Promise.all([
    import("../reread-document.ts"),
    import("../reprocess-differences.ts"),
    import("../reprocess-case.ts"),
  ]);
  const differences: Difference[] = [];
  const reread = new Map<string, readonly Event[]>();
  let failed = 0;
  for (const { document, events } of stored) {
    try {
      const fresh = await rereadDocument(cloud, document);
      reread.set(document.id, fresh);
      differences.push(...eventDifferences(document.id, events, fresh));
    } catch (error) {
      failed++;
      say(io, describeError(error, document.id));
    }
  }
  const caseIds = new Set(
    stored.filter(({ document }) => reread.has(document.id)).flatMap(({ document }) => document.cases.map(({ id }) => id)),
  );
  for (const caseId of caseIds) differences.push(...(await caseDifferences(cloud, caseId, reread)));
  return { differences, failed };
}

function sayCounts(differences: readonly Difference[], io: Io): void {
  for (const kind of ["event", "entry", "finding"] as const) {
    const own = differences.filter((one) => one.of === kind);
    const count = (change: Difference["change"]): number => own.filter((one) => one.change === change).length;
    say(io, `${kind}: ${count("added")} added, ${count("lost")} lost, ${count("changed")} changed`);
  }
}

export const reprocess = defineCommand<Options>({
  name: "reprocess",
  define: (command) =>
    void command
      .description("have stored documents read anew, and show first what this version would read in them")
      .option("--all", "also documents that this version has read already")
      .option("--dry-run", "only show what would be added, lost and changed")
      .addOption(formatOption()),
  async run(_positional, { all = false, dryRun = false, format }, io) {
    const [{ findCloud }, client] = await Promise.all([import("../cloud-address.ts"), import("../store-client.ts")]);
    const cloud = await findCloud(io.env);
    const stored = await chosen(cloud, client, all);
    const { differences, failed } = await compare(cloud, stored, io);
    await printRows(differences, format, differenceTable, io);
    sayCounts(differences, io);
    say(
      io,
      `${stored.length} documents ${dryRun ? "would be" : "are"} read anew; findings are compared under the law that comes with Dueline`,
    );
    if (!dryRun)
      await client.reprocess(
        cloud,
        stored.map(({ document }) => document.id),
      );
    return failed > 0 ? "SOME_FAILED" : "OK";
  },
});
