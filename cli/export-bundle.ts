import { writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { exportResources } from "../functions/shared/export-resources.ts";
import { CALENDARS } from "../lib/calendar/index.ts";
import { checkChronology } from "../lib/deadlines/check.ts";
import { DuelineError } from "../lib/errors.ts";
import type { BundleDocument, ExportBundle, Hidden } from "../lib/export/bundle.ts";
import { EXPORTERS } from "../lib/export/index.ts";
import type { Chronology } from "../lib/model/chronology.ts";
import { EXTRACTOR } from "../lib/pipeline.ts";
import { pseudonymise } from "../lib/pseudonyms/pseudonymise.ts";
import { RULE_PACKS } from "../lib/rules/index.ts";
import type { Io } from "./io.ts";
import type { ExtractedFile } from "./source-files.ts";

/** A file that an export was asked for: what it holds, or the code of why it could not be read. */
export interface AskedFile {
  readonly path: string;
  readonly extracted: ExtractedFile | null;
  readonly code: string | null;
}

export interface ExportRequest {
  readonly format: string;
  readonly who: Hidden;
  readonly key?: string | undefined;
  readonly out?: string | undefined;
}

function bundleDocument({ path, extracted, code }: AskedFile, at: number): BundleDocument {
  if (extracted === null)
    return {
      documentId: `unread_${at}`,
      document: basename(path),
      state: "failed",
      code,
      published: null,
      pagesTotal: 0,
      pagesWithoutText: [],
    };
  const { documentId, fileName, document } = extracted;
  const { status, pagesTotal, pagesWithoutText } = document.coverage;
  const published = document.metadata.published?.edtf ?? null;
  return { documentId, document: fileName, state: status, code, published, pagesTotal, pagesWithoutText };
}

/** The address of a local file at a page, as browsers open it. */
function linkToFile(files: readonly AskedFile[]): ExportBundle["linkTo"] {
  const urls = new Map(files.map(({ path, extracted }) => [extracted?.documentId, pathToFileURL(resolve(path)).href]));
  return (documentId, page) => {
    const url = urls.get(documentId);
    return url === undefined ? null : `${url}${page === null ? "" : `#page=${page}`}`;
  };
}

/** Everything that an export of these files may say, judged as of a day. The same bytes under two names are one document. */
export function bundleOf(files: readonly AskedFile[], chronologies: readonly Chronology[], asOf: string): ExportBundle {
  const findings = chronologies.flatMap((one) => checkChronology(one, { packs: RULE_PACKS, calendars: CALENDARS, asOf }));
  const documents = new Map(files.map((file, at) => bundleDocument(file, at)).map((one) => [one.documentId, one]));
  return {
    asOf,
    extractor: EXTRACTOR,
    packs: RULE_PACKS.map(({ id }) => id),
    documents: [...documents.values()],
    chronologies,
    findings,
    notes: [],
    hidden: "none",
    linkTo: linkToFile(files),
  };
}

async function* piecesOf(bundle: ExportBundle, format: string): AsyncGenerator<string | Uint8Array> {
  const exporter = EXPORTERS.find((one) => one.format === format);
  if (!exporter) throw new DuelineError("BAD_OPTION", `--format ${format}; there are ${EXPORTERS.map((one) => one.format).join(", ")}`);
  yield* exporter.write(bundle, exportResources);
}

/** Writes the export, and the key to its pseudonyms into a file that only its owner can read. */
export async function writeExport(bundle: ExportBundle, { format, who, key, out }: ExportRequest, io: Io): Promise<void> {
  const safe = pseudonymise(bundle, who);
  if (key !== undefined) await writeFile(key, `${JSON.stringify(safe.key, null, 2)}\n`, { mode: 0o600 });
  if (out !== undefined) return await writeFile(out, piecesOf(safe.bundle, format));
  for await (const piece of piecesOf(safe.bundle, format))
    if (!io.stdout.write(piece)) await new Promise((drained) => io.stdout.once("drain", drained));
}
