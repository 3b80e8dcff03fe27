import type { Diagnostic } from "../model/document.ts";

/** What a file holds and nobody sees is none of what it says, and may be there to mislead: it is left out, and that is told. */
export const hiddenText = (letters: number, page: number | null = null): Diagnostic => ({
  code: "HIDDEN_TEXT",
  message: `${letters} letters that ${page === null ? "the document" : "this page"} does not show were left out.`,
  page,
});

export const lettersIn = (text: string): number => text.replace(/\s/g, "").length;
