import { lettersIn } from "../hidden.ts";
import { type DomDocument, type DomElement, isElement } from "./dom.ts";
import { hiddenNames, isHiding } from "./style-rules.ts";

const namesOf = ({ className, id }: DomElement): string[] => [...className.split(/\s+/).map((name) => `.${name}`), `#${id}`];

const isHidden = (element: DomElement, hiddenByRule: ReadonlySet<string>): boolean =>
  element.getAttribute("hidden") !== null ||
  (element.tagName === "DIALOG" && element.getAttribute("open") === null) ||
  isHiding(element.getAttribute("style") ?? "") ||
  (hiddenByRule.size > 0 && namesOf(element).some((name) => hiddenByRule.has(name)));

const styleSheets = (document: DomDocument): string =>
  [...document.querySelectorAll("style")]
    .filter((sheet) => /^(?:all|screen)?$/i.test(sheet.getAttribute("media") ?? ""))
    .map(({ textContent }) => textContent ?? "")
    .join("\n");

const WITHOUT_WORDS = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE".split(" "));

function hiddenIn(element: DomElement, byRule: ReadonlySet<string>): DomElement[] {
  const children = [...element.childNodes].filter(isElement).filter(({ tagName }) => !WITHOUT_WORDS.has(tagName));
  return children.flatMap((child) => (isHidden(child, byRule) ? [child] : hiddenIn(child, byRule)));
}

const lettersOf = (elements: readonly DomElement[]): number =>
  elements.reduce((sum, { textContent }) => sum + lettersIn(textContent ?? ""), 0);

/**
 * Takes out what the markup or the page's own style sheets hide, and answers how many letters that was. A page that hides more than it shows does so until its script has run, and
 * keeps all of it. Changes `document`.
 */
export function takeHidden(document: DomDocument): number {
  if (document.body === null) return 0;
  const hidden = hiddenIn(document.body, hiddenNames(styleSheets(document)));
  const letters = lettersOf(hidden);
  if (letters > lettersOf([document.body]) / 2) return 0;
  for (const element of hidden) element.remove();
  return letters;
}
