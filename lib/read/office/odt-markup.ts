import { Parser } from "htmlparser2";
import { lettersIn } from "../hidden.ts";
import { escapeMarkup } from "../html/converted.ts";

/** Elements of an OpenDocument text as elements of HTML; what stands in none of the tables gives its content only. */
const ELEMENTS: Readonly<Record<string, string>> = {
  "text:p": "p",
  "text:list": "ul",
  "text:list-item": "li",
  "table:table": "table",
  "table:table-row": "tr",
  "table:table-cell": "td",
};
/** Comments, deleted text and numbers of fields are not what the document says. */
const LEFT_OUT = new Set(["office:annotation", "text:tracked-changes", "office:forms", "text:note-citation", "svg:title", "svg:desc"]);
const SIGNS: Readonly<Record<string, string>> = { "text:tab": " ", "text:s": " ", "text:line-break": "<br>" };
const MOST_LEVELS = 6;

const headingOf = (level: string | undefined): string => `h${Math.min(MOST_LEVELS, Math.max(1, Number(level) || 1))}`;

/** Writes HTML while it reads the XML once; notes are collected and set at the end, as a page would have them. */
class OdtMarkup {
  readonly #open: string[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = "";
  #hiddenFrom = 0;
  #left = 0;
  hidden = 0;
  #body: string[] = [];
  #notes: string[] = [];
  #outside: string[] | null = null;

  start(name: string, attributes: Record<string, string>): void {
    this.#noteStyle(name, attributes);
    const isHidden = this.#hides(name, attributes);
    if (this.#left > 0 || LEFT_OUT.has(name) || isHidden) {
      if (isHidden && this.#hiddenFrom === 0) this.#hiddenFrom = this.#left + 1;
      this.#left++;
      return;
    }
    if (name === "text:note") this.#startNote();
    const element = name === "text:h" ? headingOf(attributes["text:outline-level"]) : (ELEMENTS[name] ?? "");
    if (element !== "") this.#body.push(`<${element}>`);
    else this.#body.push(SIGNS[name] ?? "");
    this.#open.push(element);
  }

  /** Styles come before the text that is set in them. */
  #noteStyle(name: string, attributes: Record<string, string>): void {
    if (name === "style:style") this.#style = attributes["style:name"] ?? "";
    if (name === "style:text-properties" && attributes["text:display"] === "none") this.#hiddenStyles.add(this.#style);
  }

  #hides(name: string, attributes: Record<string, string>): boolean {
    return (
      name.startsWith("text:") && (attributes["text:display"] === "none" || this.#hiddenStyles.has(attributes["text:style-name"] ?? ""))
    );
  }

  #startNote(): void {
    const number = this.#notes.length + 1;
    this.#body.push(`<sup><a href="#note-${number}">${number}</a></sup>`);
    this.#outside = this.#body;
    this.#body = [];
  }

  end(name: string): void {
    if (this.#left > 0) {
      this.#left--;
      if (this.#left < this.#hiddenFrom) this.#hiddenFrom = 0;
      return;
    }
    const element = this.#open.pop() ?? "";
    if (element !== "") this.#body.push(`</${element}>`);
    if (name !== "text:note" || this.#outside === null) return;
    this.#notes.push(`<li id="note-${this.#notes.length + 1}">${this.#body.join("")}</li>`);
    this.#body = this.#outside;
    this.#outside = null;
  }

  text(text: string): void {
    if (this.#left === 0) this.#body.push(escapeMarkup(text));
    else if (this.#hiddenFrom > 0) this.hidden += lettersIn(text);
  }

  get markup(): string {
    return `${this.#body.join("")}<ol>${this.#notes.join("")}</ol>`;
  }
}

/**
 * `content.xml` of an OpenDocument text as HTML: headings with their level, paragraphs, lists, table rows, notes; without what it hides, and how many letters
 * that was. Pure; entities stay unread.
 */
export function odtMarkup(content: string): { markup: string; hidden: number } {
  const odt = new OdtMarkup();
  const parser = new Parser(
    { onopentag: (name, attributes) => odt.start(name, attributes), onclosetag: (name) => odt.end(name), ontext: (text) => odt.text(text) },
    { xmlMode: true },
  );
  parser.write(content);
  parser.end();
  return { markup: odt.markup, hidden: odt.hidden };
}
