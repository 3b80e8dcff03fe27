import { type Block, textOf } from "../../clean/lines.ts";
import { endsSentence } from "../../clean/markers.ts";
import { cleanCharacters } from "../../clean/steps/characters.ts";
import { type DomElement, type DomNode, foldedText, isElement, TEXT } from "./dom.ts";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
const SKIPPED = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT BUTTON SELECT INPUT TEXTAREA HEAD".split(" "));
const HEADING = /^H[1-6]$/;
const CELL = " | ";
const SENTENCE_TAIL = 16;

/** Numbers of list items, counted once per list. */
class Ordinals {
  readonly #numbers = new Map<DomElement, number>();
  readonly #counted = new Set<DomElement>();

  of(item: DomElement): string {
    const list = item.parentNode;
    if (list?.tagName !== "OL") return "";
    if (!this.#counted.has(list)) this.#count(list);
    return `${this.#numbers.get(item)}. `;
  }

  #count(list: DomElement): void {
    this.#counted.add(list);
    let next = Number.parseInt(list.getAttribute("start") ?? "1", 10) || 1;
    for (const child of list.childNodes) {
      if (!isElement(child) || child.tagName !== "LI") continue;
      const own = Number.parseInt(child.getAttribute("value") ?? "", 10);
      if (!Number.isNaN(own)) next = own;
      this.#numbers.set(child, next++);
    }
  }
}

/** Collects inline text until a block begins or ends; the kind is that of the innermost block. */
class BlockCollector {
  readonly blocks: Block[] = [];
  readonly ordinals = new Ordinals();
  readonly numbered: boolean;
  #parts: string[] = [];
  #tail = "";
  #breaks = 0;
  #prefix = "";

  constructor(numbered: boolean) {
    this.numbered = numbered;
  }

  add(text: string): void {
    if (text.trim() !== "") {
      if (this.#breaks > 0) this.#parts.push(" ");
      this.#breaks = 0;
      this.#tail = (this.#tail + text).slice(-SENTENCE_TAIL).trimEnd();
    }
    this.#parts.push(text);
  }

  /** One `br` parts sentences, two always part paragraphs. */
  lineBreak(kind: Block["kind"]): void {
    this.#breaks++;
    if (this.#breaks > 1 || endsSentence(this.#tail)) this.end(kind);
  }

  startItem(prefix: string): void {
    this.#prefix = prefix;
  }

  end(kind: Block["kind"], level?: number): void {
    const text = cleanCharacters(this.#parts.join("")).replaceAll("\u00AD", "").replace(/\s+/g, " ").trim();
    if (text !== "") {
      this.blocks.push({ kind, ...(level === undefined ? {} : { level }), pieces: [{ text: this.#prefix + text, page: null }] });
      this.#prefix = "";
      this.#breaks = 0;
    }
    this.#parts = [];
    this.#tail = "";
  }
}

const holdsBlocks = (element: DomElement): boolean =>
  [...element.childNodes].some((child) => isElement(child) && (BLOCKS.has(child.tagName) || holdsBlocks(child)));

function rowText(row: DomElement): string | null {
  const cells = [...row.childNodes].filter(isElement);
  if (cells.length < 2 || cells.some(holdsBlocks)) return null;
  return cells
    .map(foldedText)
    .filter((text) => text !== "")
    .join(CELL);
}

const kindOf = (element: DomElement, outer: Block["kind"]): Block["kind"] =>
  HEADING.test(element.tagName) ? "heading" : element.tagName === "LI" ? "list-item" : outer;

function walkElement(element: DomElement, outer: Block["kind"], into: BlockCollector): void {
  if (SKIPPED.has(element.tagName)) return;
  if (element.tagName === "BR") {
    into.lineBreak(outer);
    return;
  }
  const block = BLOCKS.has(element.tagName);
  const kind = kindOf(element, outer);
  if (block) into.end(outer);
  if (element.tagName === "LI") into.startItem(into.numbered ? into.ordinals.of(element) : "");
  const row = element.tagName === "TR" ? rowText(element) : null;
  if (row !== null) into.add(row);
  else for (const child of element.childNodes) walk(child, kind, into);
  if (block) into.end(kind, HEADING.test(element.tagName) ? Number(element.tagName.slice(1)) : undefined);
}

function walk(node: DomNode, kind: Block["kind"], into: BlockCollector): void {
  if (node.nodeType === TEXT) into.add((node.textContent ?? "").replace(/\s+/g, " "));
  else if (isElement(node)) walkElement(node, kind, into);
}

/**
 * The blocks that a reader of the page sees, in order: paragraphs, headings, list items with their numbers, table rows.
 * `numbered` false leaves numbers out, where the markup does not know which ones the document prints.
 */
export function blocksOf(root: DomElement, numbered = true): Block[] {
  const collector = new BlockCollector(numbered);
  walk(root, "text", collector);
  collector.end("text");
  return collector.blocks.filter((block) => textOf(block) !== "");
}
