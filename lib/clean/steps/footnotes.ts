import type { CleanStep, LinedDocument } from "../lines.ts";
import { takePlainNotes } from "../plain-notes.ts";
import { takePrintedNotes } from "../printed-notes.ts";

/** Notes at the foot of pages go to `notes` and their marks leave the running text: by size and position where known, else by number and order. */
export const footnotes: CleanStep = {
  name: "footnotes",
  apply(document: LinedDocument): LinedDocument {
    const printed = document.pages.some((page) => page.lines.some((line) => line.box !== null));
    return printed ? takePrintedNotes(document) : takePlainNotes(document);
  },
};
