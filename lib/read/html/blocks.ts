import { type Block, textOf } from "../../clean/lines.ts";
import { endsSentence, looksLikeTitle } from "../../clean/markers.ts";
import { cleanCharacters } from "../../clean/steps/characters.ts";
import { type DomElement, type DomNode, foldedText, isElement, TEXT } from "./dom.ts";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT BUTTON SELECT INPUT TEXTAREA DATALIST AUDIO VIDEO HEAD".split(" "),
);
const BOLD = new Set(["STRONG", "B"]);
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

/** How a document's markup shows what it is. */
interface Shown {
  /** False leaves numbers of lists out, where the markup does not know which ones the document prints. */
  numbered: boolean;
  /** Whether a short paragraph all in bold is a heading: with authors who know of no styles. */
  boldTitles: boolean;
}

/** Collects inline text until a block begins or ends; the kind is that of the innermost block. */
class BlockCollector {
  readonly blocks: Block[] = [];
  readonly ordinals = new Ordinals();
  readonly numbered: boolean;
  readonly #boldTitles: boolean;
  #parts: string[] = [];
  #tail = "";
  #breaks = 0;
  #prefix = "";
  #boldDepth = 0;
  #allBold = true;

  constructor({ numbered, boldTitles }: Shown) {
    this.numbered = numbered;
    this.#boldTitles = boldTitles;
  }

  add(text: string): void {
    if (text.trim() !== "") {
      if (this.#breaks > 0) this.#parts.push(" ");
      this.#breaks = 0;
      if (this.#boldDepth === 0) this.#allBold = false;
      this.#tail = (this.#tail + text).slice(-SENTENCE_TAIL).trimEnd();
    }
    this.#parts.push(text);
  }

  /** One `br` parts sentences, two always part paragraphs. */
  lineBreak(kind: Block["kind"]): void {
    this.#breaks++;
    if (this.#breaks > 1 || endsSentence(this.#tail)) this.end(kind);
  }

  bold(inner: () => void): void {
    this.#boldDepth++;
    inner();
    this.#boldDepth--;
  }

  startItem(prefix: string): void {
    this.#prefix = prefix;
  }

  end(kind: Block["kind"], level?: number): void {
    const text = cleanCharacters(this.#parts.join("")).replaceAll("\u00AD", "").replace(/\s+/g, " ").trim();
    if (text !== "") {
      const shown = kind === "text" && this.#boldTitles && this.#allBold && looksLikeTitle(text) ? "heading" : kind;
      this.blocks.push({ kind: shown, ...(level === undefined ? {} : { level }), pieces: [{ text: this.#prefix + text, page: null }] });
      this.#prefix = "";
      this.#breaks = 0;
    }
    this.#parts = [];
    this.#tail = "";
    this.#allBold = true;
  }
}

/** Whether a cell holds more than one paragraph, or anything that is no paragraph: then the table lays out a page and tells no rows. */
function laysOut(cell: DomElement): boolean {
  const blocks: DomElement[] = [];
  const queue: DomElement[] = [cell];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const child of next.childNodes) {
      if (!isElement(child)) continue;
      if (BLOCKS.has(child.tagName)) blocks.push(child);
      else queue.push(child);
    }
    const [first] = blocks;
    if (blocks.length > 1 || (first && (first.tagName !== "P" || [...first.childNodes].some(holdsBlock)))) return true;
  }
  return false;
}

const holdsBlock = (node: DomNode): boolean => isElement(node) && (BLOCKS.has(node.tagName) || [...node.childNodes].some(holdsBlock));

/** A date, a number, a name with a number: what the rest of the row is about. */
const LONGEST_KEY = 40;
const isKey = (cell: DomElement | undefined): boolean => {
  const text = foldedText(cell ?? null);
  return cell !== undefined && !laysOut(cell) && text.length <= LONGEST_KEY && /\d/.test(text);
};

/** Whether the cells of a row are said of one thing: each is short, or the first says which day or item the others tell of, at whatever length. */
const isRow = (cells: readonly DomElement[]): boolean => cells.length > 1 && (isKey(cells[0]) || !cells.some(laysOut));

const cellText = (cell: DomElement): string => (laysOut(cell) ? blocksOf(cell).map(textOf).join(" ") : foldedText(cell));

function rowText(row: DomElement): string | null {
  const cells = [...row.childNodes].filter(isElement);
  if (!isRow(cells)) return null;
  return cells
    .map(cellText)
    .filter((text) => text !== "")
    .join(CELL);
}

const KINDS: Readonly<Record<string, Block["kind"]>> = { LI: "list-item", CAPTION: "caption", FIGCAPTION: "caption" };

const kindOf = (element: DomElement, outer: Block["kind"]): Block["kind"] =>
  HEADING.test(element.tagName) ? "heading" : (KINDS[element.tagName] ?? outer);

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
  else if (BOLD.has(element.tagName)) into.bold(() => walkChildren(element, kind, into));
  else walkChildren(element, kind, into);
  if (block) into.end(row !== null ? "table-row" : kind, HEADING.test(element.tagName) ? Number(element.tagName.slice(1)) : undefined);
}

function walkChildren(element: DomElement, kind: Block["kind"], into: BlockCollector): void {
  for (const child of element.childNodes) walk(child, kind, into);
}

const BLANK_LINES = /\n[^\S\n]{0,200}\n/;

const isTypewritten = ({ parentNode }: DomNode): boolean => {
  for (let outer = parentNode; outer; outer = outer.parentNode) if (outer.tagName === "PRE") return true;
  return false;
};

/** Typewritten text has its paragraphs as blank lines; elsewhere these are but space. */
function walkText(node: DomNode, kind: Block["kind"], into: BlockCollector): void {
  const text = (node.textContent ?? "").replace(/\r\n?/g, "\n");
  const paragraphs = BLANK_LINES.test(text) && isTypewritten(node) ? text.split(BLANK_LINES) : [text];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) into.end(kind);
    into.add(paragraph.replace(/\s+/g, " "));
  }
}

function walk(node: DomNode, kind: Block["kind"], into: BlockCollector): void {
  if (node.nodeType === TEXT) walkText(node, kind, into);
  else if (isElement(node)) walkElement(node, kind, into);
}

/** The blocks that a reader of the page sees, in order: paragraphs, headings, list items with their numbers, table rows. */
export function blocksOf(root: DomElement, { numbered = true, boldTitles = false }: Partial<Shown> = {}): Block[] {
  const collector = new BlockCollector({ numbered, boldTitles });
  walk(root, "text", collector);
  collector.end("text");
  return collector.blocks.filter((block) => textOf(block) !== "");
}
