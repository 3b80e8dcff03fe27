import { parseHTML } from "linkedom";

/** The part of the DOM that reading uses; the project compiles without the browser's types. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  readonly parentNode: DomElement | null;
}

export interface DomElement extends DomNode {
  readonly tagName: string;
  readonly id: string;
  readonly className: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
  cloneNode(deep: boolean): DomElement;
  contains(node: DomNode): boolean;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly body: DomElement | null;
  readonly title: string;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;
export const foldedText = (node: DomNode | null): string => (node?.textContent ?? "").replace(/\s+/g, " ").trim();

/** A fragment without `html` gets one, so that there is always a body. */
export function parseDom(markup: string): DomDocument {
  const whole = /<html[\s>]/i.test(markup) ? markup : `<!doctype html><html><head></head><body>${markup}</body></html>`;
  return parseHTML(whole).document as unknown as DomDocument;
}
