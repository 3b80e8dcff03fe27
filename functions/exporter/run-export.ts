import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuelineError } from "../../lib/errors.ts";
import { COVERED_BY } from "../../lib/export/format-names.ts";
import { EXPORTERS } from "../../lib/export/index.ts";
import { pseudonymise } from "../../lib/pseudonyms/pseudonymise.ts";
import { exportResources } from "../shared/export-resources.ts";
import { exportKey, KEYS, nameKeyKey } from "../shared/keys.ts";
import { logError } from "../shared/log.ts";
import type { ExportQueued } from "../shared/messages.ts";
import { begun, done, dropped, type ExportRecord, exportKind, failed, MAX_EXPORT_ATTEMPTS, type Written } from "../shared/store/exports.ts";
import { change } from "../shared/store/record.ts";
import type { ExporterDeps } from "./deps.ts";
import { gather } from "./gather.ts";

type ExportRef = Pick<ExportQueued, "tenant" | "exportId">;

async function update(
  { table }: ExporterDeps,
  { tenant, exportId }: ExportRef,
  decide: (record: ExportRecord | null) => ExportRecord | null,
): Promise<ExportRecord | null> {
  return (await change(table, exportKind, KEYS.export(tenant, exportId), decide)).after;
}

async function writeExport(deps: ExporterDeps, record: ExportRecord, folder: string): Promise<Written> {
  const { tenant, exportId, wishes } = record;
  const exporter = EXPORTERS.find(({ format }) => format === wishes.format);
  if (!exporter) throw new DuelineError("BAD_OPTION", "the format of an export");
  const { bundle, contents } = await gather(deps, record, folder);
  const safe = pseudonymise(bundle, COVERED_BY[wishes.names]);
  const path = join(folder, "export");
  await writeFile(path, piecesOf(exporter.write(safe.bundle, exportResources)));
  const file = await deps.files.put(exportKey(tenant, exportId, exporter.extension), path, exporter.mediaType);
  if (safe.key.length === 0) return { contents, file, nameKey: null };
  const keyPath = join(folder, "key.json");
  await writeFile(keyPath, `${JSON.stringify(safe.key, null, 2)}\n`);
  return { contents, file, nameKey: await deps.files.put(nameKeyKey(tenant, exportId), keyPath, "application/json") };
}

async function* piecesOf(pieces: ReturnType<(typeof EXPORTERS)[number]["write"]>): AsyncGenerator<string | Uint8Array> {
  yield* pieces;
}

/** What a person has to be told at once: another try would end the same way. */
const isFinal = (error: unknown): error is DuelineError => error instanceof DuelineError && error.code !== "STALE";

async function settleFailure(deps: ExporterDeps, record: ExportRecord, error: unknown): Promise<void> {
  const code = isFinal(error) ? error.code : "POISON";
  if (!isFinal(error) && record.attempts < MAX_EXPORT_ATTEMPTS) throw error;
  if (!isFinal(error)) logError("exporter.unexpected", error, { tenant: record.tenant });
  await update(deps, record, (current) => failed(current, code, deps.now()));
  deps.log("exporter.failed", { tenant: record.tenant, code });
}

async function drop(deps: ExporterDeps, ref: ExportRef): Promise<void> {
  await deps.files.removeAll(ref.tenant, ref.exportId);
  await update(deps, ref, (current) => dropped(current, deps.now()));
}

/**
 * Writes an export, or takes one away, as its record says; a message that comes again finds it done. Where somebody took it away while it was being
 * written, what was written goes as well.
 */
export async function runExport(deps: ExporterDeps, ref: ExportRef): Promise<void> {
  const record = await update(deps, ref, (current) => begun(current, deps.now()));
  if (record?.state === "running") await writeAndShow(deps, record);
  const { before } = await change(deps.table, exportKind, KEYS.export(ref.tenant, ref.exportId), () => null);
  if (before?.state === "dropping") await drop(deps, ref);
}

async function writeAndShow(deps: ExporterDeps, record: ExportRecord): Promise<void> {
  const folder = await deps.newFolder();
  try {
    const written = await writeExport(deps, record, folder);
    await update(deps, record, (current) => done(current, written, deps.now()));
    deps.log("exporter.done", { tenant: record.tenant, entries: written.contents?.lines ?? 0, cases: written.contents?.cases ?? 0 });
  } catch (error) {
    await settleFailure(deps, record, error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
