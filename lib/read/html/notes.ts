import type { Note } from "../../clean/lines.ts";
import { cleanCharacters } from "../../clean/steps/characters.ts";
import { type DomDocument, type DomElement, foldedText } from "./dom.ts";

const MARK = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])[\])]?$/i;
const BACK_LINK = /^(?:[\s\d.\])[(^↑↩*†]|\uFE0E){1,12}/u;
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

/** Without the way back to the text. */
const noteText = (element: DomElement): string => cleanCharacters(foldedText(element)).replace(BACK_LINK, "").replace(BACK_LINK_AT_END, "");

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
      notes.push({ mark: mark.replace(/[[\]()]/g, ""), text: noteText(element), page: null });
      taken.add(id);
      element.remove();
    }
    if (taken.has(id)) (link.parentNode?.tagName === "SUP" ? link.parentNode : link).remove();
  }
  return notes;
}
