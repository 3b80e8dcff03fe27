import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eachMessage } from "../shared/batch.ts";
import { tableFromEnvironment } from "../shared/clients.ts";
import { requireSetting } from "../shared/environment.ts";
import { s3ExportFiles } from "../shared/export-files.ts";
import { log } from "../shared/log.ts";
import { ExportQueued } from "../shared/messages.ts";
import type { ExporterDeps } from "./deps.ts";
import { runExport } from "./run-export.ts";

const deps: ExporterDeps = {
  table: tableFromEnvironment(),
  files: s3ExportFiles(requireSetting("dataBucket")),
  linkBase: requireSetting("linkBase"),
  newFolder: () => mkdtemp(join(tmpdir(), "dueline-export-")),
  now: () => new Date().toISOString(),
  log,
};

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  eachMessage("exporter", event, (record) => runExport(deps, ExportQueued.parse(JSON.parse(record.body))));
