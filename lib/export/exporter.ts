import type { ExportBundle } from "./bundle.ts";

/** Letters to print with, as TrueType files. */
export interface PrintFaces {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** What an exporter can't make itself; read only where a format asks for it. */
export interface ExportResources {
  faces(): PrintFaces;
}

/** One format, one file. `write` gives the file piece by piece, so that a large export never stands in memory whole. */
export interface Exporter {
  readonly format: string;
  /** What it is for, in a few words. */
  readonly title: string;
  readonly mediaType: string;
  readonly extension: string;
  write(bundle: ExportBundle, resources: ExportResources): Iterable<string | Uint8Array>;
}
