import type { Chronology } from "../model/chronology.ts";
import type { Finding } from "../model/finding.ts";

/** Nobody's names, only those of officials (an allegation is not a verdict), or everybody's. */
export type Hidden = "none" | "officials" | "all";

/** A document that the export rests on, or would rest on if it could have been read. */
export interface BundleDocument {
  readonly documentId: string;
  readonly document: string;
  readonly state: "complete" | "partial" | "failed";
  /** Why it failed; null where it did not. */
  readonly code: string | null;
  /** EDTF; null where the document says no date of its own. */
  readonly published: string | null;
  readonly pagesTotal: number;
  readonly pagesWithoutText: readonly number[];
}

/** Everything that an export may say. Exporters see nothing else, so what is not in here can't leak; names are replaced before, not by them. */
export interface ExportBundle {
  readonly asOf: string;
  readonly extractor: string;
  /** Rule packs as "id edition". */
  readonly packs: readonly string[];
  readonly documents: readonly BundleDocument[];
  /** Gone through once or more, one case at a time: all cases together need not fit into memory. */
  readonly chronologies: Iterable<Chronology>;
  readonly findings: Iterable<Finding>;
  /** Further sentences on what is missing: cases that changed meanwhile, documents that are held back. */
  readonly notes: readonly string[];
  /** Whose names are replaced. */
  readonly hidden: Hidden;
  /** The address of a source at its page, or null where there is nothing to open. */
  readonly linkTo: (documentId: string, page: number | null) => string | null;
}
