import type { Diagnostic, DocumentFormat, DocumentMetadata, SourceDocument } from "../../model/document.ts";
import { composeDocument } from "../compose.ts";
import { blocksOf } from "./blocks.ts";
import { parseDom } from "./dom.ts";
import { guardMarkup } from "./guard.ts";
import { takeNotes } from "./notes.ts";

export interface Converted {
  format: DocumentFormat;
  reader: string;
  /** Markup of the document alone, without any site around it. */
  markup: string;
  metadata: DocumentMetadata;
  diagnostics?: readonly Diagnostic[];
  partial?: boolean;
  /** True for what an office program wrote: it knows no printed numbers of lists, and not every author knows its styles. */
  office?: boolean;
}

export const escapeMarkup = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A document that was turned into HTML on the way: all of its blocks, its footnotes as notes. Throws MARKUP_TOO_DEEP, EMPTY_FILE. */
export function readConverted({ markup, office = false, diagnostics = [], partial = false, ...about }: Converted): SourceDocument {
  guardMarkup(markup);
  const document = parseDom(markup);
  const notes = takeNotes(document);
  const blocks = document.body === null ? [] : blocksOf(document.body, { numbered: !office, boldTitles: office });
  return composeDocument({ ...about, blocks, notes, pages: [], diagnostics, partial });
}
