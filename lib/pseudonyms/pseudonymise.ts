import type { BundleDocument, ExportBundle, Hidden } from "../dossier/bundle.ts";
import { DuelineError } from "../errors.ts";
import { FIXED_FIELDS } from "./fixed-fields.ts";
import { type KeyRow, pseudonymKey } from "./key.ts";
import { leaksIn } from "./leaks.ts";
import { nameReplacer } from "./replace.ts";

export interface PseudonymisedBundle {
  readonly bundle: ExportBundle;
  readonly key: readonly KeyRow[];
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, FIXED_FIELDS.has(name) ? one : mapTexts(one, change)])) as T;
}

/** File names carry names in ways that no list foresees: where everybody is hidden, each document gets a number and keeps its extension. */
function documentTitles(documents: readonly BundleDocument[], who: Hidden, replace: (text: string) => string): Map<string, string> {
  const numbered = (document: string, at: number) => `document ${at + 1}${/\.[A-Za-z0-9]{1,5}$/.exec(document)?.[0] ?? ""}`;
  return new Map(documents.map(({ documentId, document }, at) => [documentId, who === "all" ? numbered(document, at) : replace(document)]));
}

/**
 * The same bundle with the names of the covered people replaced, in quotes and file names as well, and the key that undoes it.
 * @throws DuelineError NAME_LEFT where a name still stands somewhere after replacement: then nothing is exported.
 */
export function pseudonymise(bundle: ExportBundle, who: Hidden): PseudonymisedBundle {
  if (who === "none") return { bundle, key: [] };
  const key = pseudonymKey(bundle.chronologies, who);
  const replace = nameReplacer(key);
  const replaced = mapTexts({ chronologies: bundle.chronologies, findings: bundle.findings }, replace);
  const titles = documentTitles(bundle.documents, who, replace);
  const chronologies = replaced.chronologies.map(({ entries, documents, ...more }) => ({
    ...more,
    documents: documents.map((one) => ({ ...one, document: titles.get(one.documentId) ?? "" })),
    entries: entries.map((entry) => ({
      ...entry,
      sources: entry.sources.map((source) => ({ ...source, document: titles.get(source.documentId) ?? "" })),
    })),
  }));
  const documents = bundle.documents.map((one) => ({ ...one, document: titles.get(one.documentId) ?? "" }));
  const leaks = leaksIn({ chronologies, findings: replaced.findings, documents }, key);
  const [leak] = leaks;
  if (leak) throw new DuelineError("NAME_LEFT", `${leaks.length}, the first at ${leak.path}`);
  const linkTo = who === "all" ? () => null : bundle.linkTo;
  return { bundle: { ...bundle, chronologies, findings: replaced.findings, documents, linkTo, hidden: who }, key };
}
