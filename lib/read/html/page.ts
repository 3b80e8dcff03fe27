import type { Block, Note } from "../../clean/lines.ts";
import type { Diagnostic, DocumentMetadata } from "../../model/document.ts";
import { hiddenText } from "../hidden.ts";
import { ARTICLE_SEARCH } from "../limits.ts";
import { articleBlocks, pageBlocks } from "./article.ts";
import { parseDom } from "./dom.ts";
import { guardMarkup } from "./guard.ts";
import { takeHidden } from "./hidden.ts";
import { pageMetadata } from "./metadata.ts";
import { takeNotes } from "./notes.ts";
import { withLetters } from "./references.ts";

export interface PageContent {
  blocks: Block[];
  notes: Note[];
  metadata: DocumentMetadata;
  diagnostics: Diagnostic[];
}

const NO_ARTICLE: Diagnostic = {
  code: "NO_ARTICLE",
  message: "The page's markup is too tangled to tell its article from the rest; all of its text was read.",
  page: null,
};

/** Every site hides menus and questions about cookies; from this many letters on it may be more than that. */
const A_PARAGRAPH = 200;

/** A page's article, or all that it shows where `article` is false; its footnotes and what it says of itself. Throws MARKUP_TOO_DEEP. */
export function blocksOfPage(source: string, { article }: { article: boolean }): PageContent {
  const markup = withLetters(source);
  const shape = guardMarkup(markup);
  const searched = shape.depth <= ARTICLE_SEARCH.depth && shape.weight <= ARTICLE_SEARCH.weight;
  const document = parseDom(markup);
  const metadata = pageMetadata(document);
  const notes = takeNotes(document);
  const hidden = takeHidden(document);
  const blocks = article && searched ? articleBlocks(document) : pageBlocks(document);
  const diagnostics = [...(article && !searched ? [NO_ARTICLE] : []), ...(hidden >= A_PARAGRAPH ? [hiddenText(hidden)] : [])];
  return { blocks, notes, metadata, diagnostics };
}
