import { lettersIn } from "../hidden.ts";
import { type DomDocument, type DomElement, isElement } from "./dom.ts";

const HIDING = /(?:^|;)\s{0,8}(?:display\s{0,8}:\s{0,8}none|visibility\s{0,8}:\s{0,8}(?:hidden|collapse))\b/i;
const isHidden = (element: DomElement): boolean =>
  element.getAttribute("hidden") !== null ||
  (element.tagName === "DIALOG" && element.getAttribute("open") === null) ||
  HIDING.test(element.getAttribute("style") ?? "");

const WITHOUT_WORDS = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE".split(" "));

function hiddenIn(element: DomElement): DomElement[] {
  const children = [...element.childNodes].filter(isElement).filter(({ tagName }) => !WITHOUT_WORDS.has(tagName));
  return children.flatMap((child) => (isHidden(child) ? [child] : hiddenIn(child)));
}

const lettersOf = (elements: readonly DomElement[]): number =>
  elements.reduce((sum, { textContent }) => sum + lettersIn(textContent ?? ""), 0);

/**
 * Takes out what the markup itself hides, and answers how many letters that was. A page that hides more than it shows does so until its script has run, and
 * keeps all of it. Changes `document`.
 */
export function takeHidden(document: DomDocument): number {
  if (document.body === null) return 0;
  const hidden = hiddenIn(document.body);
  const letters = lettersOf(hidden);
  if (letters > lettersOf([document.body]) / 2) return 0;
  for (const element of hidden) element.remove();
  return letters;
}
