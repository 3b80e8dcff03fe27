import type { ExportBundle } from "./bundle.ts";

/** One format, one file. `write` gives the file piece by piece, so that a large export never stands in memory whole. */
export interface Exporter {
  readonly format: string;
  /** What it is for, in a few words. */
  readonly title: string;
  readonly mediaType: string;
  readonly extension: string;
  write(bundle: ExportBundle): Iterable<string | Uint8Array>;
}
