import { DuelineError } from "../errors.ts";
import type { BundleDocument, ExportBundle, Hidden } from "../export/bundle.ts";
import { eachTime } from "../export/numbered.ts";
import type { Chronology } from "../model/chronology.ts";
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

/** Makes the same case without the names, and with the titles that documents have in this export. */
function caseReplacer(replace: (text: string) => string, titles: ReadonlyMap<string, string>): (chronology: Chronology) => Chronology {
  const titled = <T extends { documentId: string }>(one: T) => ({ ...one, document: titles.get(one.documentId) ?? "" });
  return (chronology) => {
    const { entries, documents, beside, ...more } = mapTexts(chronology, replace);
    return {
      ...more,
      documents: documents.map(titled),
      entries: entries.map((entry) => ({ ...entry, sources: entry.sources.map(titled) })),
      ...(beside ? { beside: beside.map(titled) } : {}),
    };
  };
}

/** Looks at everything that would be written, before anything is. */
function refuseLeaks({ chronologies, findings, documents }: ExportBundle, key: readonly KeyRow[]): void {
  for (const { path } of leaksIn({ chronologies, findings, documents }, key)) throw new DuelineError("NAME_LEFT", `the first at ${path}`);
}

/**
 * The same bundle with the names of the covered people replaced, in quotes and file names as well, and the key that undoes it.
 * @throws DuelineError NAME_LEFT where a name still stands somewhere after replacement: then nothing is exported.
 */
export function pseudonymise(bundle: ExportBundle, who: Hidden): PseudonymisedBundle {
  if (who === "none") return { bundle, key: [] };
  const key = pseudonymKey(bundle.chronologies, who);
  const replace = nameReplacer(key);
  const titles = documentTitles(bundle.documents, who, replace);
  const replaced: ExportBundle = {
    ...bundle,
    chronologies: eachTime(bundle.chronologies, caseReplacer(replace, titles)),
    findings: eachTime(bundle.findings, (finding) => mapTexts(finding, replace)),
    documents: bundle.documents.map((one) => ({ ...one, document: titles.get(one.documentId) ?? "" })),
    linkTo: who === "all" ? () => null : bundle.linkTo,
    hidden: who,
  };
  refuseLeaks(replaced, key);
  return { bundle: replaced, key };
}
