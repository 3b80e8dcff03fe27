import type { ExportFiles } from "../shared/export-files.ts";
import type { Log } from "../shared/log.ts";
import type { Table } from "../shared/store/table.ts";

/** Everything outside that `exporter` touches; the handler fills it in, tests with other things. */
export interface ExporterDeps {
  table: Table;
  files: ExportFiles;
  /** Where links to documents lead. */
  linkBase: string;
  /** An empty folder of this machine's own; whoever asks removes it. */
  newFolder(): Promise<string>;
  now(): string;
  log: Log;
}
