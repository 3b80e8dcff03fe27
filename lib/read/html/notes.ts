import type { Note } from "../../clean/lines.ts";
import { cleanCharacters } from "../../clean/steps/characters.ts";
import { type DomDocument, type DomElement, foldedText } from "./dom.ts";

const MARK = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])[\])]?$/i;
const ARROWS = /^(?:[\s^↑↩]|\uFE0E){1,8}/u;
const OWN_NUMBER = /^[[(]?(\d{1,3}|[*†‡§]{1,3})[\])]?[.:]?(?=\s|$)/u;
const BACK_LINK_AT_END = /(?:[\s↑↩]|\uFE0E){1,8}$/u;
const LONGEST_NOTE = 3_000;
const NOTE_ELEMENTS = new Set(["LI", "P", "DIV", "ASIDE", "TD", "DD"]);

const targetId = (link: DomElement): string | null => /^#(.{1,100})$/.exec(link.getAttribute("href") ?? "")?.[1] ?? null;

function elementsById(document: DomDocument): Map<string, DomElement> {
  const byId = new Map<string, DomElement>();
  for (const element of document.querySelectorAll("[id]")) if (!byId.has(element.id)) byId.set(element.id, element);
  return byId;
}

/** The element that holds the note: the link's target, or the block around it. */
function noteElement(target: DomElement | undefined): DomElement | null {
  let element = target ?? null;
  while (element && !NOTE_ELEMENTS.has(element.tagName)) element = element.parentNode;
  return element && foldedText(element).length < LONGEST_NOTE ? element : null;
}

const isRaised = (link: DomElement): boolean =>
  link.querySelector("sup") !== null || link.parentNode?.tagName === "SUP" || /foot|note|fn/i.test(link.className);

/** A link back to the text whose words are only a mark or an arrow. */
const isWayBack = (link: DomElement): boolean => {
  const text = foldedText(link);
  return targetId(link) !== null && (MARK.test(text) || text.replace(ARROWS, "") === "");
};

/** A note begins with its number only where a stop or a bracket says that it is one: "2 May" is a date in note 2. */
const isOwnNumber = (printed: string, mark: string): boolean =>
  printed.replace(/[^\d*†‡§]/gu, "") === mark && /[\]).:*†‡§]$/u.test(printed);

/** Without the way back to the text, and without the number that the text shows already. */
function noteText(element: DomElement, mark: string): string {
  for (const link of [...element.querySelectorAll('a[href^="#"]')]) if (isWayBack(link)) link.remove();
  const text = cleanCharacters(foldedText(element)).replace(ARROWS, "").replace(BACK_LINK_AT_END, "").trim();
  const [printed = ""] = OWN_NUMBER.exec(text) ?? [];
  return (isOwnNumber(printed, mark) ? text.slice(printed.length) : text).replace(/^[.:]/, "").trim();
}

/** Takes footnotes out of the page: raised links to a place in the page are marks, what they point at are the notes. Changes `document`. */
export function takeNotes(document: DomDocument): Note[] {
  const notes: Note[] = [];
  const taken = new Set<string>();
  const byId = elementsById(document);
  for (const link of [...document.querySelectorAll('a[href^="#"]')]) {
    const mark = foldedText(link);
    const id = targetId(link);
    if (id === null || !MARK.test(mark) || !isRaised(link)) continue;
    const element = noteElement(byId.get(id));
    if (element?.contains(link)) continue;
    if (element && !taken.has(id)) {
      const bare = mark.replace(/[[\]()]/g, "");
      notes.push({ mark: bare, text: noteText(element, bare), page: null });
      taken.add(id);
      element.remove();
    }
    if (taken.has(id)) (link.parentNode?.tagName === "SUP" ? link.parentNode : link).remove();
  }
  return notes;
}
